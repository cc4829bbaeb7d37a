import { createMiddleware } from 'hono/factory'
import type { Env } from '../bindings.ts'
import { openDatabase } from '../db/database.ts'
import { openCatalogue } from '../published/catalogue.ts'
import { openEdge } from '../published/edge.ts'
import type { Shelf } from '../published/shelf.ts'

/** Cast because programs that only take the API's type may know no more than a browser's `caches`. */
const edgeCache = () => (caches as CacheStorage & { default: Cache }).default

/** Opens the database and the catalogue of published quizzes for each request, on one isolate's shelf. */
export const openStorage = (shelf: Shelf) =>
  createMiddleware<Env>(async (c, next) => {
    const database = openDatabase(c.env.DB)
    const edge = openEdge(edgeCache(), c.req.url, (work) => c.executionCtx.waitUntil(work))
    c.set('database', database)
    c.set('edge', edge)
    c.set('catalogue', openCatalogue({ shelf, edge, database }))
    await next()
  })
