import { judgeScore } from '../items/judge-score.ts'
import { resultOf } from '../store/attempt.ts'
import type { ShownAttempt } from '../store/state.ts'

const squareFor = { right: '🟩', partly: '🟨', wrong: '🟥' }

/**
 * A result to share: title, score, a square for each item, and the quiz's URL, unless it was taken in a class: the quiz may
 * have no page of its own. Reveals no answers.
 */
export function describeResult(
  { record: { quiz, seat }, attempt, items }: ShownAttempt,
  host: string,
  score: string,
): string {
  const squares = items.map(({ id }) => {
    const result = resultOf(attempt, id)
    return result?.response === undefined ? '⬜' : squareFor[judgeScore(result)]
  })
  const url = seat ? '' : `\n${host}/q/${quiz.id}`
  return `${quiz.title}\n${score}\n${squares.join('')}${url}`
}
