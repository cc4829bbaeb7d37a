import { sql } from 'drizzle-orm'
import type { Reveal } from '../../../core/classes/assignment.ts'
import type { Timing } from '../../../core/classes/timing.ts'
import { type Database, prepareOnce } from '../database.ts'
import { work } from '../schema.ts'

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

const never = sql.raw('9e15')
const p = sql.placeholder

/** `exceptions` of the seat. */
const exception = (field: string) =>
  sql`"assignments"."exceptions" ->> ('$."' || "seats"."seat" || '".${sql.raw(field)}')`

const limit = sql`coalesce("work"."started_at" + "assignments"."minutes" * 60000 * "seats"."factor", ${never})`
const closes = sql`coalesce(${exception('until')}, "assignments"."closes_at", ${never})`
/** The end of the recorded attempt: `endOf` in `core/classes/timing.ts`. */
const ends = sql`iif(${exception('until')} is null and "seats"."factor" > 1 and "assignments"."minutes" is not null, ${limit}, min(${limit}, ${closes}))`
const allowed = sql`coalesce(${exception('attempts')}, "assignments"."attempts") + coalesce("work"."voided", 0)`

const isNewest = sql`"work"."attempt" = "put"."attempt" and "work"."attempt" > "work"."voided"`
const isOpen = sql`"work"."submitted_at" is null and "put"."now" < ${ends}`
const isNext = sql`"put"."base" = 0 and "put"."attempt" <= ${allowed} and iif("work"."attempt" is null, "put"."attempt" = 1, "put"."attempt" = "work"."attempt" + 1 and ("work"."attempt" <= "work"."voided" or not (${isOpen})))`
/** Path of an earlier attempt in `past`. */
const pastPath = sql`'$[' || cast("put"."attempt" - "work"."voided" - 1 as integer) || ']'`
const isPast = sql`"put"."attempt" < "work"."attempt" and "put"."attempt" > "work"."voided" and "work"."past" ->> (${pastPath} || '.submittedAt') is null and "work"."past" ->> (${pastPath} || '.late') is null and "work"."past" -> (${pastPath} || '.responses') <> "put"."responses"`
const isLate = sql`"work"."submitted_at" is null and "work"."late" is null and "put"."responses" <> "work"."responses"`

/** Stored with the work, so that neither the answer nor the statistics read the assignment again. */
const settings = sql`json_object('quiz', "assignments"."quiz", 'version', "assignments"."version", 'mode', "assignments"."mode", 'opensAt', "assignments"."opens_at", 'closesAt', "assignments"."closes_at", 'minutes', "assignments"."minutes", 'attempts', "assignments"."attempts", 'reveal', "assignments"."reveal", 'amended', "assignments"."amendments" is not null, 'factor', "seats"."factor", 'until', ${exception('until')}, 'ownAttempts', ${exception('attempts')})`

/**
 * What the put does: 1 continues the newest attempt, 2 begins the next one, 3 is late for the newest, 4 begins an attempt
 * too late, 5 is late for an earlier one; null changes nothing.
 */
const action = sql`iif(${isNewest}, iif(${isOpen}, iif("put"."base" = "work"."revision", 1, null), iif("put"."responses" <> '{}' and ${isLate}, 3, null)), iif(${isNext}, iif("put"."now" < ${closes}, 2, iif("put"."responses" <> '{}', 4, null)), iif("put"."responses" <> '{}' and ${isPast}, 5, null)))`

const lateJson = sql`json_object('receivedAt', "now", 'responses', json("put_responses"))`
const pastJson = sql`json_object('attempt', "old_attempt", 'revision', "old_revision", 'responses', json("old_responses"), 'startedAt', "old_started_at", 'updatedAt', "old_updated_at", 'submittedAt', "old_submitted_at", 'score', "old_score", 'maxScore', "old_max_score", 'itemScores', json("old_item_scores"), 'late', json("old_late"))`

/** The value in the row after each action: of the put (1, 2), of an attempt begun too late (4), or as it is (3, 5). */
const value = (put: string, old: string, tooLate: string) =>
  sql.raw(`iif("action" in (1, 2), ${put}, iif("action" = 4, ${tooLate}, ${old}))`)

const source = sql`select "class", "assignment", "seat",
  iif("action" = 5, "old_attempt", "put_attempt"),
  coalesce("old_voided", 0),
  ${value('"put_revision"', '"old_revision"', '0')},
  ${value('"put_responses"', '"old_responses"', "'{}'")},
  iif("action" in (2, 4), "now", "old_started_at"),
  iif("action" in (3, 5), "old_updated_at", "now"),
  ${value('"put_submitted_at"', '"old_submitted_at"', 'null')},
  ${value('"put_score"', '"old_score"', 'null')},
  ${value('"put_max_score"', '"old_max_score"', 'null')},
  ${value('"put_item_scores"', '"old_item_scores"', 'null')},
  iif("action" in (2, 4) and "old_attempt" > "old_voided", json_insert(coalesce("old_past", '[]'), '$[#]', ${pastJson}), iif("action" = 5, json_set("old_past", "past_path" || '.late', ${lateJson}), "old_past")),
  iif("action" in (3, 4), ${lateJson}, iif("action" = 2, null, "old_late")),
  "settings"
from (
  select "seats"."class" as "class", "assignments"."assignment" as "assignment", "seats"."seat" as "seat", "put"."now" as "now",
    "put"."attempt" as "put_attempt", "put"."revision" as "put_revision", "put"."responses" as "put_responses",
    "put"."submitted_at" as "put_submitted_at", "put"."score" as "put_score", "put"."max_score" as "put_max_score",
    "put"."item_scores" as "put_item_scores",
    "work"."attempt" as "old_attempt", "work"."voided" as "old_voided", "work"."revision" as "old_revision",
    "work"."responses" as "old_responses", "work"."started_at" as "old_started_at", "work"."updated_at" as "old_updated_at",
    "work"."submitted_at" as "old_submitted_at", "work"."score" as "old_score", "work"."max_score" as "old_max_score",
    "work"."item_scores" as "old_item_scores", "work"."past" as "old_past", "work"."late" as "old_late",
    ${pastPath} as "past_path", ${settings} as "settings", ${action} as "action"
  from (
    select ${p('attempt')} as "attempt", ${p('base')} as "base", ${p('revision')} as "revision", ${p('responses')} as "responses",
      ${p('submittedAt')} as "submitted_at", ${p('score')} as "score", ${p('maxScore')} as "max_score",
      ${p('itemScores')} as "item_scores", ${p('now')} as "now"
  ) as "put"
  join "seats" on "seats"."class" = ${p('class')} and "seats"."seat" = ${p('seat')}
  join "assignments" on "assignments"."class" = "seats"."class" and "assignments"."assignment" = ${p('assignment')}
  left join "work" on "work"."class" = "seats"."class" and "work"."assignment" = "assignments"."assignment" and "work"."seat" = "seats"."seat"
  where "seats"."epoch" = ${p('epoch')} and "seats"."erased" = 0
    and "assignments"."quiz" = ${p('quiz')} and "assignments"."version" = ${p('version')} and "assignments"."mode" = ${p('mode')}
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
