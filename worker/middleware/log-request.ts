import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { matchedRoutes } from 'hono/route'
import type { Env } from '../bindings.ts'
import { describeCause } from './describe-cause.ts'

/**
 * Gives each request an id, and writes one line of JSON about it. The line has the pattern of the route and not the
 * address, so no quiz, attempt, response or learner can be found in the logs.
 */
export const logRequest = createMiddleware<Env>(async (c, next) => {
  const begun = Date.now()
  c.set('requestId', crypto.randomUUID())
  await next()
  c.res.headers.set('X-Request-Id', c.var.requestId)
  const line = {
    method: c.req.method,
    route: findRoute(c),
    status: c.res.status,
    problem: c.var.problem,
    cause: c.res.status >= 500 ? describeCause(c.error) : undefined,
    milliseconds: Date.now() - begun,
    requestId: c.var.requestId,
  }
  console.log(JSON.stringify(line))
})

/** The pattern of the route that took the request; middleware and catch-alls take every method. */
const findRoute = (c: Context<Env>) => matchedRoutes(c).find(({ method }) => method !== 'ALL')?.path ?? 'none'
