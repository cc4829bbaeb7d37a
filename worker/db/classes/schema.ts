import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Amendments } from '../../../core/classes/amendments.ts'
import type { Assignment, Exception, Reveal } from '../../../core/classes/assignment.ts'
import type { Mode } from '../../../core/quiz.ts'
import type { Responses } from '../../../core/score-attempt.ts'

/** The classes. A class has no name here: names are in the roster, as ciphertext. */
export const classes = sqliteTable(
  'classes',
  {
    id: text().primaryKey(),
    /** SHA-256 of the key of the management link, in base64url. */
    keyHash: text('key_hash').notNull(),
    readerHash: text('reader_hash'),
    vault: text().notNull(),
    readerVault: text('reader_vault'),
    locked: integer({ mode: 'boolean' }).notNull().default(false),
    sharedDevices: integer('shared_devices', { mode: 'boolean' }).notNull().default(false),
    /** The highest number of a seat. */
    seats: integer().notNull().default(0),
    /** Names by seat, as ciphertext. */
    roster: text(),
    /** Counts the changes of the roster. */
    rosterRevision: integer('roster_revision').notNull().default(0),
    keepDays: integer('keep_days').notNull().default(90),
    /** Whether a device has ever taken a seat. */
    claimed: integer({ mode: 'boolean' }).notNull().default(false),
    createdAt: integer('created_at').notNull(),
    /** The last day that the class is kept, in days since 1970: written once a day at most. */
    expiresAt: integer('expires_at').notNull(),
  },
  (table) => [index('classes_by_expiry').on(table.expiresAt)],
)

/** The join code of a class: one at a time. */
export const codes = sqliteTable(
  'codes',
  { code: text().primaryKey(), class: text().notNull(), expiresAt: integer('expires_at').notNull() },
  (table) => [uniqueIndex('codes_by_class').on(table.class)],
)

/** Seats by their tickets. Triggers keep it equal to `seats.ticket`: see `migrations/0006_classes.sql`. */
export const tickets = sqliteTable('tickets', {
  /** HMAC of the ticket: the host stores none. */
  hash: text().primaryKey(),
  class: text().notNull(),
  seat: integer().notNull(),
})

/** The seats of classes. */
export const seats = sqliteTable(
  'seats',
  {
    class: text().notNull(),
    seat: integer().notNull(),
    /** Raised by each release: tokens of an earlier epoch are refused. */
    epoch: integer().notNull().default(0),
    /** Hash of the ticket. */
    ticket: text(),
    /** Hash of the claim of the device that took the seat by a join code. */
    claim: text(),
    factor: real().notNull().default(1),
    claimedAt: integer('claimed_at'),
    /** An erased seat remains, so that its number and tokens are never valid again. */
    erased: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.class, table.seat] })],
)

/** Quizzes given to classes. */
export const assignments = sqliteTable(
  'assignments',
  {
    class: text().notNull(),
    assignment: integer().notNull(),
    quiz: text().notNull(),
    version: text().notNull(),
    mode: text().$type<Mode>().notNull(),
    opensAt: integer('opens_at'),
    closesAt: integer('closes_at'),
    minutes: integer(),
    attempts: integer().notNull().default(1),
    counts: text().$type<Assignment['counts']>().notNull(),
    reveal: text().$type<Reveal>().notNull(),
    /** By item id. */
    amendments: text({ mode: 'json' }).$type<Amendments>(),
    /** By seat. */
    exceptions: text({ mode: 'json' }).$type<Record<string, StoredException>>(),
  },
  (table) => [primaryKey({ columns: [table.class, table.assignment] })],
)

/** An exception with its times in milliseconds since 1970. */
export type StoredException = Omit<Exception, 'until'> & {
  until?: number | undefined
  /** When the teacher decided about late work: what arrives later is not decided by it. */
  lateDecidedAt?: number | undefined
}

/** What a seat did in an assignment: its newest attempt, and earlier ones in `past`. */
export const work = sqliteTable(
  'work',
  {
    class: text().notNull(),
    assignment: integer().notNull(),
    seat: integer().notNull(),
    /** Number of the newest attempt. */
    attempt: integer().notNull(),
    /** Attempts up to this number were taken back by the teacher and count no more. */
    voided: integer().notNull().default(0),
    revision: integer().notNull(),
    /** Responses by item id, as canonical JSON. */
    responses: text().notNull(),
    startedAt: integer('started_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
    submittedAt: integer('submitted_at'),
    score: real(),
    maxScore: real('max_score'),
    /** Scores by item id, as JSON. */
    itemScores: text('item_scores'),
    /** Earlier attempts that were not taken back, as JSON. */
    past: text({ mode: 'json' }).$type<PastAttempt[]>(),
    /** What arrived after the end of the newest attempt, as JSON. */
    late: text({ mode: 'json' }).$type<LateWork>(),
    /**
     * Settings of the assignment and the seat at the last put, as JSON: the answer and the statistics need them, and reading
     * the assignment again would cost rows.
     */
    settings: text(),
  },
  (table) => [primaryKey({ columns: [table.class, table.assignment, table.seat] })],
)

/** Responses that arrived after the end, and when. */
interface LateArrival {
  receivedAt: number
  /** The revision that the responses were made from. */
  base?: number
  responses: Responses
}

/** What arrived after the end: first, and then from other devices. */
export interface LateWork extends LateArrival {
  more?: LateArrival[]
}

/** An earlier attempt, by the columns of `work`. */
export interface PastAttempt {
  attempt: number
  revision: number
  responses: Responses
  startedAt: number
  updatedAt: number
  submittedAt: number | null
  score: number | null
  maxScore: number | null
  itemScores: Record<string, number> | null
  late: LateWork | null
}
