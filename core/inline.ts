/** A piece of inline Markdown: plain text, or text with a role. Links have http(s) URLs only. */
export type Inline =
  | string
  | { role: 'emphasis' | 'strong'; content: Inline[] }
  | { role: 'code'; content: string }
  | { role: 'link'; href: string; content: Inline[] }

type Marker = '**' | '*' | '_' | '['

/** An escape, code in two backticks or one, a run of markers, the end of a link, or text; matches in linear time. */
const token =
  /\\([\\`*_[\](){}!.#+-])|``(?!`)((?:[^`]|`(?!`))+)``(?!`)|`(?!`)([^`]+)`(?!`)|(\*+|_+|\[)|\]\((https?:\/\/[^\s()<>"]+)\)|`+|[^\\`*_[\]]+|./gsu

const markersOf: Record<string, Marker[]> = { '*': ['*'], '**': ['**'], '***': ['**', '*'], _: ['_'] }

/**
 * Reads inline Markdown: `*emphasis*`, `_emphasis_`, `**strong**`, `` `code` ``, `[text](https://…)` and backslash
 * escapes. Everything else is text, HTML included; nothing is an error. Line breaks are kept. The text
 * is parsed once from left to right with at most one open marker of a kind, so parsing is linear and nesting at most
 * four levels deep.
 */
export function parseInline(source: string): Inline[] {
  const pieces: Inline[] = []
  const opened = new Map<Marker, number>()

  const open = (marker: Marker) => {
    opened.set(marker, pieces.length)
    pieces.push(marker)
  }
  const close = (marker: Marker, wrap: (content: Inline[]) => Inline): boolean => {
    const place = opened.get(marker)
    if (place === undefined || place === pieces.length - 1) return false
    pieces.push(wrap(joinText(pieces.splice(place).slice(1))))
    for (const [other, at] of opened) if (at >= place) opened.delete(other)
    return true
  }
  const innermost = (a: Marker, b: Marker) => (opened.get(b) ?? -1) - (opened.get(a) ?? -1)

  for (const { 0: whole, 1: escaped, 2: twoTicked, 3: ticked, 4: marks, 5: href, index } of source.matchAll(token)) {
    const code = twoTicked ?? ticked
    if (code !== undefined) pieces.push({ role: 'code', content: code.trim() || code })
    else if (marks === '[') open('[')
    else if (marks !== undefined && markersOf[marks]) {
      const { opens, closes } = flanks(source, index, marks)
      for (const marker of [...markersOf[marks]].sort(innermost)) {
        const role = marker === '**' ? 'strong' : 'emphasis'
        if (closes && close(marker, (content) => ({ role, content }))) continue
        if (opens) open(marker)
        else pieces.push(marker)
      }
    } else if (href === undefined || !close('[', (content) => ({ role: 'link', href, content }))) {
      pieces.push(escaped ?? whole)
    }
  }
  return joinText(pieces)
}

/** Markers open before a visible character and close after one; an underscore inside a word does neither: snake_case. */
function flanks(source: string, index: number, marks: string): { opens: boolean; closes: boolean } {
  const before = source.slice(Math.max(0, index - 2), index)
  const after = source.slice(index + marks.length, index + marks.length + 2)
  const anywhere = marks !== '_'
  return {
    opens: /^\S/.test(after) && (anywhere || !/[\p{L}\p{N}]$/u.test(before)),
    closes: /\S$/.test(before) && (anywhere || !/^[\p{L}\p{N}]/u.test(after)),
  }
}

/** Merges adjacent texts. */
function joinText(pieces: Inline[]): Inline[] {
  const joined: Inline[] = []
  for (const piece of pieces) {
    const last = joined.length - 1
    if (typeof piece === 'string' && typeof joined[last] === 'string') joined[last] += piece
    else joined.push(piece)
  }
  return joined
}

/** Inline Markdown as plain text, for search, comparison and page titles. */
export const inlineText = (source: string): string => parseInline(source).map(plainText).join('')

function plainText(piece: Inline): string {
  if (typeof piece === 'string') return piece
  return typeof piece.content === 'string' ? piece.content : piece.content.map(plainText).join('')
}
