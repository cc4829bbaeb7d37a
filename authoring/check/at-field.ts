import { readPointer, valueAt } from '../pointer.ts'
import { namePlace } from './name-place.ts'
import type { QuizProblem } from './problem.ts'
import { rules } from './rules.ts'

/** A problem as it is shown at the field concerned. */
export interface FieldProblem extends QuizProblem {
  /** True if the item that the pointer names may allow the rule, with a reason. */
  isAllowable: boolean
  /** The name of the field, if the detail is the end of a sentence about it. */
  field?: string
}

/**
 * A problem as it is shown at the field concerned: without the name of the place, and as a task while the field is
 * still empty, for nobody has made a mistake yet.
 */
export function problemAtField(problem: QuizProblem, quiz: unknown): FieldProblem {
  const { pointer, severity } = problem
  const isAllowable = rules.some(({ name, allowed }) => allowed && name === problem.rule)
  if (pointer === undefined) return { ...problem, isAllowable }
  const [item = ''] = /^\/items\/\d+/.exec(pointer) ?? []
  const place = `${namePlace(pointer, quiz)} `
  const isNamed = problem.detail.startsWith(place)
  const named = [place, `${namePlace(item, quiz)}: `].find((name) => problem.detail.startsWith(name)) ?? ''
  const value = valueAt(pointer, quiz)
  const isEmpty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  return {
    ...problem,
    detail: problem.detail.slice(named.length),
    severity: severity === 'error' && isEmpty ? 'task' : severity,
    isAllowable,
    ...(isNamed && { field: readPointer(pointer.slice(item.length)).join('.') }),
  }
}
