import { html } from 'hono/html'
import type { Content, Operation, Parameter } from '../../openapi/document.ts'
import type { Html } from '../html.ts'
import { renderMarkdown } from '../markdown.ts'
import { renderType } from './schema.ts'

/** An operation of the API with its method, its path, and the host it is called at. */
export interface Route {
  method: string
  path: string
  operation: Operation
  origin: string
}

/** One operation: what it takes, what it returns, how it fails, and a request to try. */
export function renderOperation(route: Route): Html {
  const { method, path, operation } = route
  const { operationId, summary, description, security, parameters, requestBody, responses } = operation
  const succeeds = Object.entries(responses).filter(([status]) => /^[23]/.test(status))
  return html`<section class="operation" aria-labelledby="${operationId}">
<h3 id="${operationId}"><b>${method}</b> <code>${path}</code></h3>
<p>${renderMarkdown(summary)} ${description && renderMarkdown(description)}</p>
${security && html`<p class="note">Requires ${security.map((each) => keyNames[Object.keys(each)[0] ?? '']).join(' or ')}.</p>`}
${parameters && renderParameters(parameters)}
${requestBody && html`<h4>Body</h4>${renderContent(requestBody.content)}`}
<h4>Answers</h4>
${succeeds.map(
  ([status, answer]) =>
    html`<p><b>${status}</b> ${renderMarkdown(answer.description)}</p>${answer.content && renderContent(answer.content)}`,
)}
<h4>Problems</h4>
<p class="codes">${codesOf(operation).map((code) => html`<a href="#${code}"><code>${code}</code></a> `)}</p>
<h4>Try it</h4>
<pre tabindex="0" aria-label="${operationId} with curl"><code>${writeCurl(route)}</code></pre>
</section>`
}

/** The codes of the problems that an operation can end in. */
const codesOf = ({ responses }: Operation): string[] =>
  Object.values(responses).flatMap(({ content }) => Object.keys(content?.['application/problem+json']?.examples ?? {}))

const placeNames = { path: 'path', query: 'query string', header: 'headers' }

const renderParameters = (parameters: readonly Parameter[]): Html => html`<h4>Parameters</h4>
<dl class="fields">${parameters.map(
  ({ in: place, name, required, description, schema }) => html`
<div><dt><code>${name}</code> <span>${renderType(schema)} in the ${placeNames[place]}${required ? '' : ', optional'}</span></dt>
<dd>${description && renderMarkdown(description)}</dd></div>`,
)}
</dl>`

/** A body: its media types, and its examples folded away. */
function renderContent(content: Record<string, Content>): Html {
  const [{ schema, examples = {} } = {}] = Object.values(content)
  return html`<p>${schema ? renderType(schema) : Object.keys(content).join(', ')}</p>
${Object.entries(examples).map(
  ([name, { value }]) => html`<details><summary>Example: ${name}</summary>
<pre tabindex="0" aria-label="Example: ${name}"><code>${JSON.stringify(value, null, 2)}</code></pre></details>`,
)}`
}

/** The shell's variable for the key of each security scheme. */
const keyVariables: Record<string, string> = {
  authorKey: '$LEDE_AUTHOR_KEY',
  operatorKey: '$LEDE_AUTHOR_KEY',
  classKey: '$LEDE_CLASS_KEY',
  seatToken: '$LEDE_SEAT_TOKEN',
}

/** The key of each security scheme in words. */
const keyNames: Record<string, string> = {
  authorKey: 'an author key',
  operatorKey: 'the author key of the operator',
  classKey: 'the key of a class link',
  seatToken: 'the token of a seat',
}

/** A request for a terminal, with the examples of the parameters and of the body. */
function writeCurl({ method, path, operation, origin }: Route): string {
  const { parameters = [], requestBody, security } = operation
  const filled = path.replace(/\{(\w+)\}/g, (whole, name) =>
    String(parameters.find((one) => one.name === name)?.example ?? whole),
  )
  const lines = [`curl${method === 'GET' ? '' : ` -X ${method}`} ${origin}${filled}`]
  const [scheme] = Object.keys(security?.[0] ?? {})
  if (scheme) lines.push(`-H "Authorization: Bearer ${keyVariables[scheme]}"`)
  const json = requestBody?.content['application/json']
  if (json) {
    const [example] = Object.values(json.examples ?? {})
    const text = JSON.stringify(example?.value)
    lines.push('-H "Content-Type: application/json"', text.length > 400 ? '-d @quiz.json' : `-d '${text}'`)
  } else if (requestBody) lines.push('--data-binary @picture.svg')
  return lines.join(' \\\n  ')
}
