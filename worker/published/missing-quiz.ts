import { pointerTo } from '../../core/issues.ts'
import { ProblemError } from '../problem.ts'
import type { Catalogue } from './catalogue.ts'

/** Which fields of the body name the quiz and the version; those that it does not name stand in the address. */
type NamedIn = { quiz?: 'quiz'; version?: 'version' }

/** Says what there is not: the quiz, or only the version of it. */
export async function missingQuiz(catalogue: Catalogue, quiz: string, body: NamedIn = {}): Promise<ProblemError> {
  const known = (await catalogue.findCurrent(quiz)) !== undefined
  const field = known ? body.version : body.quiz
  const detail = known
    ? 'No such version of this quiz was ever published. Take "version" from GET /api/quizzes/{quiz}.'
    : 'No quiz of this id is published. GET /api/quizzes lists those that are.'
  const errors = field && [
    { pointer: pointerTo([field]), detail: known ? 'is not a published version' : 'is not a published quiz' },
  ]
  return new ProblemError(known ? 'unknown-version' : 'unknown-quiz', detail, errors ? { errors } : {})
}
