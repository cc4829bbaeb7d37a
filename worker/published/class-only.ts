import type { Quiz } from '../../core/quiz.ts'
import { ProblemError } from '../problem.ts'

/** The problem for a quiz that only classes take, on a public route. */
export const classOnly = () =>
  new ProblemError('class-only', 'Only classes take this quiz. It has no public view, checks or anonymous attempts.')

/**
 * Refuses a quiz that only classes take.
 *
 * @throws ProblemError class-only
 */
export function requirePublic({ access }: Quiz): void {
  if (access === 'class') throw classOnly()
}
