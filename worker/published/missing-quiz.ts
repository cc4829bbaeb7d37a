import { pointerTo } from '../../core/issues.ts'
import type { Current } from '../db/quizzes.ts'
import { ProblemError } from '../problem.ts'
import type { Catalogue } from './catalogue.ts'

/** The detail of unknown-version. */
export const noVersion = 'This version of the quiz was never published. Take "version" from GET /api/quizzes/{quiz}.'

/** The body's fields for quiz and version; undefined if they are in the URL. */
type NamedIn = { quiz?: 'quiz'; version?: 'version' }

/** The detail of unknown-quiz. */
export const noQuiz = 'No published quiz has this id. GET /api/quizzes lists the published ones.'

/** The problem for an unknown quiz, or an unknown version of a known one. */
export async function missingQuiz(catalogue: Catalogue, quiz: string, body: NamedIn = {}): Promise<ProblemError> {
  const known = (await catalogue.findCurrent(quiz)) !== undefined
  const field = known ? body.version : body.quiz
  const detail = known ? noVersion : noQuiz
  const errors = field && [
    { pointer: pointerTo([field]), detail: known ? 'is not a published version' : 'is not a published quiz' },
  ]
  return new ProblemError(known ? 'unknown-version' : 'unknown-quiz', detail, errors ? { errors } : {})
}

/**
 * The current version of a quiz for somebody who begins with it; undefined if the quiz is unknown.
 *
 * @throws ProblemError quiz-withdrawn
 */
export async function findOpen(catalogue: Catalogue, quiz: string): Promise<Current | undefined> {
  const current = await catalogue.findCurrent(quiz)
  if (current?.withdrawn) {
    throw new ProblemError('quiz-withdrawn', 'The quiz has been withdrawn. Attempts that have begun can go on.')
  }
  return current
}
