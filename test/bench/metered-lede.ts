import { join } from 'node:path'
import { createTestHarness } from 'wrangler'
import { hashAuthorKey, makeAuthorKey } from '../../cli/author-key.ts'

/** What one request has cost in D1. */
export interface Cost {
  statements: number
  read: number
  written: number
}

export interface MeteredLede {
  /** Sends a request, by default with the author key, and returns what it has cost. Throws if the status is not 2xx. */
  cost: (method: string, path: string, body?: unknown, key?: string) => Promise<Cost & { answer: unknown }>
  /** Runs a statement in the database of the worker, and returns the bytes that the database takes then. */
  run: (sql: string, ...values: unknown[]) => Promise<number>
  stop: () => Promise<void>
}

/** Starts the real worker with a database of its own, and counts the rows of each request. */
export async function startMeteredLede(): Promise<MeteredLede> {
  const authorKey = makeAuthorKey()
  const root = join(import.meta.dirname, '../..')
  const harness = createTestHarness({
    root,
    workers: [
      {
        config: {
          name: 'metered',
          main: join(import.meta.dirname, 'metered-worker.ts'),
          compatibility_date: '2026-10-15',
          vars: {
            FRONT_QUIZ: 'bench',
            AUTHOR_KEY_HASH: hashAuthorKey(authorKey),
            TICKET_PEPPER: 'pepper',
            SEAT_KEY: 'seat-key',
          },
          d1_databases: [{ binding: 'DB', database_name: 'metered', migrations_dir: join(root, 'migrations') }],
        },
      },
    ],
  })
  const { url } = await harness.listen()
  const worker = harness.getWorker<{ DB: D1Database }>()
  await worker.applyD1Migrations('DB')
  const { DB } = await worker.getEnv()
  return {
    cost: async (method, path, body, key = authorKey) => {
      const headers = { ...(key && { Authorization: `Bearer ${key}` }), 'Content-Type': 'application/json' }
      const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) }
      const response = await fetch(new URL(path, url), init)
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
      const cost: Cost = JSON.parse(response.headers.get('X-D1-Cost') ?? '')
      return { ...cost, answer: response.status === 204 ? undefined : await response.json() }
    },
    run: async (sql, ...values) => {
      const statement = DB.prepare(sql).bind(...values)
      return (await statement.run()).meta.size_after
    },
    stop: () => harness.close(),
  }
}
