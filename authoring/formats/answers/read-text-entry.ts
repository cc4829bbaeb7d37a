import { ImportRefusal } from '../imported.ts'
import { type Answer, isWhole } from './answer.ts'

/** An answer with its `*` resolved: without a text it fits every response. */
type Pattern = Omit<Answer, 'text'> & { text: string | undefined }

/**
 * The fields of a text-entry item from the answers of a short-answer question. An answer `*` is the feedback to any other
 * text. Throws `ImportRefusal` if `*` is part of an answer, which no item can hold.
 */
export function readTextEntry(answers: readonly Answer[], { matchCase = false } = {}) {
  const patterns = answers.map((answer): Pattern => ({ ...answer, text: readPattern(answer.text) }))
  const read = patterns.filter((_, index) => isReached(patterns, index, matchCase))
  const right = read.flatMap(({ text, fraction }) => (text !== undefined && isWhole(fraction) ? [text] : []))
  if (right.length === 0) throw new ImportRefusal('no answer earns 100 %')
  // A right text without feedback is listed if it would else get the feedback of any other right text.
  const anyIsRight = read.some(({ text, fraction, feedback }) => !text && isWhole(fraction) && feedback !== undefined)
  const others = read.filter(
    ({ text, fraction, feedback }) => !isWhole(fraction) || !text || feedback !== undefined || anyIsRight,
  )
  return {
    type: 'text-entry',
    correctResponse: right.length > 1 ? right : right[0],
    ...(others.length > 0 && {
      accept: [...others.filter(({ text }) => text), ...others.filter(({ text }) => !text)].map(readOther),
    }),
    ...(matchCase && { matchCase }),
  }
}

/** True if no earlier answer fits the same text: in Moodle the first that fits counts. */
function isReached(patterns: readonly Pattern[], index: number, matchCase: boolean): boolean {
  const fold = (text: string) => (matchCase ? text : text.toLowerCase()).trim()
  const own = patterns[index]?.text
  return patterns
    .slice(0, index)
    .every(({ text }) => text !== undefined && (own === undefined || fold(text) !== fold(own)))
}

function readOther({ text, fraction, feedback }: Pattern) {
  const weight = Math.max(0, fraction)
  if (text === undefined) return { any: true, weight, feedback }
  return { text, ...(!isWhole(fraction) && { weight }), feedback }
}

function readPattern(pattern: string): string | undefined {
  if (pattern.trim() === '*') return undefined
  if (/(?<!\\)\*/.test(pattern))
    throw new ImportRefusal(`its answer "${pattern}" has a * for any text, which items do not support`)
  return pattern.replaceAll('\\*', '*')
}
