import { nothingMarked } from '../../core/items/choices.ts'
import { readPointer, valueAt } from '../pointer.ts'
import { namePlace } from './name-place.ts'
import type { QuizProblem } from './problem.ts'
import { rules } from './rules.ts'

/** What is missing: a value, the mark of the right choice, the evidence, or the file of a picture. */
export type Missing = 'value' | 'key' | 'evidence' | 'picture'

/** A problem as it is shown at the field concerned. */
export interface FieldProblem extends QuizProblem {
  /** True if the item that the pointer names may allow the rule, with a reason. */
  isAllowable: boolean
  /** The name of the field, if the detail is the end of a sentence about it. */
  field?: string
  /** Set if nothing is wrong yet, but something is still missing. */
  missing?: Missing
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
  const missing = findMissing(problem, isEmpty)
  return {
    ...problem,
    detail: problem.detail.slice(named.length),
    severity: severity === 'error' && isEmpty ? 'task' : severity,
    isAllowable,
    ...(isNamed && { field: readPointer(pointer.slice(item.length)).join('.') }),
    ...(missing && { missing }),
  }
}

function findMissing({ rule, severity, detail, pointer }: QuizProblem, isEmpty: boolean): Missing | undefined {
  if (severity !== 'error' && severity !== 'task') return undefined
  if (rule === 'media' && / is missing: /.test(detail)) return 'picture'
  if (rule === 'evidence' && pointer !== '/stimulus' && isEmpty) return 'evidence'
  if (detail.endsWith(nothingMarked)) return 'key'
  return isEmpty ? 'value' : undefined
}
