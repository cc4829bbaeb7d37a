import { z } from 'zod'
import type { Draft } from './draft.ts'

const range = z.object({
  from: z.coerce.number().catch(0),
  to: z.coerce.number().catch(100),
  feedback: z.string().optional().catch(undefined),
})

/** What H5P says at the end, by the percentage reached. In some packages its field stands in a group of the same name. */
export const overallFeedback = z.preprocess(
  (value) => (value as { overallFeedback?: unknown } | undefined | null)?.overallFeedback ?? value,
  z.array(range).catch([]),
)

/** H5P puts the learner's points in their place; the editor's own words for them explain nothing. */
const pointsCounted = /[@:](score|total|numcorrect|maxscore)\b/i

/** One feedback for all results is the item's own; feedback that depends on the result, or counts it, is noted. */
export function readFeedback(ranges: z.infer<typeof overallFeedback>, draft: Draft): string | undefined {
  const said = ranges.flatMap(({ from, to, feedback }) => {
    const text = draft.text(feedback)
    return text ? [{ from, to, text }] : []
  })
  const [only] = said
  const toAll = only && said.length === 1 && only.from <= 0 && only.to >= 100
  if (toAll && !pointsCounted.test(only.text)) return only.text
  draft.notes.push(...said.map(({ from, to, text }) => `feedback for ${from} to ${to} percent: "${text}"`))
  return undefined
}
