import type { Quiz } from '../../core/quiz.ts'
import { checkResponses, type Responses } from '../../core/score-attempt.ts'
import { ProblemError } from '../problem.ts'

/**
 * Checks that the responses of a put fit the items that its attempt draws.
 *
 * @param attempt what the items are drawn by
 * @throws ProblemError invalid-response
 */
export function checkFitting(quiz: Quiz, attempt: string, responses: Responses): void {
  const errors = checkResponses(quiz, attempt, responses).map(({ pointer, detail }) => ({
    pointer: `/responses${pointer}`,
    detail,
  }))
  if (errors.length) throw new ProblemError('invalid-response', 'Some responses do not fit: see "errors".', { errors })
}
