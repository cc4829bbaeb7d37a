import type { Attempt } from '../core/attempt.ts'
import type { Issue } from '../core/issues.ts'
import { type ProblemCode, problems } from '../core/problems.ts'
import { limits } from './limits.ts'

/** What a problem may say beside its code and its detail. */
export interface Particulars {
  errors?: Issue[]
  headers?: Record<string, string>
  /** The attempt as recorded, where it can no longer be changed. */
  attempt?: Attempt
}

/**
 * Thrown where a client gets something wrong, or the database is away. `detail` says what, where, and how to mend it;
 * it reaches the client, so it holds nothing of the inside.
 */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: ProblemCode
  readonly detail: string
  readonly particulars: Particulars

  constructor(code: ProblemCode, detail: string, particulars: Particulars = {}) {
    super(code)
    this.code = code
    this.detail = detail
    this.particulars = particulars
  }
}

/** The answer to a request that went wrong: `application/problem+json`, RFC 9457. */
export function problemResponse({ code, detail, particulars }: Problem, requestId: string): Response {
  const { status, title } = problems[code]
  const { headers, attempt } = particulars
  const errors = particulars.errors?.slice(0, limits.errorsPerProblem)
  const more = (particulars.errors?.length ?? 0) - limits.errorsPerProblem
  const body = {
    type: `urn:lede:problem:${code}`,
    title,
    status,
    detail: more > 0 ? `${detail} There are ${more} more than "errors" lists.` : detail,
    code,
    requestId,
    errors,
    attempt,
  }
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...headers, 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' },
  })
}
