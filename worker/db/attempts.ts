import { and, eq, gte, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import { type Database, prepareOnce } from './database.ts'
import { attempts } from './schema.ts'

/** A row of the table. */
export type AttemptRow = typeof attempts.$inferSelect

/** The column's value in the row that was to be inserted. */
const put = <Column extends { name: string }>(column: Column) => sql`excluded.${sql.identifier(column.name)}`

/** Condition to record a put: it is newer or submits the recorded revision, and the record is not submitted. */
const supersedes = sql.join(
  [
    eq(attempts.quiz, put(attempts.quiz)),
    eq(attempts.version, put(attempts.version)),
    eq(attempts.mode, put(attempts.mode)),
    isNull(attempts.submittedAt),
    sql`(${put(attempts.revision)} > ${attempts.revision} or ${put(attempts.revision)} = ${attempts.revision} and ${put(attempts.submittedAt)} is not null)`,
  ],
  sql` and `,
)

const upsert = prepareOnce((db) =>
  db
    .insert(attempts)
    .values({
      id: sql.placeholder('id'),
      quiz: sql.placeholder('quiz'),
      version: sql.placeholder('version'),
      mode: sql.placeholder('mode'),
      revision: sql.placeholder('revision'),
      responses: sql.placeholder('responses'),
      startedAt: sql.placeholder('startedAt'),
      updatedAt: sql.placeholder('updatedAt'),
      submittedAt: sql.placeholder('submittedAt'),
      score: sql.placeholder('score'),
      maxScore: sql.placeholder('maxScore'),
      itemScores: sql.placeholder('itemScores'),
    })
    .onConflictDoUpdate({
      target: attempts.id,
      // startedAt stays that of the first put.
      set: {
        revision: put(attempts.revision),
        responses: put(attempts.responses),
        updatedAt: put(attempts.updatedAt),
        submittedAt: put(attempts.submittedAt),
        score: put(attempts.score),
        maxScore: put(attempts.maxScore),
        itemScores: put(attempts.itemScores),
      },
      setWhere: supersedes,
    })
    .returning({ startedAt: attempts.startedAt })
    .prepare(),
)

/**
 * Records an attempt in one statement. Returns what the put has done: `unchanged` if the recorded attempt stays as it is.
 * The statement itself compares revisions: no read or transaction before it, and retries, two tabs and late requests
 * cannot overwrite newer work.
 */
export async function writeAttempt(database: Database, row: AttemptRow): Promise<'begun' | 'continued' | 'unchanged'> {
  const [written] = await database.ask((db) => upsert(db).all({ ...row }))
  if (!written) return 'unchanged'
  return written.startedAt === row.startedAt ? 'begun' : 'continued'
}

const select = prepareOnce((db) =>
  db
    .select()
    .from(attempts)
    .where(eq(attempts.id, sql.placeholder('id')))
    .prepare(),
)

/** Reads the attempt as recorded; undefined if it is unknown. */
export const readAttempt = (database: Database, id: string): Promise<AttemptRow | undefined> =>
  database.ask((db) => select(db).get({ id }))

/** Attempts of which the id lies in a slice, and that nobody has touched for long. Times are milliseconds since 1970. */
export interface Expired {
  from: string
  to: string
  /** Open attempts that were changed last before this. */
  openBefore: number
  /** Attempts that were handed in before this. */
  submittedBefore: number
  /** At most so many. */
  most: number
}

/** Deletes expired attempts and returns how many. Sums in `statistics` stay. The slice is a range of the primary key. */
export async function deleteExpired(database: Database, expired: Expired): Promise<number> {
  const { from, to, openBefore, submittedBefore, most } = expired
  const isOld = or(
    and(isNull(attempts.submittedAt), lt(attempts.updatedAt, openBefore)),
    lt(attempts.submittedAt, submittedBefore),
  )
  const { meta } = await database.ask((db) => {
    const old = db.select({ id: attempts.id }).from(attempts)
    const ids = old.where(and(gte(attempts.id, from), lt(attempts.id, to), isOld)).limit(most)
    return db.delete(attempts).where(inArray(attempts.id, ids)).run()
  })
  return meta.changes
}
