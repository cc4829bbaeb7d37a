import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { matchedRoutes } from 'hono/route'
import type { Env } from '../bindings.ts'

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

/**
 * The part of a failure that may be logged: the name of the error, D1's message, and the stack frames of a bug. Other
 * messages are left out, since they may quote a learner's text.
 */
function describeCause(error: Error | undefined): string | undefined {
  const chain: Error[] = []
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) chain.push(cause)
  const database = chain.find(({ message }) => message.startsWith('D1_ERROR'))
  if (database) return database.message
  const frames = error?.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? []
  return error && [error.name, ...frames.slice(0, 5).map((frame) => frame.trim())].join(' ')
}
