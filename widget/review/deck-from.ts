import type { ItemResult } from '../../core/attempt.ts'
import { type AttemptState, resultOf } from '../store/attempt.ts'
import type { ShownAttempt } from '../store/state.ts'
import type { Card, Deck, Rating } from './card.ts'

/**
 * The deck of an attempt: a card for each missed item, and for each right one that is in the deck already. `now` is the
 * device's time, in ms since 1970.
 */
export function deckFrom(
  { record: { quiz }, attempt, items }: ShownAttempt,
  now: number,
  stored: readonly Card[] = [],
): Deck {
  const { id, version, title, language, stimulus } = quiz
  const at = takenAt(attempt, now)
  const cards = items.flatMap((item): Card[] => {
    const result = resultOf(attempt, item.id)
    if (!result) return []
    const { response } = result
    const rating = rateResult(result)
    if (rating === 3 && !stored.some((card) => card.quiz === id && card.item.id === item.id)) return []
    return [
      {
        quiz: id,
        version,
        item,
        result: pickKept(result),
        accepted: rating === 3 && response !== undefined ? [response] : [],
        takenAt: at,
        log: [{ at, rating, attempt: attempt.id }],
      },
    ]
  })
  return { quizzes: [{ id, version, title, language, ...(stimulus && { stimulus }) }], cards }
}

/** Time of submission by the host's clock; never later than now. */
const takenAt = ({ result }: AttemptState, now: number) => Math.min(now, Date.parse(result?.submittedAt ?? '') || now)

/** The rating that a score implies. Only the learner can rate an item as easy (4). */
export const rateResult = ({ score, maxScore }: Pick<ItemResult, 'score' | 'maxScore'>): Rating =>
  score >= maxScore ? 3 : score > 0 ? 2 : 1

const pickKept = (result: ItemResult): Card['result'] => {
  const { maxScore, correctResponse, feedback, evidence, moreEvidence, attribution } = result
  return {
    maxScore,
    correctResponse,
    ...(feedback !== undefined && { feedback }),
    ...(evidence && { evidence }),
    ...(moreEvidence && { moreEvidence }),
    ...(attribution !== undefined && { attribution }),
  }
}
