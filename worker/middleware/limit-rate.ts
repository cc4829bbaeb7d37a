import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Env } from '../bindings.ts'
import { limits } from '../limits.ts'
import { describes, problemAnswers } from '../openapi/describe-route.ts'
import { ProblemError } from '../problem.ts'

/** Stops floods from one address, far above what a school behind one address needs. */
export const limitFloods = describes(
  { responses: problemAnswers('rate-limited') },
  createMiddleware<Env>(async (c, next) => {
    await checkFlood(c)
    await next()
  }),
)

/** Throws if an address has sent too many requests. Each call counts. */
export const checkFlood = (c: Context<Env>): Promise<void> => checkLimit(c, c.env.FLOOD_LIMIT)

/** True if an address has sent too many requests. Each call counts. */
export const isFlood = async (c: Context<Env>): Promise<boolean> => !(await isWithin(c, c.env.FLOOD_LIMIT))

/** Throws if an address has tried to publish too often. Each call counts. */
export const checkPublishing = (c: Context<Env>): Promise<void> => checkLimit(c, c.env.PUBLISH_LIMIT)

async function checkLimit(c: Context<Env>, limit: RateLimit) {
  if (await isWithin(c, limit)) return
  const seconds = limits.retryAfterFloodSeconds
  throw new ProblemError(
    'rate-limited',
    `There are too many requests from this address. Try again in ${seconds} seconds.`,
    {
      headers: { 'Retry-After': String(seconds) },
    },
  )
}

/** A failing limiter lets every request pass: it must not become an outage itself. */
async function isWithin(c: Context<Env>, limit: RateLimit): Promise<boolean> {
  const key = c.req.header('CF-Connecting-IP')
  if (key === undefined) return true
  try {
    return (await limit.limit({ key })).success
  } catch {
    return true
  }
}
