import { and, eq, isNotNull, or, type SQL, sql } from 'drizzle-orm'
import type { Quiz } from '../../core/quiz.ts'
import type { Connection, Database } from './database.ts'
import { primarySubtag } from './quizzes.ts'
import { quizzes, versions } from './schema.ts'
import { type Standing, selectStanding } from './standing.ts'

/** What must be true of the quiz on the host: its current version, or that its id is free. */
export type Condition = { version: string } | 'new' | undefined

interface Publication {
  quiz: string
  version: string
  content: Quiz
  /** The content as canonical JSON: what the version is made from. */
  body: string
  now: number
  /** Id of the author who publishes; null for the operator. */
  author: string | null
  condition: Condition
}

/**
 * Records a version and makes it the quiz's current one, in one transaction. Nothing is written if the condition is not
 * met, if the quiz belongs to another author, or if this is the current version already.
 *
 * @returns whether the version is new, and the quiz as it is after that; undefined if it is unknown
 */
export async function publishVersion(
  database: Database,
  publication: Publication,
): Promise<{ isNew: boolean; standing: Standing | undefined }> {
  const { quiz, version } = publication
  const [, added, [standing]] = await database.ask((db) =>
    db.batch([makeCurrent(db, publication), addVersion(db, publication), selectStanding(db, quiz)]),
  )
  return { isNew: added.some((row) => row.version === version), standing }
}

/** The condition is part of the statement, so that nothing can be published between a check and the write. */
function makeCurrent(db: Connection, publication: Publication) {
  const { quiz, version, author, condition } = publication
  const row = listing(publication)
  const changes = { ...row, withdrawnAt: null }
  const isAllowed = author === null ? undefined : eq(quizzes.author, author)
  const isChange = or(sql`${quizzes.version} <> ${version}`, isNotNull(quizzes.withdrawnAt))
  const insert = db.insert(quizzes).values({ ...row, author })
  if (condition === 'new') return insert.onConflictDoNothing()
  const setWhere = and(isChange, isAllowed) as SQL
  if (!condition) return insert.onConflictDoUpdate({ target: quizzes.id, set: changes, setWhere })
  return db
    .update(quizzes)
    .set(changes)
    .where(and(eq(quizzes.id, quiz), eq(quizzes.version, condition.version), setWhere))
}

/** Adds the version if it has just become the current one. */
function addVersion(db: Connection, { quiz, version, body, now, author }: Publication) {
  const isCurrent = sql`exists (select 1 from ${quizzes} where ${quizzes.id} = ${quiz} and ${quizzes.version} = ${version})`
  return db
    .insert(versions)
    .select(sql`select ${quiz}, ${version}, ${body}, ${now}, ${author} where ${isCurrent}`)
    .onConflictDoNothing()
    .returning({ version: versions.version })
}

/** The row that lists a quiz. Missing fields are null, so that an older version's do not stay. */
const listing = ({ quiz, version, content, now, author }: Publication): typeof quizzes.$inferInsert => ({
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
  publishedBy: author,
})

/** Withdraws a quiz, unless it is withdrawn already or belongs to another author. Returns the quiz as it is after that. */
export async function withdrawQuiz(
  database: Database,
  { quiz, author, now }: { quiz: string; author: string | null; now: number },
): Promise<Standing | undefined> {
  const isAllowed = author === null ? undefined : eq(quizzes.author, author)
  const [, [standing]] = await database.ask((db) =>
    db.batch([
      db
        .update(quizzes)
        .set({ withdrawnAt: now })
        .where(and(eq(quizzes.id, quiz), sql`${quizzes.withdrawnAt} is null`, isAllowed)),
      selectStanding(db, quiz),
    ]),
  )
  return standing
}
