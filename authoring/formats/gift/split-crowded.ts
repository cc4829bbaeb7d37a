import type { GiftPart } from './split-gift.ts'

/**
 * Cuts a part in which questions follow one another without a blank line: before a line with a title, a heading or an
 * id, after a line that ends with the answers of a question if others are below, and before a line with answers of its
 * own where those above have no end. Moodle takes such a part for one question, and loses the others.
 */
export function splitCrowded({ text, lines }: GiftPart): GiftPart[] {
  const written = text.split('\n')
  const parts: GiftPart[] = []
  let [from, depth, answered] = [0, 0, 0]
  let below = countAnswers(text)
  // True if all lines since the answers began are answers: the next line is then a complete question.
  let isList = false
  const cut = (to: number) => {
    if (to > from) parts.push({ text: written.slice(from, to).join('\n'), lines: lines.slice(from, to) })
    from = to
    depth = 0
    answered = 0
  }
  written.forEach((line, index) => {
    if (answered > 0 && /^\s*(::|\$CATEGORY:|\/\/)/.test(line)) cut(index)
    const here = countAnswers(line)
    if (here > 0 && depth > 0 && isList && !isAnswer(line)) cut(index)
    isList = depth > 0 ? isList && isAnswer(line) : here > 0
    answered += here
    below -= here
    depth += here - countMarks(line, '}')
    if (answered > 0 && below > 0 && depth <= 0 && /\}\s*$/.test(line)) cut(index + 1)
  })
  cut(written.length)
  return parts
}

const isAnswer = (line: string) => /^\s*[=~}]/.test(line)

/** How often a text has a brace that is not escaped. */
export const countMarks = (text: string, wanted: string) =>
  (text.match(/\\.|[{}]/gs) ?? []).filter((mark) => mark === wanted).length

/** How many lists of answers begin in a text. */
export const countAnswers = (text: string): number => countMarks(text, '{')
