/** A piece of inline Markdown: plain text, or text with a role. Links lead to http(s) addresses only. */
export type Inline =
  | string
  | { role: 'emphasis' | 'strong'; content: Inline[] }
  | { role: 'code'; content: string }
  | { role: 'link'; href: string; content: Inline[] }

type Rule = [pattern: RegExp, read: (...groups: string[]) => Inline]

const emphasis = (content: string): Inline => ({ role: 'emphasis', content: parseInline(content) })

/** In the order in which they are tried. The last two always match; a word takes its underscore, so snake_case stays. */
const rules: Rule[] = [
  [/^\\([\\`*_[\](){}!.#+-])/, (character) => character],
  [/^(`+)(?!`)(.*?[^`])\1(?!`)/s, (_, content) => ({ role: 'code', content: content.trim() })],
  [/^\*\*(?=\S)((?:\\.|[^\\])*?\S)\*\*(?!\*)/, (content) => ({ role: 'strong', content: parseInline(content) })],
  [/^\*(?![\s*])((?:\\.|[^*\\])*?[^\s*])\*(?!\*)/, emphasis],
  [/^_(?=\S)((?:\\.|[^_\\])*?[^\s_])_(?![\p{L}\p{N}_])/u, emphasis],
  [
    /^\[((?:\\.|[^\]\\])+)\]\((https?:\/\/[^\s()<>"]+)\)/,
    (content, href) => ({ role: 'link', href, content: parseInline(content) }),
  ],
  [/^(\s+|[\p{L}\p{N}]+_?)/u, (text) => text],
  [/^(.)/su, (character) => character],
]

/**
 * Reads inline Markdown: `*emphasis*`, `_emphasis_`, `**strong**`, `` `code` ``, `[text](https://…)` and backslash
 * escapes. Whatever is none of these is text, HTML included; nothing is an error.
 */
export function parseInline(source: string): Inline[] {
  const pieces: Inline[] = []
  for (let rest = source; rest; ) {
    const [length, piece] = readPiece(rest)
    const before = pieces.length - 1
    if (typeof piece === 'string' && typeof pieces[before] === 'string') pieces[before] += piece
    else pieces.push(piece)
    rest = rest.slice(length)
  }
  return pieces
}

function readPiece(source: string): [length: number, piece: Inline] {
  for (const [pattern, read] of rules) {
    const match = pattern.exec(source)
    if (match) return [match[0].length, read(...match.slice(1))]
  }
  return [1, source.slice(0, 1)]
}

/** Inline Markdown as plain text: what a search, a comparison or a page title needs. */
export const inlineText = (source: string): string => parseInline(source).map(plainText).join('')

function plainText(piece: Inline): string {
  if (typeof piece === 'string') return piece
  return typeof piece.content === 'string' ? piece.content : piece.content.map(plainText).join('')
}
