import { drawItems } from '../../core/draw.ts'
import { resultOf } from '../store/attempt.ts'
import { type AttemptRecord, makeAttemptId } from '../store/attempt-record.ts'
import type { ShownAttempt } from '../store/state.ts'

/** The items that did not earn all their points. */
export const missedIn = ({ items, attempt }: ShownAttempt) =>
  items.filter(({ id }) => {
    const result = resultOf(attempt, id)
    return result && result.score < result.maxScore
  })

/** How many ids are tried at most. */
const tries = 200

/**
 * A fresh attempt that begins with what was missed in the last one. The id decides which items are drawn, and the host
 * repeats the draw; so where a quiz draws, ids are tried for one that draws as many of the missed items as it can.
 */
export function missedFirst(record: AttemptRecord, missed: readonly string[]): AttemptRecord {
  const { quiz } = record
  const known = missed.filter((id) => quiz.items.some((item) => item.id === id))
  const wanted = Math.min(known.length, quiz.draw ?? known.length)
  const countIn = (id: string) => drawItems(quiz, id).filter((item) => known.includes(item.id)).length
  let best = record.id
  for (let count = 0; count < tries && countIn(best) < wanted; count++) {
    const id = makeAttemptId()
    if (countIn(id) > countIn(best)) best = id
  }
  return { ...record, id: best, attempt: { ...record.attempt, id: best, first: known } }
}
