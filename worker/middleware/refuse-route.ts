import type { Context, Hono } from 'hono'
import type { Env } from '../bindings.ts'
import { ProblemError } from '../problem.ts'

type Routes = Pick<Hono<Env>, 'routes' | 'router'>

/**
 * Refuses a request that matches no route of `app`: 405 with the methods of its address, or 404 if it has none.
 *
 * @throws ProblemError method-not-allowed or not-found, always
 */
export function refuseRoute(app: Routes, c: Context<Env>): never {
  const methods = methodsAt(app, c.req.path)
  if (methods.length === 0) throw new ProblemError('not-found', 'No route has this address. See GET /api/openapi.json.')
  const allowed = methods.join(', ')
  throw new ProblemError('method-not-allowed', `This address takes ${allowed}.`, { headers: { Allow: allowed } })
}

/** The methods that the app's own routes take at a path. Hono answers HEAD wherever it answers GET. */
function methodsAt({ routes, router }: Routes, path: string): string[] {
  const methods = new Set(routes.map(({ method }) => method).filter((method) => method !== 'ALL'))
  const taken = [...methods].filter((method) =>
    router.match(method, path)[0].some(([[, route]]) => route.method === method),
  )
  return taken.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).sort()
}

/** True for the methods by which a browser follows an address. */
export const isRead = (method: string): boolean => method === 'GET' || method === 'HEAD'
