import { type SQL, sql } from 'drizzle-orm'

// SQL over the tables "seats", "assignments" and "work" and the put, as `put-work.ts` joins them.

const never = sql.raw('9e15')

/** A field of the seat's exception. */
const exception = (field: 'until' | 'attempts') =>
  sql`"assignments"."exceptions" ->> ('$."' || "seats"."seat" || '".${sql.raw(field)}')`

const limit = sql`coalesce("work"."started_at" + "assignments"."minutes" * 60000 * "seats"."factor", ${never})`
const closes = sql`coalesce(${exception('until')}, "assignments"."closes_at", ${never})`

/** The end of the newest attempt: `endOf` in `core/classes/timing.ts`. */
const ends = sql`case
  when ${exception('until')} is null and "seats"."factor" > 1 and "assignments"."minutes" is not null
    and "work"."started_at" < ${closes} then ${limit}
  else min(${limit}, ${closes})
end`

/** The number of the last attempt that the seat may begin: `lastAttempt` there. */
const last = sql`coalesce(${exception('attempts')}, "assignments"."attempts") + coalesce("work"."voided", 0)`

const isNewest = sql`"work"."attempt" = "put"."attempt" and "work"."attempt" > "work"."voided"`
const isOpen = sql`"work"."submitted_at" is null and "put"."now" < ${ends}`
/** The first attempt, or the next one after an attempt that has ended or was taken back. */
const isNext = sql`"put"."base" = 0 and "put"."attempt" <= ${last} and case
  when "work"."attempt" is null then "put"."attempt" = 1
  else "put"."attempt" = "work"."attempt" + 1 and ("work"."attempt" <= "work"."voided" or not (${isOpen}))
end`

/** Path of an earlier attempt in "past". */
export const pastPath = sql`'$[' || cast("put"."attempt" - "work"."voided" - 1 as integer) || ']'`

/** How often work may arrive late after the first time. */
const mostLater = sql.raw('7')

/** Whether the responses are not among those that have arrived late: a replay is stored once. */
const isNewIn = (late: SQL) => sql`(${late} is null or (
    instr(${late}, '"responses":' || "put"."responses") = 0
    and coalesce(json_array_length(${late}, '$.more'), 0) < ${mostLater}
  ))`

/** Whether the put's responses are to be stored as late, for the newest attempt and for an earlier one. */
const isLate = sql`"work"."submitted_at" is null
  and "work"."responses" <> "put"."responses"
  and ${isNewIn(sql`"work"."late"`)}`
const isLateForEarlier = sql`"put"."attempt" < "work"."attempt" and "put"."attempt" > "work"."voided"
  and "work"."past" ->> (${pastPath} || '.submittedAt') is null
  and "work"."past" -> (${pastPath} || '.responses') <> "put"."responses"
  and ${isNewIn(sql`("work"."past" ->> (${pastPath} || '.late'))`)}`

/**
 * What the put does; null if it changes nothing.
 *
 * - `continue`: it replaces the newest attempt
 * - `late`: the newest attempt has ended, and its responses are kept as late
 * - `begin`: it begins the next attempt
 * - `begin-late`: the assignment is closed, and the responses of a first put are kept as late
 * - `late-earlier`: its responses are kept as late for an attempt before the newest
 */
export const action = sql`case
  when ${isNewest} then case
    when ${isOpen} then iif("put"."base" = "work"."revision", 'continue', null)
    when "put"."responses" <> '{}' and ${isLate} then 'late'
  end
  when ${isNext} then case
    when "put"."now" < ${closes} then 'begin'
    when "put"."responses" <> '{}' then 'begin-late'
  end
  when "put"."responses" <> '{}' and ${isLateForEarlier} then 'late-earlier'
end`

/** Stored with the work, so that neither the answer nor the statistics read the assignment again. */
export const settings = sql`json_object(
  'quiz', "assignments"."quiz",
  'version', "assignments"."version",
  'mode', "assignments"."mode",
  'opensAt', "assignments"."opens_at",
  'closesAt', "assignments"."closes_at",
  'minutes', "assignments"."minutes",
  'attempts', "assignments"."attempts",
  'reveal', "assignments"."reveal",
  'amended', "assignments"."amendments" is not null,
  'factor', "seats"."factor",
  'until', ${exception('until')},
  'ownAttempts', ${exception('attempts')}
)`
