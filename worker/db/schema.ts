import { sql } from 'drizzle-orm'
import { blob, index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { MediaType } from '../../core/media/media-type.ts'
import type { Mode, Quiz } from '../../core/quiz.ts'

/** The published quizzes: their current version, and its columns in lists. */
export const quizzes = sqliteTable(
  'quizzes',
  {
    id: text().primaryKey(),
    version: text().notNull(),
    title: text().notNull(),
    description: text(),
    language: text().notNull(),
    /** The first subtag of the language, in lower case, for `?language=`. */
    primaryLanguage: text('primary_language').notNull(),
    level: text().$type<NonNullable<Quiz['level']>>(),
    /** The quiz that this is a variant of. */
    variantOf: text('variant_of'),
    /** Shared by a quiz and its variants: the id of the quiz that they are variants of. */
    variantGroup: text('variant_group').generatedAlwaysAs(sql`coalesce(variant_of, id)`, { mode: 'virtual' }),
    mode: text().$type<Mode>().notNull(),
    /** "class" if only classes take the quiz. */
    access: text().$type<NonNullable<Quiz['access']>>(),
    itemCount: integer('item_count').notNull(),
    /** Milliseconds since 1970, like every time here. */
    publishedAt: integer('published_at').notNull(),
    /** Who published the current version: an author's id; null for the operator. */
    publishedBy: text('published_by'),
    /** The author who may change the quiz: who published it first. Null: the operator alone. */
    author: text(),
    /** Since when nobody can begin the quiz. */
    withdrawnAt: integer('withdrawn_at'),
  },
  (table) => [
    index('quizzes_by_language').on(table.primaryLanguage, table.id),
    index('quizzes_by_group').on(table.variantGroup, table.id),
  ],
)

/** All versions ever published, key included. Rows are never changed or deleted. */
export const versions = sqliteTable(
  'versions',
  {
    quiz: text().notNull(),
    version: text().notNull(),
    /** The quiz as canonical JSON. */
    body: text().notNull(),
    publishedAt: integer('published_at').notNull(),
    /** The id of the author who published it; null for the operator. */
    author: text(),
  },
  (table) => [primaryKey({ columns: [table.quiz, table.version] })],
)

/** The authors of this host, apart from its operator. Rows stay, so that versions keep the names of revoked authors. */
export const authors = sqliteTable('authors', {
  /** The first characters of the author's key, so that a key is found by its row's id. */
  id: text().primaryKey(),
  name: text().notNull(),
  /** SHA-256 of the key, in hexadecimal. */
  keyHash: text('key_hash').notNull(),
  createdAt: integer('created_at').notNull(),
  revokedAt: integer('revoked_at'),
})

/** All pictures ever uploaded, by their hash. Rows are never changed or deleted. */
export const media = sqliteTable('media', {
  /** SHA-256 of the bytes, in hexadecimal. */
  hash: text().primaryKey(),
  type: text().$type<MediaType>().notNull(),
  /** In base64: D1 returns a blob as a list of numbers, which takes many times the memory and time. */
  body: text().notNull(),
  publishedAt: integer('published_at').notNull(),
})

/** Attempts, one row each. Found by id only, so that a write costs one row. */
export const attempts = sqliteTable('attempts', {
  id: text().primaryKey(),
  quiz: text().notNull(),
  version: text().notNull(),
  mode: text().$type<Mode>().notNull(),
  revision: integer().notNull(),
  /** Responses by item id, as canonical JSON: equal responses are equal texts. */
  responses: text().notNull(),
  startedAt: integer('started_at').notNull(),
  updatedAt: integer('updated_at').notNull(),
  submittedAt: integer('submitted_at'),
  score: real(),
  maxScore: real('max_score'),
  /** Scores by item id, as JSON. */
  itemScores: text('item_scores'),
})

/** An item in the summary of a version: its id and points, then the sums of its attempts. */
export type ItemTally = [
  id: string,
  points: number,
  /** Submitted attempts with this item. */
  attempts: number,
  /** Those with full points. */
  right: number,
  /** Sum of their points, in millionths of the item's points: integer sums do not depend on their order. */
  earned: number,
]

/** The sums of a version's submitted attempts. */
export interface Tally {
  attempts: number
  /** Number of attempts by score, in thousandths of the maximum. */
  scores: Record<string, number>
  /** In the quiz's own order. */
  items: ItemTally[]
}

/**
 * The summary of each version, one row per version. Triggers update it in the statement that submits an attempt: see
 * `migrations/0008_item_sums.sql`. Practice and test count together: in both, responses precede their feedback, and
 * separate summaries would reach the minimum number of attempts later.
 */
export const statistics = sqliteTable(
  'statistics',
  {
    quiz: text().notNull(),
    version: text().notNull(),
    attempts: integer().notNull().default(0),
    scores: text({ mode: 'json' }).$type<Tally['scores']>().notNull().default({}),
    items: text({ mode: 'json' }).$type<Tally['items']>().notNull(),
    /** The sums when `attempts` was last a multiple of twenty; shown until the next. */
    told: text({ mode: 'json' }).$type<Tally>(),
    /** JSONB of `ItemSums`, which a trigger changes without parsing. Attempts before this column are not in it. */
    itemSums: blob('item_sums'),
  },
  (table) => [primaryKey({ columns: [table.quiz, table.version] })],
)

export * from './classes/schema.ts'
