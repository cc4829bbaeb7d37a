import { and, eq, sql } from 'drizzle-orm'
import { type Database, prepareOnce } from './database.ts'
import { statistics } from './schema.ts'

/** A row of the table. */
export type StatisticsRow = typeof statistics.$inferSelect

const select = prepareOnce((db) =>
  db
    .select()
    .from(statistics)
    .where(and(eq(statistics.quiz, sql.placeholder('quiz')), eq(statistics.version, sql.placeholder('version'))))
    .prepare(),
)

/** Reads the summary of a version; undefined if the version is unknown. */
export const readStatistics = (database: Database, quiz: string, version: string): Promise<StatisticsRow | undefined> =>
  database.ask((db) => select(db).get({ quiz, version }))
