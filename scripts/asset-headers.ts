import { securityHeaders } from '../worker/security-headers.ts'

/** How long browsers and the edge may keep a file. Names in app/ carry a hash, so their content never changes. */
const caching: Record<string, string> = {
  '/embed.js': 'public, max-age=300, stale-while-revalidate=3600',
  '/embed/*': 'public, max-age=31536000, immutable',
  '/embed/versions.json': 'public, max-age=300, stale-while-revalidate=3600',
  '/places.js': 'public, max-age=300, stale-while-revalidate=3600',
  '/fit-frames.js': 'public, max-age=300, stale-while-revalidate=3600',
  '/tell-height.js': 'public, max-age=300, stale-while-revalidate=3600',
  '/keep-page.js': 'public, max-age=300, stale-while-revalidate=3600',
  '/app.js': 'public, max-age=60',
  '/review.js': 'public, max-age=60, stale-while-revalidate=3600',
  '/review-app.js': 'public, max-age=60',
  '/xapi.js': 'public, max-age=300, stale-while-revalidate=3600',
  '/app/*': 'public, max-age=31536000, immutable',
  '/page.css': 'public, max-age=300, stale-while-revalidate=86400',
  '/api.css': 'public, max-age=300, stale-while-revalidate=86400',
  '/builder.css': 'public, max-age=300, stale-while-revalidate=86400',
  '/worksheet.css': 'public, max-age=300, stale-while-revalidate=86400',
  '/share.png': 'public, max-age=86400',
  '/builder.js': 'public, max-age=300, stale-while-revalidate=86400',
  '/looks/*': 'public, max-age=3600, stale-while-revalidate=86400',
  '/frame.css': 'public, max-age=300, stale-while-revalidate=86400',
  '/favicon.svg': 'public, max-age=86400',
}

/** A worker fetches for the pages, by its own policy and not by theirs; a new one is found at once. */
const ofWorker = {
  'Cache-Control': 'no-cache',
  'Content-Security-Policy': "default-src 'none'; connect-src 'self'; frame-ancestors 'none'",
}

/** The `_headers` file of Cloudflare's static assets: the same security headers on every file, and its caching. */
export function assetHeaders(): string {
  const everywhere = Object.entries(securityHeaders.assets).map(([name, value]) => `  ${name}: ${value}`)
  const places = Object.entries(caching).map(([path, value]) => replace(path, { 'Cache-Control': value }))
  return [`/*\n${everywhere.join('\n')}`, ...places, replace('/service-worker.js', ofWorker), ''].join('\n')
}

/** A path may stand there once: of two rules for it only the later would count. */
const replace = (path: string, headers: Record<string, string>) =>
  [path, ...Object.entries(headers).flatMap(([name, value]) => [`  ! ${name}`, `  ${name}: ${value}`])].join('\n')
