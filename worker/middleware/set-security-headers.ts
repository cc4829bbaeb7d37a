import { createMiddleware } from 'hono/factory'
import type { Env } from '../bindings.ts'
import { publicOrigin } from '../requests/public-origin.ts'
import { frameHeaders, type Headers, securityHeaders } from '../security-headers.ts'

/** Sets the security headers of every response, and `no-store` if it has no `Cache-Control`. */
export const setSecurityHeaders = createMiddleware<Env>(async (c, next) => {
  await next()
  const kind = kindOf(c.req.path, publicOrigin(c))
  // Responses of the assets binding are immutable: copy them.
  if (kind !== securityHeaders.api) c.res = new Response(c.res.body, c.res)
  const { headers } = c.res
  for (const name in kind) headers.set(name, kind[name] as string)
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
})

function kindOf(pathname: string, origin: string): Headers {
  if (/^\/(api\/|oembed(\/|$))/.test(pathname)) return securityHeaders.api
  if (pathname.startsWith('/media/')) return securityHeaders.media
  if (pathname === '/embed') return securityHeaders.builder
  if (pathname === '/write') return securityHeaders.editor
  if (pathname === '/write/frame') return securityHeaders.editorFrame
  if (/^\/classes(\/|$)/.test(pathname)) return securityHeaders.classes
  // Every address below /embed/ may be framed, so that error pages appear there too.
  return pathname.startsWith('/embed/') ? frameHeaders(origin) : securityHeaders.pages
}
