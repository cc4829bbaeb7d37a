import { and, eq, sql } from 'drizzle-orm'
import type { Quiz } from '../../core/quiz.ts'
import { type Database, prepareOnce } from './database.ts'
import { versions } from './schema.ts'

const selectBody = prepareOnce((db) =>
  db
    .select({ body: versions.body })
    .from(versions)
    .where(and(eq(versions.quiz, sql.placeholder('quiz')), eq(versions.version, sql.placeholder('version'))))
    .prepare(),
)

/** Reads a published version of a quiz, key included; undefined if it is unknown. */
export async function readVersion(database: Database, quiz: string, version: string): Promise<Quiz | undefined> {
  const row = await database.ask((db) => selectBody(db).get({ quiz, version }))
  // Validated when it was published.
  return row && (JSON.parse(row.body) as Quiz)
}
