import { sql } from 'drizzle-orm'
import type { Reveal } from '../../../core/classes/assignment.ts'
import type { Timing } from '../../../core/classes/timing.ts'
import { type Database, prepareOnce } from '../database.ts'
import { work } from '../schema.ts'
import { action, pastPath, settings } from './decide-put.ts'

export type WorkRow = Omit<typeof work.$inferSelect, 'class' | 'assignment' | 'seat' | 'settings'>

/** A put of a seat's attempt, graded if it is submitted. */
export interface WorkPut {
  class: string
  seat: number
  epoch: number
  assignment: number
  attempt: number
  quiz: string
  version: string
  mode: string
  base: number
  revision: number
  /** Canonical JSON. */
  responses: string
  submittedAt: number | null
  score: number | null
  maxScore: number | null
  itemScores: string | null
  now: number
}

/** What the answer to a put needs of the assignment and the seat, from the row itself. */
export interface PutSettings extends Omit<Timing, 'ownAttempts'> {
  ownAttempts: number | undefined
  reveal: Reveal
  /** Whether the assignment has amendments. */
  amended: boolean
}

const p = sql.placeholder

const arrival = sql`json_object('receivedAt', "now", 'base', "put_base", 'responses', json("put_responses"))`

/** The newest attempt as it is kept in "past" once the next one begins. */
const earlier = sql`json_object(
  'attempt', "attempt",
  'revision', "revision",
  'responses', json("responses"),
  'startedAt', "started_at",
  'updatedAt', "updated_at",
  'submittedAt', "submitted_at",
  'score', "score",
  'maxScore', "max_score",
  'itemScores', json("item_scores"),
  'late', json("late")
)`

/** A value of the put if it is recorded, `empty` in an attempt that is begun too late; else the value stays. */
const recorded = (column: string, empty: string) =>
  sql.raw(`case
    when "action" in ('continue', 'begin') then "put_${column}"
    when "action" = 'begin-late' then ${empty}
    else "${column}"
  end`)

/** The row after the put, in the order of the columns; no row if the put changes nothing. */
const source = sql`select
  "class",
  "assignment",
  "seat",
  iif("action" = 'late-earlier', "attempt", "put_attempt"),
  coalesce("voided", 0),
  ${recorded('revision', '0')},
  ${recorded('responses', "'{}'")},
  iif("action" in ('begin', 'begin-late'), "now", "started_at"),
  iif("action" in ('late', 'late-earlier'), "updated_at", "now"),
  ${recorded('submitted_at', 'null')},
  ${recorded('score', 'null')},
  ${recorded('max_score', 'null')},
  ${recorded('item_scores', 'null')},
  case
    when "action" in ('begin', 'begin-late') and "attempt" > "voided"
      then json_insert(coalesce("past", '[]'), '$[#]', ${earlier})
    when "action" = 'late-earlier' and "past" ->> ("past_path" || '.late') is null
      then json_set("past", "past_path" || '.late', ${arrival})
    when "action" = 'late-earlier' then json_insert("past", "past_path" || '.late.more[#]', ${arrival})
    else "past"
  end,
  case
    when "action" = 'late' and "late" is not null then json_insert("late", '$.more[#]', ${arrival})
    when "action" in ('late', 'begin-late') then ${arrival}
    when "action" = 'begin' then null
    else "late"
  end,
  "settings"
from (
  select
    "work"."attempt" as "attempt",
    "work"."voided" as "voided",
    "work"."revision" as "revision",
    "work"."responses" as "responses",
    "work"."started_at" as "started_at",
    "work"."updated_at" as "updated_at",
    "work"."submitted_at" as "submitted_at",
    "work"."score" as "score",
    "work"."max_score" as "max_score",
    "work"."item_scores" as "item_scores",
    "work"."past" as "past",
    "work"."late" as "late",
    "seats"."class" as "class",
    "assignments"."assignment" as "assignment",
    "seats"."seat" as "seat",
    "put"."now" as "now",
    "put"."attempt" as "put_attempt",
    "put"."base" as "put_base",
    "put"."revision" as "put_revision",
    "put"."responses" as "put_responses",
    "put"."submitted_at" as "put_submitted_at",
    "put"."score" as "put_score",
    "put"."max_score" as "put_max_score",
    "put"."item_scores" as "put_item_scores",
    ${pastPath} as "past_path",
    ${settings} as "settings",
    ${action} as "action"
  from (
    select
      ${p('attempt')} as "attempt",
      ${p('base')} as "base",
      ${p('revision')} as "revision",
      ${p('responses')} as "responses",
      ${p('submittedAt')} as "submitted_at",
      ${p('score')} as "score",
      ${p('maxScore')} as "max_score",
      ${p('itemScores')} as "item_scores",
      ${p('now')} as "now"
  ) as "put"
  join "seats" on "seats"."class" = ${p('class')} and "seats"."seat" = ${p('seat')}
  join "assignments" on "assignments"."class" = "seats"."class" and "assignments"."assignment" = ${p('assignment')}
  left join "work" on "work"."class" = "seats"."class"
    and "work"."assignment" = "assignments"."assignment"
    and "work"."seat" = "seats"."seat"
  where "seats"."epoch" = ${p('epoch')}
    and "seats"."erased" = 0
    and "assignments"."quiz" = ${p('quiz')}
    and "assignments"."version" = ${p('version')}
    and "assignments"."mode" = ${p('mode')}
    and coalesce("assignments"."opens_at", 0) <= "put"."now"
) where "action" is not null`

const excluded = (column: { name: string }) => sql`excluded.${sql.identifier(column.name)}`

const upsert = prepareOnce((db) =>
  db
    .insert(work)
    .select(source)
    .onConflictDoUpdate({
      target: [work.class, work.assignment, work.seat],
      set: {
        attempt: excluded(work.attempt),
        revision: excluded(work.revision),
        responses: excluded(work.responses),
        startedAt: excluded(work.startedAt),
        updatedAt: excluded(work.updatedAt),
        submittedAt: excluded(work.submittedAt),
        score: excluded(work.score),
        maxScore: excluded(work.maxScore),
        itemScores: excluded(work.itemScores),
        past: excluded(work.past),
        late: excluded(work.late),
        settings: excluded(work.settings),
      },
    })
    .returning()
    .prepare(),
)

/**
 * Records a put of a seat in one statement, which itself checks epoch, quiz, version, mode, window, time, attempts and
 * base. Returns the row if it has changed: late work changes only `late`. So retries, two devices and late requests
 * overwrite nothing, without a read or a transaction before.
 */
export async function putWork(
  database: Database,
  put: WorkPut,
): Promise<{ row: WorkRow; settings: PutSettings } | undefined> {
  const [written] = await database.ask((db) => upsert(db).all({ ...put }))
  if (!written) return undefined
  const { until, ownAttempts, amended, ...settings } = JSON.parse(written.settings ?? '{}')
  return {
    row: written,
    settings: { ...settings, until: until ?? undefined, ownAttempts: ownAttempts ?? undefined, amended: amended === 1 },
  }
}
