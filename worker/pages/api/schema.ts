import { html } from 'hono/html'
import type { JsonSchema } from '../../openapi/document.ts'
import type { Html } from '../html.ts'
import { renderMarkdown } from '../markdown.ts'

/** The fields of an object, one row each. */
export function renderFields({ properties = {}, required = [] }: JsonSchema): Html {
  return html`<dl class="fields">${Object.entries(properties).map(
    ([name, schema]) => html`
<div><dt><code>${name}</code> <span>${renderType(schema)}${required.includes(name) ? '' : ', optional'}</span></dt>
<dd>${schema.description && renderMarkdown(schema.description)}</dd></div>`,
  )}
</dl>`
}

/** The type of a value in a few words; a named schema is a link to its fields. */
export function renderType({ $ref, type, items, anyOf, oneOf, ...schema }: JsonSchema): Html | string {
  if ($ref !== undefined) return renderReference($ref)
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`
  if (schema.enum) return html`${joinTypes(schema.enum.map((value) => html`<code>${JSON.stringify(value)}</code>`))}`
  if (items) return html`list of ${items.oneOf ? 'objects, by type' : renderType(items)}`
  const choices = anyOf ?? oneOf
  if (choices) return html`${joinTypes(choices.map(renderType))}`
  return type === 'string' ? 'text' : (type ?? 'anything')
}

function renderReference(reference: string): Html {
  const name = reference.slice(reference.lastIndexOf('/') + 1)
  return html`<a href="#schema-${name}">${name}</a>`
}

const joinTypes = (types: (Html | string)[]): Html =>
  html`${types.map((type, index) => html`${index > 0 && ' or '}${type}`)}`
