import { readLines } from '../read-lines.ts'

/** A stretch of a GIFT file between blank lines: one question, or a category. */
export interface GiftPart {
  text: string
  /** The line number in the file of each line of the text, from 1. */
  lines: number[]
}

const longestPart = 1_000_000

/**
 * Cuts a GIFT file at its blank lines, as Moodle does, so that no more than one question is held at a time. Comments
 * go, except those that carry an id or tags. A question of absurd length is given up in pieces rather than collected.
 */
export async function* splitGift(pieces: AsyncIterable<string>): AsyncGenerator<GiftPart> {
  let part: GiftPart = { text: '', lines: [] }
  let number = 0
  for await (const line of readLines(pieces)) {
    number++
    if (line.trim() === '' || part.text.length > longestPart) {
      if (part.lines.length > 0) yield part
      part = { text: '', lines: [] }
    }
    if (line.trim() === '' || isComment(line)) continue
    part.text += part.lines.length > 0 ? `\n${line}` : line
    part.lines.push(number)
  }
  if (part.lines.length > 0) yield part
}

const isComment = (line: string) => /^\s*\/\//.test(line) && !/\[(id|tag):/.test(line)
