import { and, asc, eq, gt, sql } from 'drizzle-orm'
import { limits } from '../limits.ts'
import { type Database, prepareOnce } from './database.ts'
import { quizzes } from './schema.ts'

const selectCurrent = prepareOnce((db) =>
  db
    .select({ version: quizzes.version })
    .from(quizzes)
    .where(eq(quizzes.id, sql.placeholder('quiz')))
    .prepare(),
)

/** Reads which version of a quiz is the current one; undefined where there is no such quiz. */
export async function readCurrentVersion(
  database: Database,
  quiz: string,
  patience?: number,
): Promise<string | undefined> {
  const row = await database.ask((db) => selectCurrent(db).get({ quiz }), patience)
  return row?.version
}

/** What a list of quizzes shows of each. */
const listed = {
  id: quizzes.id,
  version: quizzes.version,
  title: quizzes.title,
  description: quizzes.description,
  language: quizzes.language,
  level: quizzes.level,
  mode: quizzes.mode,
  items: quizzes.itemCount,
}

/** Reads the quizzes whose ids come after `after`, and one more than a page, which tells whether there is a next one. */
export function listQuizzes(database: Database, after: string, language?: string) {
  return database.ask((db) =>
    db
      .select(listed)
      .from(quizzes)
      .where(and(gt(quizzes.id, after), speaks(language)))
      .orderBy(asc(quizzes.id))
      .limit(limits.quizzesPerPage + 1),
  )
}

/** A primary subtag ("pt") finds all of its variants, a longer tag ("pt-BR") only itself; case never matters. */
function speaks(language?: string) {
  if (language === undefined) return undefined
  const tag = language.toLowerCase()
  const primary = primarySubtag(tag)
  return and(
    eq(quizzes.primaryLanguage, primary),
    tag === primary ? undefined : eq(sql`lower(${quizzes.language})`, tag),
  )
}

/** The part of a language tag that names the language itself, in lower case. */
export const primarySubtag = (language: string): string => (language.split('-')[0] as string).toLowerCase()
