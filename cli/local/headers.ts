import type { IncomingHttpHeaders } from 'node:http'

/**
 * The headers of every response, unless a page brings its own. As strict as those of a host's pages, except that the page may
 * show the widget in a frame. Nothing is cached, so that a rebuilt file is shown.
 */
export const localHeaders = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const

/**
 * Returns why a request is refused, if it is. These pages show keys, so only the browser on this machine may use them: other
 * host names (DNS rebinding) and other sites' pages are refused.
 */
export function refuseStrangers(headers: IncomingHttpHeaders, port: number): string | undefined {
  const ours = [`127.0.0.1:${port}`, `localhost:${port}`]
  if (!ours.includes(headers.host ?? '')) return 'Use the address that was printed.'
  const { origin, 'sec-fetch-site': site = 'same-origin' } = headers
  if (origin !== undefined && !ours.includes(origin.replace(/^http:\/\//, ''))) return 'Other sites are refused.'
  return site === 'same-origin' || site === 'none' ? undefined : 'Other sites are refused.'
}
