import { createScheduledController } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, test } from 'vitest'
import { expireAttempts, sliceAt } from '../../../worker/attempts/expire-attempts.ts'
import worker from '../../../worker/index.ts'
import { meterDatabase } from '../metered-database.ts'
import { publish, rightResponses } from '../quizzes.ts'
import { alike, handIn } from '../statistics/hand-in.ts'
import { readTally } from '../statistics/tally-attempts.ts'

const hour = 3_600_000
const day = 24 * hour
/** An hour in which the first slice has its turn. */
const now = 720 * hour * 700

beforeEach(async () => void (await env.DB.exec('delete from attempts')))

/** Stores an attempt that was changed, and perhaps handed in, so many days ago. */
const store = (id: string, days: number, submitted: boolean) => {
  const time = now - days * day
  return env.DB.prepare(
    "insert into attempts values (?, 'quiz', 'version', 'test', 1, '{}', ?, ?, ?, null, null, null)",
  )
    .bind(id, time, time, submitted ? time : null)
    .run()
}

const stored = async () =>
  (await env.DB.prepare('select id from attempts order by id').all<{ id: string }>()).results.map(({ id }) => id)

describe('attempts expire', () => {
  test('30 days after the last change if they were never handed in, else after the days that are set', async () => {
    await store('00000000-open-29', 29, false)
    await store('00000000-open-31', 31, false)
    await store('00000000-submitted-399', 399, true)
    await store('00000000-submitted-401', 401, true)
    expect(await expireAttempts(env.DB, '400', now)).toBe(2)
    expect(await stored()).toEqual(['00000000-open-29', '00000000-submitted-399'])
    expect(await expireAttempts(env.DB, '90', now)).toBe(1)
    expect(await stored()).toEqual(['00000000-open-29'])
  })

  test('within a month for any id: the slices of its hours follow each other without a gap', () => {
    const slices = Array.from({ length: 720 }, (_, index) => sliceAt(index))
    expect(slices[0]?.from).toBe('00000000')
    expect(slices.slice(1).map(({ from }) => from)).toEqual(slices.slice(0, -1).map(({ to }) => to))
    expect('ffffffff-ffff-4fff-bfff-ffffffffffff' < (slices.at(-1)?.to ?? '')).toBe(true)
  })

  test('when the hour of their slice comes, which reads none of the others', async () => {
    for (const id of ['005b05af-last', '005b05b0-first', '00b60b5f-last', '00b60b60-first']) await store(id, 500, true)
    const meter = meterDatabase()
    expect(await expireAttempts(meter.database, '400', now + hour)).toBe(2)
    expect(await stored()).toEqual(['005b05af-last', '00b60b60-first'])
    // D1 counts three rows for each of the two, and three for the statement itself.
    expect([meter.rowsRead, meter.rowsWritten]).toEqual([9, 2])
  })

  test('many at once, a thousand in a statement', async () => {
    const insert = env.DB.prepare(
      "insert into attempts values (?, 'quiz', 'version', 'test', 1, '{}', 0, 0, null, null, null, null)",
    )
    const ids = Array.from({ length: 2500 }, (_, index) => `00000000-${index}`)
    for (let at = 0; at < ids.length; at += 500) {
      await env.DB.batch(ids.slice(at, at + 500).map((id) => insert.bind(id)))
    }
    const meter = meterDatabase()
    expect(await expireAttempts(meter.database, '400', now)).toBe(2500)
    expect(meter.statements).toHaveLength(3)
  })

  test('without a change of the sums', async () => {
    const { id, version } = await publish()
    await handIn(id, version, alike(3, rightResponses))
    const before = await readTally(id, version)
    await env.DB.exec("update attempts set submitted_at = 0, id = '00000000-' || id")
    expect(await expireAttempts(env.DB, '400', now)).toBe(3)
    expect(await readTally(id, version)).toEqual(before)
  })

  test('by the scheduled task of the worker', async () => {
    await store('00000000-old', 500, true)
    await worker.scheduled(createScheduledController({ scheduledTime: new Date(now), cron: '' }), env)
    expect(await stored()).toEqual([])
  })

  test('never by a setting that is no number of days', async () => {
    await store('00000000-old', 500, true)
    for (const setting of ['', 'never', '0', '-1']) {
      await expect(expireAttempts(env.DB, setting, now)).rejects.toThrow('KEEP_SUBMITTED_DAYS must be a number of days')
    }
    expect(await stored()).toEqual(['00000000-old'])
  })
})

test('the statement searches a range of the primary key', async () => {
  const meter = meterDatabase()
  await expireAttempts(meter.database, '400', now)
  const [{ sql, params } = { sql: '', params: [] }] = meter.statements
  const plan = await env.DB.prepare(`explain query plan ${sql}`)
    .bind(...params)
    .all<{ detail: string }>()
  const steps = plan.results.map(({ detail }) => detail).join('\n')
  expect(steps).toMatch(/SEARCH attempts USING PRIMARY KEY \(id>\? AND id<\?\)/)
  expect(steps).not.toMatch(/\bSCAN\b|TEMP B-TREE/)
})
