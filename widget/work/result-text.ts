import { judgeScore } from '../items/judge-score.ts'
import type { LiveAttempt } from '../live-attempt.ts'
import { resultOf } from '../store/attempt.ts'

const squareFor = { right: '🟩', partly: '🟨', wrong: '🟥' }

/**
 * A result to be told to others: what was taken, the score in words, a square for each question and where to take it.
 * It gives no answer away.
 */
export function describeResult({ state, items, quiz }: LiveAttempt, host: string, score: string): string {
  const squares = items.map(({ id }) => {
    const result = resultOf(state, id)
    return result?.response === undefined ? '⬜' : squareFor[judgeScore(result)]
  })
  return `${quiz.title}\n${score}\n${squares.join('')}\n${host}/q/${quiz.id}`
}
