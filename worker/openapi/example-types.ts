import type { ProblemCode } from '../../core/problems.ts'
import type { Particulars } from '../problem.ts'

/** The variable fields of a problem's example. */
export type Said = { detail: string } & Pick<Particulars, 'errors' | 'attempt' | 'recorded' | 'current'>

/** The examples of an operation, by name. A request's example and that of its answer bear the same name. */
export interface OperationExamples {
  body?: Record<string, unknown>
  /** By status. */
  answers?: Record<string, Record<string, unknown>>
  /** Problems whose example differs from the common one. */
  problems?: Partial<Record<ProblemCode, Said>>
}
