import { type Inline, parseInline } from '../../core/inline.ts'

/**
 * Text without markup as inline Markdown that shows exactly this text. Only what could be read as markup is escaped: a
 * backslash before what it would escape, an underscore unless it is inside a word or one of several.
 */
export function escapeInline(text: string): string {
  const escaped = text
    .replace(/\\(?=[\\`*_[\](){}!.#+-]|$)|[`*]/g, '\\$&')
    .replace(/(?<![_\p{L}\p{N}])_(?!_)|(?<!_)_(?![_\p{L}\p{N}])/gu, '\\_')
  return shows(escaped, text) ? escaped : text.replace(/[\\`*_[\](){}!.#+-]/g, '\\$&')
}

const shows = (source: string, text: string) => {
  const pieces = parseInline(source)
  return pieces.length <= 1 && (pieces[0] ?? '') === text
}

/**
 * Pieces as inline Markdown, such that `parseInline` reads the same pieces again. Where marks would run into one
 * another so that it could not, the words stay, the marks go, and `kept` is false.
 */
export function printInline(pieces: readonly Inline[]): { text: string; kept: boolean } {
  const text = pieces.map(printPiece).join('')
  if (JSON.stringify(parseInline(text)) === JSON.stringify(pieces)) return { text, kept: true }
  return { text: escapeInline(pieces.map(wordsOf).join('')), kept: false }
}

function printPiece(piece: Inline): string {
  if (typeof piece === 'string') return escapeInline(piece)
  if (piece.role === 'code') return printCode(piece.content)
  const content = piece.content.map(printPiece).join('')
  if (piece.role === 'link') return `[${content}](${piece.href})`
  const mark = piece.role === 'strong' ? '**' : '*'
  return `${mark}${content}${mark}`
}

function printCode(content: string): string {
  if (!content.includes('`')) return `\`${content}\``
  return /``/.test(content) ? escapeInline(content) : `\`\` ${content} \`\``
}

/** The words of a piece without its marks. */
export const wordsOf = (piece: Inline): string =>
  typeof piece === 'string'
    ? piece
    : typeof piece.content === 'string'
      ? piece.content
      : piece.content.map(wordsOf).join('')
