import { html } from 'hono/html'
import { type Embedding, writeBuilderAddress } from '../../core/embed/embedding.ts'
import { writeSnippets } from '../../core/embed/snippets.ts'
import type { Html } from './html.ts'
import type { PageStrings } from './strings/language.ts'

/** A quiz in the page, by the same tag that every other page uses. `fallback` stays where scripts do not run. */
export const renderEmbed = ({ quiz, mode, lang, theme, sureness }: Embedding, fallback: Html, passage?: string): Html =>
  html`<script type="module" src="/embed.js"></script>
<lede-quiz quiz="${quiz}"${Object.entries({ mode, lang, theme, sureness, passage }).map(([name, value]) => value && html` ${name}="${value}"`)}>
${fallback}
</lede-quiz>`

/** The style sheet of the look that is asked for, if any. */
export const renderLook = ({ look }: Embedding): Html | undefined =>
  look && html`<link rel="stylesheet" href="/looks/${look}.css">`

/** The snippet to embed the quiz, with a link to the embed builder. */
export const renderEmbedBox = (
  embedding: Embedding,
  strings: PageStrings,
  origin: string,
): Html => html`<section class="embed" aria-labelledby="embed">
<h2 id="embed">${strings.embedThis}</h2>
<p>${strings.embedHow}</p>
<pre><code>${writeSnippets(embedding, origin, undefined, strings.takeQuiz).element}</code></pre>
<p><a href="${writeBuilderAddress(embedding)}" hreflang="en">${strings.embedMore}</a></p>
</section>`

/** Shown until the quiz's script has loaded, or if it never does: a link to the worksheet. */
export const renderFallback = ({ questionsToCome, seeWorksheet }: PageStrings, mark: Html): Html =>
  html`<p class="fallback"${mark}>${questionsToCome} <a href="#worksheet">${seeWorksheet}</a></p>`

/** For pages with a quiz: keeps the page for offline use once the learner has started. */
export const renderKeep = () => html`<script type="module" src="/keep-page.js" async fetchpriority="low"></script>`
