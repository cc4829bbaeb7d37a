import { inlineText } from '../../core/inline.ts'

const characters: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  deg: '°',
  euro: '€',
  times: '×',
  minus: '−',
  middot: '·',
  copy: '©',
}

/** Marks of inline Markdown by the HTML elements that mean the same. */
const marks: Readonly<Record<string, string>> = { b: '**', strong: '**', i: '*', em: '*', code: '`', tt: '`' }

/** A text with HTML and entities as inline Markdown, or as plain text, as far as both can say the same. */
export function rewriteMarkup(text: string, isRich: boolean): string {
  const bare = text
    .replace(/<br\s*\/?>\s*/gi, isRich ? '\n' : ' ')
    .replace(/<(b|strong|i|em|code|tt)>(\s*)(.*?)(\s*)<\/\1>/gis, (_, name: string, before, inner, after) => {
      const mark = isRich ? marks[name.toLowerCase()] : ''
      return `${before}${mark}${inner}${mark}${after}`
    })
    .replace(
      /(?<![\p{L}\p{N}_])__(?=[\p{L}\p{N}])([^_\n]*[\p{L}\p{N}.!?)])__(?![\p{L}\p{N}_])/gu,
      isRich ? '**$1**' : '$1',
    )
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (entity, decimal, hex, name: string) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined
      if (code !== undefined) return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : entity
      return characters[name?.toLowerCase()] ?? entity
    })
  return isRich ? bare : inlineText(bare)
}
