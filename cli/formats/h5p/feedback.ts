import { z } from 'zod'
import type { Item } from '../../../core/items/index.ts'
import type { Collector } from './collector.ts'
import { type Lose, plainText } from './text.ts'

const range = z.object({
  from: z.coerce.number().catch(0),
  to: z.coerce.number().catch(100),
  feedback: z.string().optional().catch(undefined),
})

/** Feedback by ranges of the percentage reached. Some packages wrap the field in a group of the same name. */
export const overallFeedback = z.preprocess(
  (value) => (value as { overallFeedback?: unknown } | undefined | null)?.overallFeedback ?? value,
  z.array(range).catch([]),
)

/** Placeholders for the learner's points; the editor's default texts use them and explain nothing. */
const pointsCounted = /[@:](score|total|numcorrect|maxscore)\b/i

/** Returns feedback for all results as that of the item; notes feedback that depends on the result or counts points. */
export function readFeedback(ranges: z.infer<typeof overallFeedback>, collector: Collector): string | undefined {
  const found = ranges.flatMap(({ from, to, feedback }) => {
    const text = collector.read(feedback)
    return text ? [{ from, to, text }] : []
  })
  const [only] = found
  const forAll = only && found.length === 1 && only.from <= 0 && only.to >= 100
  if (forAll && !pointsCounted.test(only.text)) return only.text
  collector.notes.push(...found.map(({ from, to, text }) => `feedback for ${from} to ${to} percent: "${text}"`))
  return undefined
}

/** Writes the feedback of an item as feedback for all results. */
export const writeFeedback = ({ feedback }: Item, lose: Lose) => ({
  overallFeedback: [{ from: 0, to: 100, ...(feedback !== undefined && { feedback: plainText(feedback, lose) }) }],
})
