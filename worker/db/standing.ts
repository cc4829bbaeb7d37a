import { and, asc, eq, gt, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { limits } from '../limits.ts'
import type { Connection, Database } from './database.ts'
import { authors, quizzes, versions } from './schema.ts'

/** A quiz as its authors see it: whose it is, and who published its current version. */
export interface Standing {
  version: string
  publishedAt: number
  withdrawnAt: number | null
  /** Id of the author who may change it; null if only the operator may. */
  author: string | null
  authorName: string | null
  /** The name of the author who published the current version; null for the operator. */
  publisher: string | null
}

const { language, mode, access } = quizzes
const publishers = alias(authors, 'publisher')

const columns = {
  version: quizzes.version,
  publishedAt: quizzes.publishedAt,
  withdrawnAt: quizzes.withdrawnAt,
  author: quizzes.author,
  // Renamed, because D1 returns the rows of a batch as objects, where equal names would be one field.
  authorName: sql<string | null>`${authors.name}`.as('author_name'),
  publisher: sql<string | null>`${publishers.name}`.as('publisher_name'),
}

const byAuthor = eq(authors.id, quizzes.author)
const byPublisher = eq(publishers.id, quizzes.publishedBy)

/** The query of one quiz, for a batch. */
export const selectStanding = (db: Connection, quiz: string) =>
  db
    .select(columns)
    .from(quizzes)
    .leftJoin(authors, byAuthor)
    .leftJoin(publishers, byPublisher)
    .where(eq(quizzes.id, quiz))

/** Reads a quiz as its authors see it; undefined if it is unknown. */
export async function readStanding(database: Database, quiz: string): Promise<Standing | undefined> {
  const [standing] = await database.ask((db) => selectStanding(db, quiz))
  return standing
}

/** Reads the content of a version, by default of the current one, with the quiz. Undefined if the quiz is unknown. */
export async function readSource(
  database: Database,
  quiz: string,
  version?: string,
): Promise<{ standing: Standing; body: string | null } | undefined> {
  const wanted = version === undefined ? eq(versions.version, quizzes.version) : eq(versions.version, version)
  const [row] = await database.ask((db) =>
    db
      .select({ ...columns, body: versions.body })
      .from(quizzes)
      .leftJoin(versions, and(eq(versions.quiz, quizzes.id), wanted))
      .leftJoin(authors, byAuthor)
      .leftJoin(publishers, byPublisher)
      .where(eq(quizzes.id, quiz)),
  )
  if (!row) return undefined
  const { body, ...standing } = row
  return { standing, body }
}

/** Reads a quiz with the versions that were ever published, newest first. */
export async function readHistory(database: Database, quiz: string) {
  const [[standing], published] = await database.ask((db) =>
    db.batch([
      selectStanding(db, quiz),
      db
        .select({ version: versions.version, publishedAt: versions.publishedAt, author: authors.name })
        .from(versions)
        .leftJoin(authors, eq(authors.id, versions.author))
        .where(eq(versions.quiz, quiz)),
    ]),
  )
  return standing && { standing, versions: published.sort((a, b) => b.publishedAt - a.publishedAt) }
}

/**
 * Reads the quizzes whose ids come after `after`, withdrawn ones and those for classes included: a page, and one more if
 * there is a next page.
 *
 * @param author only those that this author may change; all for null
 */
export function listOwn(database: Database, after: string, author: string | null) {
  return database.ask((db) =>
    db
      .select({ ...columns, id: quizzes.id, title: quizzes.title, language, mode, access })
      .from(quizzes)
      .leftJoin(authors, byAuthor)
      .leftJoin(publishers, byPublisher)
      .where(and(gt(quizzes.id, after), author === null ? undefined : eq(quizzes.author, author)))
      .orderBy(asc(quizzes.id))
      .limit(limits.quizzesPerPage + 1),
  )
}
