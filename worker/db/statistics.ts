import { and, eq, sql } from 'drizzle-orm'
import { type Database, prepareOnce } from './database.ts'
import { statistics } from './schema.ts'

/** The summary of a version as the database keeps it. */
export type StatisticsRow = typeof statistics.$inferSelect

const select = prepareOnce((db) =>
  db
    .select()
    .from(statistics)
    .where(and(eq(statistics.quiz, sql.placeholder('quiz')), eq(statistics.version, sql.placeholder('version'))))
    .prepare(),
)

/** Reads the summary of a version; undefined where there is no such version. */
export const readStatistics = (database: Database, quiz: string, version: string): Promise<StatisticsRow | undefined> =>
  database.ask((db) => select(db).get({ quiz, version }))
