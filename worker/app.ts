import { Hono } from 'hono'
import { trimTrailingSlash } from 'hono/trailing-slash'
import { api } from './api/index.ts'
import { mediaFiles } from './api/media.ts'
import type { Env } from './bindings.ts'
import { answerError } from './middleware/answer-error.ts'
import { limitNewAttempts } from './middleware/limit-new-attempts.ts'
import { logRequest } from './middleware/log-request.ts'
import { openStorage } from './middleware/open-storage.ts'
import { isRead, refuseRoute } from './middleware/refuse-route.ts'
import { setSecurityHeaders } from './middleware/set-security-headers.ts'
import { oembed } from './oembed/index.ts'
import { answerApiPage, answerNotFound, pages } from './pages/index.ts'
import { createMemoryCache } from './published/memory-cache.ts'

const apiPage = new Hono<Env>().get('/api', answerApiPage)

/** Creates the worker of one isolate, with an empty memory cache. */
export function createApp() {
  const app = new Hono<Env>()
    .use(logRequest)
    .use(setSecurityHeaders)
    .use(openStorage(createMemoryCache()))
    .use('/api/attempts/*', limitNewAttempts())
    // Before the API, whose middleware also matches this path.
    .route('/', apiPage)
    .all('/api', (c) => refuseRoute(apiPage, c))
    .route('/', api)
    .all('/api/*', (c) => refuseRoute(api, c))
    .route('/', mediaFiles)
    .route('/', oembed)
    // Editors and people add a trailing slash, which no page has.
    .use('/q/:quiz/*', trimTrailingSlash())
    .use('/embed/*', trimTrailingSlash())
    .use('/review/*', trimTrailingSlash())
    .use('/classes/*', trimTrailingSlash())
    .use('/a/*', trimTrailingSlash())
    .use('/join/*', trimTrailingSlash())
    .route('/', pages)
  app.notFound((c) => (isRead(c.req.method) ? answerNotFound(c) : refuseRoute(app, c)))
  app.onError(answerError)
  return app
}
