import type { ProblemCode } from '../core/problems.ts'
import type { Database } from './db/database.ts'
import type { Catalogue } from './published/catalogue.ts'
import type { Edge } from './published/edge.ts'

/** What wrangler.toml and the secrets give the worker. */
export interface Bindings {
  DB: D1Database
  ASSETS: Fetcher
  FLOOD_LIMIT: RateLimit
  PUBLISH_LIMIT: RateLimit
  /** SHA-256 of the author key, in hexadecimal. Without it nothing can be published. */
  AUTHOR_KEY_HASH?: string
  /** The quiz that "/" shows. */
  FRONT_QUIZ: string
}

/** What the middleware puts beside each request. */
export interface Variables {
  requestId: string
  database: Database
  catalogue: Catalogue
  edge: Edge
  /** The code of the problem that the request is answered with; missing when all is well. */
  problem?: ProblemCode
}

/** What Hono knows of every request. */
export interface Env {
  Bindings: Bindings
  Variables: Variables
}
