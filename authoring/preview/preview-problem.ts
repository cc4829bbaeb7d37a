import type { Issue } from '../../core/issues.ts'
import type { ProblemCode } from '../../core/problems.ts'

/** An error of a request to the preview, with a code of the API. */
export class PreviewProblem extends Error {
  readonly code: ProblemCode
  readonly errors: Issue[] | undefined

  constructor(code: ProblemCode, detail: string, errors?: Issue[]) {
    super(detail)
    this.code = code
    this.errors = errors
  }
}
