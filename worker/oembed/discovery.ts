import { html } from 'hono/html'
import type { Embedding } from '../../core/embed/embedding.ts'
import { writeSnippets } from '../../core/embed/snippets.ts'
import type { PublicQuiz } from '../../core/public-quiz.ts'
import type { Html } from '../pages/html.ts'

/** The formats of an answer, and the type of the link that leads to each (oEmbed, section 4). */
export const formats = { json: 'application/json+oembed', xml: 'text/xml+oembed' } as const

const links = (embedding: Embedding, origin: string) =>
  Object.entries(formats).map(([format, type]) => {
    const query = new URLSearchParams({ url: writeSnippets(embedding, origin).link, format })
    return { type, href: `${origin}/oembed?${query}` }
  })

/** Links to the oEmbed responses of a quiz, for the head of its page. */
export const renderDiscovery = ({ title }: PublicQuiz, embedding: Embedding, origin: string): Html =>
  html`${links(embedding, origin).map(
    ({ type, href }) => html`<link rel="alternate" type="${type}" href="${href}" title="${title}">\n`,
  )}`

/** The same links as a header, for consumers that do not parse the page. */
export const discoveryHeader = (embedding: Embedding, origin: string): string =>
  links(embedding, origin)
    .map(({ type, href }) => `<${href}>; rel="alternate"; type="${type}"`)
    .join(', ')
