import { judgeScore } from '../items/judge-score.ts'
import { resultOf } from '../store/attempt.ts'
import type { ShownAttempt } from '../store/state.ts'

const squareFor = { right: '🟩', partly: '🟨', wrong: '🟥' }

/** A result to share: title, score, a square for each item, and the quiz's URL. Reveals no answers. */
export function describeResult(
  { record: { quiz }, attempt, items }: ShownAttempt,
  host: string,
  score: string,
): string {
  const squares = items.map(({ id }) => {
    const result = resultOf(attempt, id)
    return result?.response === undefined ? '⬜' : squareFor[judgeScore(result)]
  })
  return `${quiz.title}\n${score}\n${squares.join('')}\n${host}/q/${quiz.id}`
}
