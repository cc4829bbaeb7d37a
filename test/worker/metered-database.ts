import { env } from 'cloudflare:workers'
import { aroundDatabase, type Sent } from './around-database.ts'

/** What the worker asked of its database. */
export interface Meter {
  database: D1Database
  statements: Sent[]
  rowsRead: number
  rowsWritten: number
  /** Counts from zero again. */
  reset(): void
}

/** The real database, with a meter that counts the statements and rows that Cloudflare would put on the bill. */
export function meterDatabase(): Meter {
  const meter = { statements: [] as Sent[], rowsRead: 0, rowsWritten: 0 }
  const database = aroundDatabase(env.DB, async (sent, run) => {
    meter.statements.push(...sent)
    const results = await run()
    for (const { meta } of results) {
      meter.rowsRead += meta.rows_read
      meter.rowsWritten += meta.rows_written
    }
    return results
  })
  const reset = () => Object.assign(meter, { statements: [], rowsRead: 0, rowsWritten: 0 })
  return Object.assign(meter, { database, reset })
}
