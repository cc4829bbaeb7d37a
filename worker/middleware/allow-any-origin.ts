import { createMiddleware } from 'hono/factory'
import type { Env } from '../bindings.ts'

const preflight = {
  'Access-Control-Allow-Methods': 'GET,PUT,POST',
  'Access-Control-Allow-Headers': 'content-type',
  'Access-Control-Max-Age': '86400',
}

/**
 * Lets any page use the API, without cookies. Publishing needs a header that is not on the list, so no page can publish.
 * Hono's own middleware does the same, but copies every response.
 */
export const allowAnyOrigin = createMiddleware<Env>(async (c, next) => {
  if (c.req.method === 'OPTIONS') c.res = new Response(null, { status: 204, headers: preflight })
  else await next()
  c.res.headers.set('Access-Control-Allow-Origin', '*')
  c.res.headers.set('Access-Control-Expose-Headers', 'ETag,Link,Retry-After,X-Request-Id')
})
