import { z } from 'zod'
import { attemptSchema } from '../core/attempt.ts'
import { seatAttemptSchema } from '../core/classes/seat-attempt.ts'
import { type ProblemCode, problems } from '../core/problems.ts'
import { currentSchema } from './api/author-schemas.ts'
import { limits } from './limits.ts'

const codes = Object.keys(problems) as [ProblemCode, ...ProblemCode[]]

/** The body of every response other than 2xx and 304 (RFC 9457). */
export const problemSchema = z.strictObject({
  type: z.string().describe('A URN made from the code.'),
  title: z.string(),
  status: z.int(),
  detail: z.string().describe('What is wrong, and how to fix it.'),
  code: z.enum(codes).describe('What went wrong, for programs.'),
  requestId: z.uuid().describe('Identifies the request in a report; also in the header X-Request-Id.'),
  errors: z
    .array(
      z.strictObject({
        pointer: z.string().describe('Where: a JSON pointer (RFC 6901) into the body, or a query parameter.'),
        detail: z.string().describe('What is wrong there.'),
      }),
    )
    .max(limits.errorsPerProblem)
    .optional()
    .describe('The single errors; "detail" has the number of further ones.'),
  attempt: attemptSchema.optional().describe('With attempt-submitted: the recorded attempt, which is final.'),
  recorded: seatAttemptSchema.optional().describe('With problems of an attempt of a seat: the attempt as recorded.'),
  current: currentSchema.optional().describe('With version-changed: what the host has of the quiz.'),
})
export type Problem = z.infer<typeof problemSchema>

/** Optional parts of a problem, and the headers that are sent with it. */
export interface Particulars extends Pick<Problem, 'errors' | 'attempt' | 'recorded' | 'current'> {
  headers?: Record<string, string>
}

/**
 * Thrown for a client's error, or if the database fails. `detail` says what is wrong, where, and how to fix it. The client
 * sees it, so it contains no internals.
 */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
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

/** The response for a problem: `application/problem+json`, RFC 9457. */
export function problemResponse({ code, detail, particulars }: ProblemError, requestId: string): Response {
  const { status, title } = problems[code]
  const { headers, attempt, recorded, current } = particulars
  const errors = particulars.errors?.slice(0, limits.errorsPerProblem)
  const more = (particulars.errors?.length ?? 0) - limits.errorsPerProblem
  const body: Problem = {
    type: `urn:lede:problem:${code}`,
    title,
    status,
    detail: more > 0 ? `${detail} There are ${more} more than "errors" lists.` : detail,
    code,
    requestId,
    errors,
    attempt,
    recorded,
    current,
  }
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...headers, 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' },
  })
}
