import { eq, gt, sql } from 'drizzle-orm'
import { type Database, prepareOnce } from './database.ts'
import { authors } from './schema.ts'

export type AuthorRow = typeof authors.$inferSelect

const select = prepareOnce((db) =>
  db
    .select()
    .from(authors)
    .where(eq(authors.id, sql.placeholder('id')))
    .prepare(),
)

/** Reads an author, revoked or not; undefined if the id is unknown. */
export const readAuthor = (database: Database, id: string): Promise<AuthorRow | undefined> =>
  database.ask((db) => select(db).get({ id }))

/** Stores a new author. */
export const addAuthor = (database: Database, row: typeof authors.$inferInsert) =>
  database.ask((db) => db.insert(authors).values(row))

/** Reads all authors, by id. */
export const listAuthors = (database: Database): Promise<AuthorRow[]> =>
  database.ask((db) => db.select().from(authors).where(gt(authors.id, '')))

/** Revokes the key of an author; a later call keeps the first time. Returns false if the author is unknown. */
export async function revokeAuthor(database: Database, id: string, now: number): Promise<boolean> {
  const revokedAt = sql`coalesce(${authors.revokedAt}, ${now})`
  const changed = await database.ask((db) =>
    db.update(authors).set({ revokedAt }).where(eq(authors.id, id)).returning({ id: authors.id }),
  )
  return changed.length > 0
}
