import { createMiddleware } from 'hono/factory'
import type { Env } from '../bindings.ts'
import { openDatabase } from '../db/database.ts'
import { openCatalogue } from '../published/catalogue.ts'
import { openEdge } from '../published/edge.ts'
import type { MemoryCache } from '../published/memory-cache.ts'

/** Cast because programs that only take the API's type may know no more than a browser's `caches`. */
const edgeCache = () => (caches as CacheStorage & { default: Cache }).default

/** Opens the database and the catalogue of published quizzes for each request, in one isolate's memory cache. */
export const openStorage = (memory: MemoryCache) =>
  createMiddleware<Env>(async (c, next) => {
    const database = openDatabase(c.env.DB)
    const edge = openEdge(edgeCache(), c.req.url, (work) => c.executionCtx.waitUntil(work))
    c.set('database', database)
    c.set('edge', edge)
    c.set('catalogue', openCatalogue({ memory, edge, database }))
    await next()
  })
