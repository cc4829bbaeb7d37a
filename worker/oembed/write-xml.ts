import { escapeMarkup } from '../../core/markup.ts'

/** Code points that XML 1.0 (section 2.2) excludes: control characters, lone surrogates, U+FFFE and U+FFFF. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

const escapeText = (text: string) => escapeMarkup(text.replace(unwritable, '\ufffd')).replaceAll("'", '&#39;')

/** A flat XML document: an element for each field, in order. Names of fields must be names of elements. */
export function writeXml(root: string, fields: Readonly<Record<string, string | number>>): string {
  const elements = Object.entries(fields).map(([name, value]) => `  <${name}>${escapeText(String(value))}</${name}>`)
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<${root}>\n${elements.join('\n')}\n</${root}>\n`
}
