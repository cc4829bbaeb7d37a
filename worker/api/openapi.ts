import { Hono } from 'hono'
import type { Env } from '../bindings.ts'
import document from '../openapi.generated.json' with { type: 'json' }

/** The description of this API, generated from the schemas that it parses with. */
export const openapi = new Hono<Env>().get('/openapi.json', (c) =>
  c.json(document as object, 200, { 'Cache-Control': 'public, max-age=3600' }),
)
