import { type DrizzleD1Database, drizzle } from 'drizzle-orm/d1'
import { limits } from '../limits.ts'

/** Thrown if the database fails or times out. The statement may still have been executed. */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable'
}

export type Connection = DrizzleD1Database

/** The database as one request sees it. */
export interface Database {
  /**
   * Runs a query until the request's deadline, or until `patience` (milliseconds) for callers with a fallback.
   *
   * @throws StorageUnavailable
   */
  ask<T>(work: (db: DrizzleD1Database) => PromiseLike<T>, patience?: number): Promise<T>
}

/**
 * Opens the database for one request. All its calls share one deadline, which starts at the first call: a slow upload of
 * the body must not use up the database's time.
 */
export function openDatabase(binding: D1Database): Database {
  let deadline: number | undefined
  return {
    async ask(work, patience = Number.POSITIVE_INFINITY) {
      deadline ??= Date.now() + limits.databaseMilliseconds
      const wait = Math.min(patience, deadline - Date.now())
      try {
        return await within(wait, Promise.resolve(work(connect(binding))))
      } catch (cause) {
        throw cause instanceof StorageUnavailable ? cause : new StorageUnavailable('the database failed', { cause })
      }
    },
  }
}

/**
 * Prepares a query once for each database binding, since building its text costs more than sending it. The parts that
 * change from call to call are `placeholder`s.
 */
export function prepareOnce<Query>(build: (db: DrizzleD1Database) => Query): (db: DrizzleD1Database) => Query {
  const prepared = new WeakMap<DrizzleD1Database, Query>()
  return (db) => {
    const query = prepared.get(db) ?? build(db)
    prepared.set(db, query)
    return query
  }
}

const connections = new WeakMap<D1Database, DrizzleD1Database>()

function connect(binding: D1Database): DrizzleD1Database {
  const connection = connections.get(binding) ?? drizzle(binding)
  connections.set(binding, connection)
  return connection
}

async function within<T>(milliseconds: number, answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | null = null
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StorageUnavailable('the database is late')), Math.max(0, milliseconds))
  })
  try {
    // The loser of a race counts as handled, so a failure after the deadline is no unhandled rejection.
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}
