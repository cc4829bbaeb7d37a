import type { IncomingHttpHeaders } from 'node:http'

/**
 * What every answer of the preview carries: as strict as a real host's pages, but the page may show the widget in a frame.
 * Nothing is kept, so that a built file is never older than its source.
 */
export const previewHeaders = {
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
 * Why a request may not be answered. The preview shows keys, so it is for the browser on this machine alone: a name that
 * somebody else has made to lead here (DNS rebinding) is not ours, and another site's page may not ask.
 */
export function refuseStrangers(headers: IncomingHttpHeaders, port: number): string | undefined {
  const ours = [`127.0.0.1:${port}`, `localhost:${port}`]
  if (!ours.includes(headers.host ?? '')) return 'The preview is only at the address that it has printed.'
  const { origin, 'sec-fetch-site': site = 'same-origin' } = headers
  if (origin !== undefined && !ours.includes(origin.replace(/^http:\/\//, ''))) return 'Another site may not ask here.'
  return site === 'same-origin' || site === 'none' ? undefined : 'Another site may not ask here.'
}
