import { escapeMarkup } from '../../core/markup.ts'

/** Attributes of an element; undefined ones are left out. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

/** Characters that XML 1.0 cannot hold, not even as references. */
const impossible = /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** Replaces the characters that XML cannot hold. */
export const replaceImpossible = (text: string): string => text.replace(impossible, '\ufffd')

export const hasImpossible = (text: string): boolean => text.search(impossible) >= 0

/** Text as content of an element; a carriage return, which a parser would turn into a line feed, as a reference. */
export const xmlText = (text: string): string => escapeMarkup(replaceImpossible(text)).replace(/\r/g, '&#13;')

/** Text as the value of an attribute, or as content whose line breaks and tabs matter: all as references. */
export const xmlValue = (text: string): string =>
  xmlText(text).replace(/[\t\n]/g, (space) => `&#${space.charCodeAt(0)};`)

/** An element; its content is XML already. */
export function element(name: string, attributes: Attributes = {}, ...content: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${xmlValue(String(value))}"`)
    .join('')
  const inner = content.join('')
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`
}
