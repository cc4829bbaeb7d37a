import { html } from 'hono/html'
import type { Snippets } from '../../../core/embed/snippets.ts'
import type { Html } from '../html.ts'
import { type Recipe, recipes } from './recipes.ts'

/** Every recipe with its snippet; the first is open. */
export const renderRecipes = (snippets: Snippets): Html =>
  html`${recipes.map((recipe, place) => renderRecipe(recipe, snippets, place === 0))}`

const renderRecipe = (recipe: Recipe, snippets: Snippets, isOpen: boolean): Html => {
  const { id, name, what, forms, steps, why, alternatives = [] } = recipe
  const renderForms = (forms: Recipe['forms'], isOnly: boolean) =>
    forms.map((form) => renderSnippet(form, snippets, isOnly ? `for ${name}` : `for ${name}, ${names[form]}`))
  return html`<details class="recipe" id="${id}" name="recipe"${isOpen ? html` open` : ''}>
<summary><b>${name}</b> <span>${what}</span></summary>
${renderForms(forms, forms.length === 1)}
<ol>${steps.map((step) => html`<li>${step}</li>`)}</ol>
<p><strong>What is removed, and why this works.</strong> ${why}</p>
${alternatives.map(
  (alternative) => html`<p><strong>Another way.</strong> ${alternative.words}</p>
${renderForms(alternative.forms, false)}`,
)}
</details>
`
}

const names: Record<keyof Snippets, string> = {
  element: 'script and element',
  division: 'the division',
  script: 'the script',
  frame: 'the frame',
  frameScript: 'the script for frames',
  fittingFrame: 'the frame with its script',
  frameAddress: 'the address of the frame',
  link: 'the address',
  wikiScript: 'the script for the wiki',
  wikiDivision: 'the division',
  hugoShortcode: 'the shortcode',
  hugoCall: 'the line for the page',
}

/** A snippet to copy; the page's script updates it on every choice. */
export const renderSnippet = (form: keyof Snippets, snippets: Snippets, which: string): Html =>
  html`<div class="snippet"><pre><code data-form="${form}">${snippets[form]}</code></pre>
<button type="button" data-copies data-needs-script hidden>Copy<span class="unseen"> ${which}</span></button></div>`
