import { resultOf } from '../attempt.ts'
import type { LiveAttempt } from '../live-attempt.ts'

/**
 * A result to be told to others: what was taken, the score in words, a square for each question and where to take it.
 * It gives no answer away.
 */
export function describeResult({ state, items, quiz }: LiveAttempt, host: string, score: string): string {
  const squares = items.map(({ id }) => {
    const result = resultOf(state, id)
    if (result?.response === undefined) return '⬜'
    return result.score >= result.maxScore ? '🟩' : result.score > 0 ? '🟨' : '🟥'
  })
  return `${quiz.title}\n${score}\n${squares.join('')}\n${host}/q/${quiz.id}`
}
