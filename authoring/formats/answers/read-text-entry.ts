import { Refusal } from '../imported.ts'
import { type Answer, isWhole } from './answer.ts'

/** An answer whose `*` have been understood: without a text it fits every response. */
type Pattern = Omit<Answer, 'text'> & { text: string | undefined }

/**
 * The fields of a text-entry item from the answers of a short-answer question. `*` stands for any text there: alone it
 * is what is said to everything else; as a part of an answer we have nothing like it. Throws `Refusal`.
 */
export function readTextEntry(answers: readonly Answer[], { matchCase = false } = {}) {
  const read = answers.map((answer): Pattern => ({ ...answer, text: readPattern(answer.text) }))
  const right = read.flatMap(({ text, fraction }) => (text !== undefined && isWhole(fraction) ? [text] : []))
  if (right.length === 0) throw new Refusal('no answer earns 100 %')
  const others = read.filter(({ text, fraction, feedback }) => !isWhole(fraction) || !text || feedback !== undefined)
  return {
    type: 'text-entry',
    correctResponse: right.length > 1 ? right : right[0],
    ...(others.length > 0 && {
      accept: [...others.filter(({ text }) => text), ...others.filter(({ text }) => !text)].map(readOther),
    }),
    ...(matchCase && { matchCase }),
  }
}

function readOther({ text, fraction, feedback }: Pattern) {
  const weight = Math.max(0, fraction)
  if (text === undefined) return { any: true, weight, feedback }
  return { text, ...(!isWhole(fraction) && { weight }), feedback }
}

function readPattern(pattern: string): string | undefined {
  if (pattern.trim() === '*') return undefined
  if (/(?<!\\)\*/.test(pattern)) throw new Refusal(`its answer "${pattern}" has a * for any text, which no item has`)
  return pattern.replaceAll('\\*', '*')
}
