import { parseHTML } from 'linkedom/worker'
import { parse, serialize } from 'parse5'

/** The document of a page, as a browser's `DOMParser` returns it: linkedom adds no head or body that the page leaves out. */
export const parsePage = (html: string): Document =>
  parseHTML(serialize(parse(html, { scriptingEnabled: false }))).document as Document
