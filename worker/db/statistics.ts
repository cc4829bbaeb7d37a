import { and, eq, sql } from 'drizzle-orm'
import type { ItemSums } from '../../core/item-statistics/sums.ts'
import { type Database, prepareOnce } from './database.ts'
import { statistics } from './schema.ts'

const ofVersion = and(eq(statistics.quiz, sql.placeholder('quiz')), eq(statistics.version, sql.placeholder('version')))

const { quiz, version, attempts, scores, items, told } = statistics
const select = prepareOnce((db) =>
  db.select({ quiz, version, attempts, scores, items, told }).from(statistics).where(ofVersion).prepare(),
)

/** The public part of a row. */
export type StatisticsRow = NonNullable<Awaited<ReturnType<typeof readStatistics>>>

/** Reads the summary of a version; undefined if the version is unknown. */
export const readStatistics = (database: Database, quiz: string, version: string) =>
  database.ask((db) => select(db).get({ quiz, version }))

const selectSums = prepareOnce((db) =>
  db
    .select({ items, sums: sql<string>`json(${statistics.itemSums})` })
    .from(statistics)
    .where(ofVersion)
    .prepare(),
)

/** Reads the sums for item statistics, and the points of the items; undefined if the version is unknown. */
export async function readItemSums(
  database: Database,
  quiz: string,
  version: string,
): Promise<{ sums: ItemSums; points: number[] } | undefined> {
  const row = await database.ask((db) => selectSums(db).get({ quiz, version }))
  return row && { sums: JSON.parse(row.sums) as ItemSums, points: row.items.map(([, points]) => points) }
}
