/** A statement as the worker sent it. */
export interface Sent {
  sql: string
  params: unknown[]
}

/** Comes between the worker and its database: runs the statements or does not, before or after other code. */
export type Around = (sent: Sent[], run: () => Promise<D1Result[]>) => Promise<D1Result[]>

/** A database that lets `around` decide about each call. */
export function aroundDatabase(real: D1Database, around: Around): D1Database {
  const statement = (sql: string, inner: D1PreparedStatement, params: unknown[] = []) => {
    const all = async () => {
      const [result] = await around([{ sql, params }], async () => [await inner.all()])
      return result as D1Result
    }
    return {
      sql,
      inner,
      params,
      bind: (...values: unknown[]) => statement(sql, inner.bind(...values), values),
      all,
      run: all,
      first: async () => (await all()).results[0] ?? null,
      raw: async () => (await all()).results.map((row) => Object.values(row as object)),
    }
  }
  type Statement = ReturnType<typeof statement>
  const database = {
    prepare: (sql: string) => statement(sql, real.prepare(sql)),
    batch: (list: Statement[]) => around(list, () => real.batch(list.map(({ inner }) => inner))),
  }
  return database as unknown as D1Database
}
