import { escapeInline } from '../formats/print-inline.ts'
import { type ChoiceLine, cutMark, readChoiceLine } from './choice-line.ts'

/** A choice as a quiz file has it: its text, or an object if it is right. */
export type PastedChoice = string | { text: string; correct: true }

/** The choices of a pasted list, without bullets, letters and numbers. An asterisk, a tick or "(correct)" marks a right one. */
export function pastedChoices(text: string): PastedChoice[] {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '')
  const read = lines.map(readChoiceLine)
  const first = read[0]?.index
  // Letters that do not follow one another are initials: "J. Smith".
  const areLettered = first !== undefined && read.every((choice, position) => choice?.index === first + position)
  const plain = (line: string) => ({ ...cutMark(line), hasAsterisk: false })
  return toChoices(
    lines.map((line, position) => {
      const choice = read[position]
      return choice && (choice.index === undefined || areLettered) ? choice : plain(line)
    }),
  )
}

/** Asterisks mark right choices unless all choices have them. */
export function toChoices(lines: readonly ChoiceLine[]): PastedChoice[] {
  const areBullets = lines.every(({ hasAsterisk }) => hasAsterisk)
  return lines.map(({ text, isRight, hasAsterisk }) => {
    const escaped = escapeInline(text)
    return isRight || (hasAsterisk && !areBullets) ? { text: escaped, correct: true } : escaped
  })
}
