import { escapeHtml, inlineToHtml } from '../../../authoring/formats/html.ts'

/** Characters that XML cannot hold at all, not even as references. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** Whether a value has text in it that XML cannot hold. */
export function hasForbidden(value: object): boolean {
  let found = false
  JSON.stringify(value, (_, field) => {
    if (typeof field === 'string' && field.search(forbidden) >= 0) found = true
    return field
  })
  return found
}

/** Text as XML; a carriage return, which XML would read as a line's end, as a reference. */
export const xmlText = (text: string): string => escapeHtml(text.replace(forbidden, '\uFFFD')).replace(/\r/g, '&#13;')

/** An element that says a text inside `<text>`, as Moodle has it everywhere. */
export const textElement = (name: string, text: string, format?: 'html', more = ''): string =>
  `<${name}${format ? ` format="${format}"` : ''}><text>${xmlText(text)}</text>${more}</${name}>`

/** Inline Markdown in an element of HTML; nothing where there is none. */
export const htmlElement = (name: string, markdown: string | undefined, more = ''): string =>
  markdown === undefined && !more ? '' : textElement(name, inlineToHtml(markdown ?? ''), 'html', more)

export const element = (name: string, content: string | number): string => `<${name}>${content}</${name}>`

/** An answer with its share of the points, 1 being 100 %. */
export const answer = (fraction: number, content: string, format?: 'html'): string =>
  `<answer fraction="${Number((100 * fraction).toFixed(5))}"${format ? ` format="${format}"` : ''}>${content}</answer>`

export const question = (type: string, content: string): string => `<question type="${type}">\n${content}\n</question>`
