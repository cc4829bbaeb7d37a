/** A piece of a text in which H5P marks words with asterisks: text between marks, or what two asterisks enclose. */
type MarkedPiece = { text: string; marked?: never } | { marked: string; text?: never }

/**
 * Splits a text at its `*marked*` parts before its HTML is read, as Fill in the Blanks and Drag the Words do. Unpaired
 * asterisks, and pairs that enclose nothing, are text.
 */
export function splitMarked(text: string): MarkedPiece[] {
  const parts = text.split(/\*([^*]+)\*/)
  return parts.flatMap((part, index): MarkedPiece[] =>
    index % 2 === 1 ? [{ marked: part }] : part === '' ? [] : [{ text: part }],
  )
}

/** What H5P writes between two asterisks, all of it HTML. */
export interface MarkedSolution {
  solution: string
  tip?: string
  /** Feedback of Drag the Words. */
  whenRight?: string
  whenWrong?: string
}

/** Reads `solution:tip` of Fill in the Blanks; the tip may contain colons. */
export function readSolution(marked: string): MarkedSolution {
  const colon = marked.indexOf(':')
  return colon < 0 ? { solution: marked } : { solution: marked.slice(0, colon), tip: marked.slice(colon + 1) }
}

/** Reads `solution:tip\+feedback if right\-feedback if wrong` of Drag the Words; the last three come in any order. */
export function readSolutionAndFeedback(marked: string): MarkedSolution {
  const [solution = '', ...rest] = marked.split(/(:+|\\\+|\\-)/)
  const found: MarkedSolution = { solution }
  for (let index = 0; index + 1 < rest.length; index += 2) {
    const name = rest[index] === '\\+' ? 'whenRight' : rest[index] === '\\-' ? 'whenWrong' : 'tip'
    found[name] ??= rest[index + 1] ?? ''
  }
  return found
}

/** Escapes H5P's marks in HTML as character references, which H5P decodes after it has looked for marks. */
export const escapeMarks = (html: string, marks = /[*/:\\]/g): string =>
  html.replace(marks, (mark) => `&#${mark.charCodeAt(0)};`)

/** Private-use characters around the index of a gap while HTML is read. */
const open = '\u{F0000}'
const close = '\u{F0001}'

export const gapMark = (index: number): string => `${open}${index}${close}`

/** Removes these characters from foreign text. */
export const withoutGapMarks = (text: string): string => text.replaceAll(open, '').replaceAll(close, '')

/** Replaces each gap mark. */
export const fillGapMarks = (text: string, fill: (index: number) => string): string =>
  text.replace(new RegExp(`${open}(\\d+)${close}`, 'gu'), (_, index) => fill(Number(index)))
