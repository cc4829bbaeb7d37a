import { immutable } from '../worker/requests/caching.ts'
import { securityHeaders } from '../worker/security-headers.ts'

/** Files at fixed addresses. */
const script = 'public, max-age=300, stale-while-revalidate=3600'
const styleSheet = 'public, max-age=300, stale-while-revalidate=86400'

/** How long browsers and the edge may keep a file. Names in app/ carry a hash, so their content never changes. */
const caching: Record<string, string> = {
  '/embed.js': script,
  '/embed/*': immutable,
  '/embed/versions.json': script,
  '/places.js': script,
  '/fit-frames.js': script,
  '/tell-height.js': script,
  '/keep-page.js': script,
  '/app.js': 'public, max-age=60',
  '/review.js': 'public, max-age=60, stale-while-revalidate=3600',
  '/review-app.js': 'public, max-age=60',
  '/scorm.js': script,
  '/scorm-package.js': styleSheet,
  '/xapi.js': script,
  '/app/*': immutable,
  '/page.css': styleSheet,
  '/api.css': styleSheet,
  '/builder.css': styleSheet,
  '/worksheet.css': styleSheet,
  '/share.png': 'public, max-age=86400',
  '/builder.js': styleSheet,
  '/classes.css': styleSheet,
  // It names the parts of this deploy, which the next one removes.
  '/classes.js': 'no-cache',
  '/write.css': styleSheet,
  '/write-frame.css': styleSheet,
  '/write.js': 'no-cache',
  '/write-frame.js': script,
  '/join.css': styleSheet,
  '/join.js': script,
  '/receipt.js': script,
  '/looks/*': 'public, max-age=3600, stale-while-revalidate=86400',
  '/frame.css': styleSheet,
  '/favicon.svg': 'public, max-age=86400',
}

/** A new service worker is found at the next check. */
const serviceWorker = { 'Cache-Control': 'no-cache', ...securityHeaders.serviceWorker }

/** It names the parts of this deploy, which the next one removes. */
const editorWorker = { 'Cache-Control': 'no-cache', ...securityHeaders.editorWorker }

/** The `_headers` file of Cloudflare's static assets: the same security headers on every file, and its caching. */
export function assetHeaders(): string {
  const everywhere = Object.entries(securityHeaders.assets).map(([name, value]) => `  ${name}: ${value}`)
  const rules = Object.entries(caching).map(([path, value]) => replace(path, { 'Cache-Control': value }))
  const workers = [replace('/service-worker.js', serviceWorker), replace('/write-checks.js', editorWorker)]
  return [`/*\n${everywhere.join('\n')}`, ...rules, ...workers, ''].join('\n')
}

/** Replaces the headers of the general rule, which Cloudflare would otherwise join to these. */
const replace = (path: string, headers: Record<string, string>) =>
  [path, ...Object.entries(headers).flatMap(([name, value]) => [`  ! ${name}`, `  ${name}: ${value}`])].join('\n')
