import { ne, sql } from 'drizzle-orm'
import type { Quiz } from '../../core/quiz.ts'
import type { Database } from './database.ts'
import { primarySubtag } from './quizzes.ts'
import { quizzes, versions } from './schema.ts'

interface Publication {
  quiz: string
  version: string
  content: Quiz
  /** The content as canonical JSON: what the version is made from. */
  body: string
  now: number
}

/**
 * Records a version and makes it the quiz's current one, in one transaction. Returns true if the version is new;
 * publishing the current one again writes nothing.
 */
export async function publishVersion(database: Database, publication: Publication): Promise<boolean> {
  const { quiz, version, body, now } = publication
  const row = listing(publication)
  const [added] = await database.ask((db) =>
    db.batch([
      db
        .insert(versions)
        .values({ quiz, version, body, publishedAt: now })
        .onConflictDoNothing()
        .returning({ version: versions.version }),
      db
        .insert(quizzes)
        .values(row)
        .onConflictDoUpdate({ target: quizzes.id, set: row, setWhere: ne(quizzes.version, sql`excluded.version`) }),
    ]),
  )
  return added.length > 0
}

/** The row that lists a quiz. Missing fields are null, so that an older version's do not stay. */
const listing = ({ quiz, version, content, now }: Publication): typeof quizzes.$inferInsert => ({
  id: quiz,
  version,
  title: content.title,
  description: content.description ?? null,
  language: content.language,
  primaryLanguage: primarySubtag(content.language),
  level: content.level ?? null,
  variantOf: content.variantOf ?? null,
  mode: content.mode ?? 'practice',
  access: content.access ?? null,
  itemCount: content.items.length,
  publishedAt: now,
})
