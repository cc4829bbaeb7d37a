import { inlineToHtml } from '../../../authoring/formats/html.ts'

/** Attributes of an element; those that are undefined are left out. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

const references: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What XML 1.0 cannot hold at all, not even by its number. */
const impossible = /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** Text as XML that says it, in an element or in a quoted attribute; white space there is kept by its number. */
export const escapeXml = (text: string): string =>
  text
    .replace(impossible, '\ufffd')
    .replace(/[&<>"]/g, (mark) => references[mark] as string)
    .replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`)

/** An element of XML; its content is XML already. */
export function element(name: string, attributes: Attributes = {}, ...content: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('')
  const inner = content.join('')
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`
}

/** Inline Markdown as XHTML. */
export const richXml = (markdown: string): string =>
  inlineToHtml(markdown.replace(impossible, '\ufffd')).replaceAll('<br>', '<br/>')

/** A document of one element. */
export const toDocument = (root: string): Uint8Array =>
  new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`)
