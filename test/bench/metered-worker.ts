import app from '../../worker/index.ts'
import { aroundDatabase } from '../worker/around-database.ts'

/** The real worker, which also tells in headers what the request has cost in D1. */
export default {
  async fetch(request: Request, env: { DB: D1Database }, context: ExecutionContext): Promise<Response> {
    const cost = { statements: 0, read: 0, written: 0 }
    const DB = aroundDatabase(env.DB, async (sent, run) => {
      const results = await run()
      cost.statements += sent.length
      for (const { meta } of results) {
        cost.read += meta.rows_read
        cost.written += meta.rows_written
      }
      return results
    })
    const response = new Response(...(await copy(await app.fetch(request, { ...env, DB }, context))))
    response.headers.set('X-D1-Cost', JSON.stringify(cost))
    return response
  },
}

const copy = async (response: Response) => [await response.arrayBuffer(), response] as const
