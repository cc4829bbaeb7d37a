import { html } from 'hono/html'
import type { OpenApiDocument } from '../../openapi/document.ts'
import generated from '../../openapi.generated.json' with { type: 'json' }
import { renderDocument } from '../document.ts'
import type { Html } from '../html.ts'
import { renderMarkdown } from '../markdown.ts'
import { english } from '../strings/speak.ts'
import { renderOperation } from './operation.ts'
import { renderProblems } from './problem-list.ts'
import { renderFields } from './schema.ts'

const { info, paths, components } = generated as unknown as OpenApiDocument

/** The API for readers, from the same document that programs get at `/api/openapi.json`. */
export function renderApiPage(origin: string): Html {
  const operations = Object.entries(paths)
    .sort(([a], [b]) => rank(a) - rank(b))
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation, origin })),
    )
  return renderDocument({
    title: 'API',
    description: info.description,
    language: 'en',
    strings: english,
    canonical: `${origin}/api`,
    head: html`<link rel="stylesheet" href="/api.css">`,
    main: html`<article class="api">
<header>
<p class="kicker">For developers</p>
<h1>The API</h1>
<p class="standfirst">${renderMarkdown(info.description)}</p>
<p>Programs read the same description as <a href="/api/openapi.json">an OpenAPI document</a>. Publishing needs the author key
of this host, as a bearer token.</p>
</header>
<nav aria-labelledby="routes"><h2 id="routes">Routes</h2>
<ul class="routes">${operations.map(
      ({ method, path, operation }) => html`
<li><a href="#${operation.operationId}"><b>${method}</b> <code>${path}</code></a> <small>${renderMarkdown(operation.summary)}</small></li>`,
    )}
</ul></nav>
${operations.map(renderOperation)}
<section aria-labelledby="objects"><h2 id="objects">Objects</h2>
${Object.entries(components.schemas).map(
  ([name, schema]) => html`<h3 id="schema-${name}">${name}</h3>
${renderFields(schema)}`,
)}</section>
<section aria-labelledby="problems"><h2 id="problems">Problems</h2>
<p>An answer that is neither 2xx nor 304 is a problem (RFC 9457) with one of these codes.</p>
${renderProblems()}</section>
</article>`,
  })
}

/** Quizzes and attempts come first: they are what most callers need. */
const rank = (path: string) =>
  ['/api/quizzes', '/api/attempts', '/api/media', '/media', '/api'].findIndex((start) => path.startsWith(start))
