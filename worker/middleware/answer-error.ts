import type { Context } from 'hono'
import type { Env } from '../bindings.ts'
import { StorageUnavailable } from '../db/database.ts'
import { limits } from '../limits.ts'
import { ProblemError, problemResponse } from '../problem.ts'

/** The response to an error: a problem as it is, a failing database as 503, a bug as 500 without its cause. */
export function answerError(error: Error, c: Context<Env>): Response {
  const problem = toProblem(error)
  c.set('problem', problem.code)
  return problemResponse(problem, c.var.requestId)
}

function toProblem(error: Error): ProblemError {
  if (error instanceof ProblemError) return error
  if (error instanceof StorageUnavailable) {
    const seconds = limits.retryAfterStorageSeconds
    const detail = `The database is unavailable. Send the same request again in ${seconds} seconds.`
    return new ProblemError('storage-unavailable', detail, { headers: { 'Retry-After': String(seconds) } })
  }
  return new ProblemError('internal-error', 'This is a bug in Lede. Report it with the requestId.')
}
