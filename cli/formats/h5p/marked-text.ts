/** A piece of a text in which H5P marks words with asterisks: the text between, or what stands between two of them. */
export type MarkedPiece = { text: string; marked?: never } | { marked: string; text?: never }

/**
 * Cuts a text at its `*marked*` places, as H5P's Fill in the Blanks and Drag the Words do: before any HTML in it is
 * read. An asterisk without a partner, and two that hold nothing, are text.
 */
export function splitMarked(text: string): MarkedPiece[] {
  const parts = text.split(/\*([^*]+)\*/)
  return parts.flatMap((part, index): MarkedPiece[] =>
    index % 2 === 1 ? [{ marked: part }] : part === '' ? [] : [{ text: part }],
  )
}

/** What H5P writes between two asterisks: a solution, and what belongs to it; all of it HTML. */
export interface MarkedSolution {
  solution: string
  tip?: string
  /** Said to a right and to a wrong response; Drag the Words only. */
  whenRight?: string
  whenWrong?: string
}

/** Reads `solution:tip` of Fill in the Blanks; the tip goes on to the end, further colons included. */
export function readSolution(marked: string): MarkedSolution {
  const colon = marked.indexOf(':')
  return colon < 0 ? { solution: marked } : { solution: marked.slice(0, colon), tip: marked.slice(colon + 1) }
}

/** Reads `solution:tip\+said when right\-said when wrong` of Drag the Words, in which the last three come in any order. */
export function readSolutionAndFeedback(marked: string): MarkedSolution {
  const [solution = '', ...rest] = marked.split(/(:+|\\\+|\\-)/)
  const found: MarkedSolution = { solution }
  for (let index = 0; index + 1 < rest.length; index += 2) {
    const name = rest[index] === '\\+' ? 'whenRight' : rest[index] === '\\-' ? 'whenWrong' : 'tip'
    found[name] ??= rest[index + 1] ?? ''
  }
  return found
}

/**
 * HTML in which no character means anything to H5P's marks: those that would are written as character references,
 * which are decoded only after the marks have been looked for.
 */
export const withoutMarks = (html: string, marks = /[*/:\\]/g): string =>
  html.replace(marks, (mark) => `&#${mark.charCodeAt(0)};`)
