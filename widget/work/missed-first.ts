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

const maxTries = 200

/**
 * A new attempt that begins with the items missed in the last one. The id determines which items are drawn, and the host
 * repeats the draw, so several ids are tried for one that draws as many missed items as possible.
 */
export function missedFirst(record: AttemptRecord, missed: readonly string[]): AttemptRecord {
  const { quiz } = record
  const known = missed.filter((id) => quiz.items.some((item) => item.id === id))
  const wanted = Math.min(known.length, quiz.draw ?? known.length)
  const countIn = (id: string) => drawItems(quiz, id).filter((item) => known.includes(item.id)).length
  let best = record.id
  for (let count = 0; count < maxTries && countIn(best) < wanted; count++) {
    const id = makeAttemptId()
    if (countIn(id) > countIn(best)) best = id
  }
  return { ...record, id: best, attempt: { ...record.attempt, id: best, first: known } }
}
