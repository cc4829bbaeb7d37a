import { eq, isNull, sql } from 'drizzle-orm'
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
    .returning({ id: attempts.id })
    .prepare(),
)

/**
 * Records an attempt in one statement. Returns false if the recorded attempt stays unchanged.
 * The statement itself compares revisions: no read or transaction before it, and retries, two tabs and late requests
 * cannot overwrite newer work.
 */
export async function writeAttempt(database: Database, row: AttemptRow): Promise<boolean> {
  const written = await database.ask((db) => upsert(db).all({ ...row }))
  return written.length > 0
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
