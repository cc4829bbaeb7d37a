import { and, asc, eq, exists, gt, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { limits } from '../limits.ts'
import { type Connection, type Database, prepareOnce } from './database.ts'
import { quizzes } from './schema.ts'

/** The current version of a quiz, if it is withdrawn, and if there are other quizzes in its group. */
export interface Current {
  version: string
  withdrawn: boolean
  hasVariants: boolean
}

const selectCurrent = prepareOnce((db) => {
  const other = alias(quizzes, 'other')
  const others = db
    .select({ id: other.id })
    .from(other)
    .where(
      and(
        eq(other.variantGroup, quizzes.variantGroup),
        ne(other.id, quizzes.id),
        isNull(other.access),
        isNull(other.withdrawnAt),
      ),
    )
  return db
    .select({
      version: quizzes.version,
      withdrawn: sql<boolean>`${isNotNull(quizzes.withdrawnAt)}`.mapWith(Boolean),
      hasVariants: sql<boolean>`${exists(others)}`.mapWith(Boolean),
    })
    .from(quizzes)
    .where(eq(quizzes.id, sql.placeholder('quiz')))
    .prepare()
})

/** Reads the current version of a quiz; undefined if the quiz is unknown. */
export const readCurrent = (database: Database, quiz: string, patience?: number): Promise<Current | undefined> =>
  database.ask((db) => selectCurrent(db).get({ quiz }), patience)

/** The columns of a list of quizzes. */
const listed = {
  id: quizzes.id,
  version: quizzes.version,
  title: quizzes.title,
  description: quizzes.description,
  language: quizzes.language,
  level: quizzes.level,
  variantOf: quizzes.variantOf,
  mode: quizzes.mode,
  items: quizzes.itemCount,
}

/** Filters of a list of quizzes. */
interface Wanted {
  language?: string | undefined
  /** Id of a quiz: only that and the others of its group. */
  variantsOf?: string | undefined
}

/** Reads the public quizzes whose ids come after `after`: a page, and one more if there is a next page. */
export function listQuizzes(database: Database, after: string, { language, variantsOf }: Wanted = {}) {
  return database.ask((db) =>
    db
      .select(listed)
      .from(quizzes)
      .where(and(gt(quizzes.id, after), isPublic, isVariant(db, variantsOf), isInLanguage(language)))
      .orderBy(asc(quizzes.id))
      .limit(limits.quizzesPerPage + 1),
  )
}

/** Published quizzes as lists name them. */
export type Listing = Awaited<ReturnType<typeof listQuizzes>>

const isPublic = and(isNull(quizzes.access), isNull(quizzes.withdrawnAt))

function isVariant(db: Connection, variantsOf?: string) {
  if (variantsOf === undefined) return undefined
  const group = db.select({ group: quizzes.variantGroup }).from(quizzes).where(eq(quizzes.id, variantsOf))
  return eq(quizzes.variantGroup, group)
}

/** A primary subtag ("pt") finds all of its variants, a longer tag ("pt-BR") only itself; case never matters. */
function isInLanguage(language?: string) {
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
