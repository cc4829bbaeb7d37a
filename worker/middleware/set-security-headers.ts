import { createMiddleware } from 'hono/factory'
import type { Env } from '../bindings.ts'
import { securityHeaders } from '../security-headers.ts'

const api = Object.entries(securityHeaders.api)
const media = Object.entries(securityHeaders.media)
const pages = Object.entries(securityHeaders.pages)
const builder = Object.entries(securityHeaders.builder)

function kindOf(path: string) {
  if (/^\/api(\/|$)/.test(path)) return api
  if (path.startsWith('/media/')) return media
  return path === '/embed' ? builder : pages
}

/** Sets the security headers of every answer, and keeps what is not meant for caches out of them. */
export const setSecurityHeaders = createMiddleware<Env>(async (c, next) => {
  await next()
  const kind = kindOf(c.req.path)
  // What comes out of the assets cannot be changed, only copied.
  if (kind !== api) c.res = new Response(c.res.body, c.res)
  const { headers } = c.res
  for (const [name, value] of kind) headers.set(name, value)
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
})
