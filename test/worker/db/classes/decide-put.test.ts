import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Timing } from '../../../../core/classes/timing.ts'
import { putWork, type WorkRow } from '../../../../worker/db/classes/put-work.ts'
import { openDatabase } from '../../../../worker/db/database.ts'
import { applyPut, chooseAction, type Put, type Stored, type StoredAttempt } from './put-rules.ts'

const minute = 60_000
/** Few times and few responses, so that they are often equal. */
const time = fc.integer({ min: 1, max: 12 }).map((count) => count * minute)
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 2 })
const responses = fc.constantFrom({}, { a: 'x' }, { a: 'y' }, { a: 'x', b: 'z' })
const revision = fc.integer({ min: 0, max: 2 })
const arrival = { receivedAt: time, base: revision, responses }
const late = orNull(
  fc.oneof(
    fc.record(arrival),
    fc.record({ ...arrival, more: fc.array(fc.record(arrival), { minLength: 1, maxLength: 7, size: 'max' }) }),
  ),
)
const someAttempt = { revision, responses, startedAt: time, updatedAt: time, submittedAt: orNull(time), late }

const timing: fc.Arbitrary<Timing> = fc
  .record({
    opensAt: orNull(fc.constantFrom(0, minute, 2 * minute)),
    closesAt: orNull(time),
    minutes: orNull(fc.integer({ min: 1, max: 6 })),
    attempts: fc.integer({ min: 1, max: 3 }),
    factor: fc.oneof(fc.constantFrom(1, 1.5, 2), fc.double({ min: 1, max: 10, noNaN: true })),
    until: orNull(time),
    ownAttempts: orNull(fc.integer({ min: 1, max: 4 })),
  })
  .map(({ until, ownAttempts, ...rest }) => ({
    ...rest,
    until: until ?? undefined,
    ownAttempts: ownAttempts ?? undefined,
  }))

/** Up to three attempts, of which the teacher took some back. */
const stored: fc.Arbitrary<Stored | undefined> = fc.option(
  fc
    .record({
      voided: fc.integer({ min: 0, max: 2 }),
      earlier: fc.array(fc.record(someAttempt), { maxLength: 2 }),
      newest: fc.record(someAttempt),
      isVoided: fc.boolean(),
    })
    .map(({ voided, earlier, newest, isVoided }) => {
      if (isVoided)
        return {
          ...newest,
          attempt: voided + 1,
          voided: voided + 1,
          revision: 0,
          responses: {},
          submittedAt: null,
          late: null,
          past: null,
        }
      const past = earlier.map((attempt, index) => ({ ...attempt, attempt: voided + 1 + index }))
      return { ...newest, attempt: voided + 1 + past.length, voided, past: past.length ? past : null }
    }),
  { nil: undefined, freq: 5 },
)

const put: fc.Arbitrary<Put> = fc
  .record({
    attempt: fc.integer({ min: 1, max: 5 }),
    base: fc.constantFrom(0, 0, 1, 2),
    responses,
    isSubmitted: fc.boolean(),
    now: time,
  })
  .map(({ isSubmitted, ...rest }) => ({ ...rest, revision: rest.base + 1, submittedAt: isSubmitted ? rest.now : null }))

const database = openDatabase(env.DB)
const quiz = { quiz: 'q', version: 'v', mode: 'test' }
const unscored = { score: null, maxScore: null, itemScores: null }

/** A seat of its own in an assignment of its own. */
interface Case {
  timing: Timing
  before: Stored | undefined
  put: Put
}
const cases = fc.array(fc.record({ timing, before: stored, put }), { minLength: 1, maxLength: 60, size: 'max' })

test('the statement of a put ends and numbers attempts as core does, over random settings, work and times', async () => {
  const seen = new Set<string | undefined>()
  let classes = 0
  await fc.assert(
    fc.asyncProperty(cases, async (list) => {
      const id = `class-${++classes}`
      await env.DB.batch(
        list.flatMap((each, index) => storeCase({ class: id, assignment: index + 1, seat: index + 1 }, each)),
      )
      await Promise.all(
        list.map(async ({ timing, before, put }, index) => {
          const action = chooseAction(timing, before, put)
          seen.add(action)
          const key = { class: id, assignment: index + 1, seat: index + 1, epoch: 0 }
          const written = await putWork(database, {
            ...key,
            ...quiz,
            ...unscored,
            ...put,
            responses: JSON.stringify(put.responses),
          })
          expect(written && toStored(written.row)).toEqual(action && applyPut(action, before, put))
          if (written) expect(written.settings).toEqual({ ...quiz, ...timing, reveal: 'never', amended: false })
        }),
      )
    }),
    { numRuns: 30, seed: 20251213 },
  )
  expect([...seen].sort()).toEqual(['begin', 'begin-late', 'continue', 'late', 'late-earlier', undefined])
})

const run = (sql: string, ...values: unknown[]) => env.DB.prepare(sql).bind(...values)

/** Stores the settings, and what the seat did before. */
function storeCase(key: { class: string; assignment: number; seat: number }, { timing, before }: Case) {
  const { opensAt, closesAt, minutes, attempts, factor, until, ownAttempts } = timing
  const exceptions = JSON.stringify({ [key.seat]: { until, attempts: ownAttempts } })
  return [
    run('insert into seats (class, seat, factor) values (?, ?, ?)', key.class, key.seat, factor),
    run(
      `insert into assignments (class, assignment, quiz, version, mode, counts, reveal, opens_at, closes_at, minutes, attempts, exceptions)
       values (?, ?, 'q', 'v', 'test', 'best', 'never', ?, ?, ?, ?, ?)`,
      ...[key.class, key.assignment, opensAt, closesAt, minutes, attempts, exceptions],
    ),
    ...(before ? [storeWork(key, before)] : []),
  ]
}

function storeWork(
  key: { class: string; assignment: number; seat: number },
  { past, late, responses, ...row }: Stored,
) {
  const withScores = past?.map((attempt) => ({ ...attempt, ...unscored })) ?? null
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value))
  return run(
    `insert into work (class, assignment, seat, attempt, voided, revision, started_at, updated_at, submitted_at, responses, past, late)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[key.class, key.assignment, key.seat, row.attempt, row.voided, row.revision],
    ...[row.startedAt, row.updatedAt, row.submittedAt, JSON.stringify(responses), json(withScores), json(late)],
  )
}

/** A row as the rules have it. */
function toStored(row: WorkRow): Stored {
  const { attempt, voided, revision, startedAt, updatedAt, submittedAt, late } = row
  const past = row.past?.map(({ score: _, maxScore: __, itemScores: ___, ...rest }) => rest as StoredAttempt) ?? null
  const responses = JSON.parse(row.responses)
  return { attempt, voided, revision, responses, startedAt, updatedAt, submittedAt, late: late as Stored['late'], past }
}
