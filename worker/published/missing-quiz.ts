import { pointerTo } from '../../core/issues.ts'
import { ProblemError } from '../problem.ts'
import type { Catalogue } from './catalogue.ts'

/** The body's fields for quiz and version; undefined if they are in the URL. */
type NamedIn = { quiz?: 'quiz'; version?: 'version' }

/** The problem for an unknown quiz, or an unknown version of a known one. */
export async function missingQuiz(catalogue: Catalogue, quiz: string, body: NamedIn = {}): Promise<ProblemError> {
  const known = (await catalogue.findCurrent(quiz)) !== undefined
  const field = known ? body.version : body.quiz
  const detail = known
    ? 'This version of the quiz was never published. Take "version" from GET /api/quizzes/{quiz}.'
    : 'No published quiz has this id. GET /api/quizzes lists the published ones.'
  const errors = field && [
    { pointer: pointerTo([field]), detail: known ? 'is not a published version' : 'is not a published quiz' },
  ]
  return new ProblemError(known ? 'unknown-version' : 'unknown-quiz', detail, errors ? { errors } : {})
}
