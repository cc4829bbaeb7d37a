import { valueAt } from './format-guide.ts'
import { namePlace } from './name-place.ts'
import type { QuizProblem } from './problem.ts'

/**
 * A problem as it is shown at the field concerned: without the name of the place, and as a task while the field is
 * still empty, for nobody has made a mistake yet.
 */
export function problemAtField(problem: QuizProblem, quiz: unknown): QuizProblem {
  const { pointer, severity } = problem
  if (pointer === undefined) return problem
  const place = `${namePlace(pointer, quiz)} `
  const detail = problem.detail.startsWith(place) ? problem.detail.slice(place.length) : problem.detail
  const value = valueAt(pointer, quiz)
  const isEmpty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  return { ...problem, detail, severity: severity === 'error' && isEmpty ? 'task' : severity }
}
