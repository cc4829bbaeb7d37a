import { createMiddleware } from 'hono/factory'
import type { Env } from '../bindings.ts'

const preflight = (headers: string) => ({
  'Access-Control-Allow-Methods': 'GET,PUT,POST',
  'Access-Control-Allow-Headers': headers,
  'Access-Control-Max-Age': '86400',
})

/** The routes of seats, which pages that embed a quiz call with the token of the seat. */
const ofSeats = /^\/api\/(seat$|classes\/[^/]+\/assignments\/[^/]+\/(quiz$|attempts\/))/

/**
 * Lets any page use the API, without cookies. Publishing and managing a class need a header that is
 * not on the list of their routes, so no other page can do either.
 * Hono's own middleware does the same, but copies every response.
 */
export const allowAnyOrigin = createMiddleware<Env>(async (c, next) => {
  if (c.req.method === 'OPTIONS') {
    const headers = preflight(ofSeats.test(c.req.path) ? 'authorization,content-type' : 'content-type')
    c.res = new Response(null, { status: 204, headers })
  } else await next()
  c.res.headers.set('Access-Control-Allow-Origin', '*')
  c.res.headers.set('Access-Control-Expose-Headers', 'ETag,Link,Retry-After,X-Request-Id')
})
