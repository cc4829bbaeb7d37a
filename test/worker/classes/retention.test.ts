import { createScheduledController } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import worker from '../../../worker/index.ts'
import { limits } from '../../../worker/limits.ts'
import { readEveryTable } from '../every-table.ts'
import { expectProblem } from '../expect-problem.ts'
import { rightResponses } from '../quizzes.ts'
import { day, stopClock } from './clock.ts'
import { openGivenLesson, openLesson } from './school.ts'

/** The tables that hold something of a class. */
const { results: withClass } = await env.DB.prepare(
  "select name from sqlite_schema where type = 'table' and sql like '%`class` text%'",
).all<{ name: string }>()
const tables = ['classes', ...withClass.map(({ name }) => name)]
const ownColumn = (table: string) => (table === 'classes' ? 'id' : 'class')

/** Rows of a class in each table. */
async function count(id: string) {
  const counts = tables.map(async (table) => {
    const sql = `select count(*) as rows from ${table} where ${ownColumn(table)} = ?`
    return [table, (await env.DB.prepare(sql).bind(id).first<{ rows: number }>())?.rows]
  })
  return Object.fromEntries(await Promise.all(counts))
}

const dump = async () => JSON.stringify(await readEveryTable())

const nothing = Object.fromEntries(tables.map((table) => [table, 0]))
const runCron = () =>
  worker.scheduled(createScheduledController({ scheduledTime: new Date(Date.now()), cron: '' }), env)

test('a class that no seat has joined is deleted after seven days, a joined one after its days without activity', async () => {
  const move = stopClock()
  const { lesson: left } = await openGivenLesson(2)
  const { lesson, given } = await openGivenLesson(2)
  const device = await lesson.join(1)
  await lesson.putWell(device, given, { responses: rightResponses, submitted: true })
  await lesson.read('POST', `${lesson.path}/code`)
  move(7 * day)
  await runCron()
  expect(await count(left.id)).toMatchObject({ classes: 1 })
  move(day)
  await runCron()
  expect(await count(left.id)).toEqual(nothing)
  move(80 * day)
  await lesson.seat(device)
  move(90 * day)
  await runCron()
  expect(await count(lesson.id)).toEqual({ classes: 1, codes: 1, tickets: 2, seats: 2, assignments: 1, work: 1 })
  move(day)
  await runCron()
  expect(await count(lesson.id)).toEqual(nothing)
  await expectProblem(await lesson.put(device, given, {}), 'unknown-class')
  await expectProblem(await lesson.send('GET', lesson.path), 'unknown-class')
})

test('more expired classes than one statement finds are deleted by one run, and no other class', async () => {
  const expired = limits.classesPerStatement * 2 + 1
  const { lesson } = await openGivenLesson(1)
  const numbers = `with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < ${expired})`
  const run = (sql: string) => env.DB.prepare(sql).run()
  await run(
    `insert into classes (id, key_hash, vault, created_at, expires_at) ${numbers} select 'expired-' || n, 'h', 'v', 0, 1 from numbers`,
  )
  await run(`insert into seats (class, seat, ticket) ${numbers} select 'expired-' || n, 1, 'ticket-' || n from numbers`)
  await runCron()
  for (const table of ['classes', 'seats', 'tickets']) {
    const left = `select count(*) as rows from ${table} where ${ownColumn(table)} like 'expired-%'`
    expect(await env.DB.prepare(left).first('rows'), table).toBe(0)
  }
  expect(await count(lesson.id)).toMatchObject({ classes: 1, seats: 1, tickets: 1 })
})

test('the day of expiry is written once a day at most', async () => {
  const move = stopClock(Math.floor(Date.now() / day) * day)
  const { lesson } = await openGivenLesson(1)
  const device = await lesson.join(1)
  expect(await lesson.cost(() => lesson.seat(device))).toMatchObject({ written: 0 })
  move(day)
  expect((await lesson.cost(() => lesson.seat(device))).written).toBeGreaterThan(0)
  expect(await lesson.cost(() => lesson.seat(device))).toMatchObject({ written: 0 })
  expect(await lesson.cost(() => lesson.report(1))).toMatchObject({ written: 0 })
})

test('an erased seat leaves its number and epoch, and nothing else in any table', async () => {
  const { lesson, given } = await openGivenLesson(2)
  const device = await lesson.join(1)
  const written = 'words of the erased pupil'
  await lesson.putWell(device, given, { responses: { ...rightResponses, what: written }, submitted: true })
  await lesson.give({ quiz: given.quiz })
  await lesson.putWell(device, { ...given, assignment: 2 }, { responses: { what: written } })
  await lesson.change(given, { exceptions: { 1: { excused: true }, 2: { attempts: 2 } } })
  await lesson.read('PATCH', `${lesson.path}/seats/1`, { factor: 1.5 })
  expect(await count(lesson.id)).toEqual({ ...nothing, classes: 1, tickets: 2, seats: 2, assignments: 2, work: 2 })
  expect(await dump()).toContain(written)
  await lesson.read('DELETE', `${lesson.path}/seats/1`)
  await lesson.read('DELETE', `${lesson.path}/seats/1`)
  expect(await count(lesson.id)).toEqual({ ...nothing, classes: 1, tickets: 1, seats: 2, assignments: 2, work: 0 })
  expect(await dump()).not.toContain(written)
  const row = await env.DB.prepare('select * from seats where class = ? and seat = 1').bind(lesson.id).first()
  const left = { class: lesson.id, seat: 1, epoch: 1, factor: 1, erased: 1 }
  expect(row).toEqual({ ...left, ticket: null, claim: null, claimed_at: null })
  const report = await lesson.report(1)
  expect(report.seats.map(({ seat }) => seat)).toEqual([2])
  expect(report.assignment.exceptions).toEqual({ 2: { attempts: 2 } })
  await expectProblem(await lesson.put(device, given, {}), 'seat-revoked')
})

test('a deleted class leaves no row', async () => {
  const { lesson, given } = await openGivenLesson(3)
  await lesson.putWell(await lesson.join(1), given, { responses: rightResponses })
  await lesson.read('POST', `${lesson.path}/code`)
  await lesson.read('DELETE', lesson.path)
  expect(await count(lesson.id)).toEqual(nothing)
})

test('the operator attaches a new link: results stay, names and the reading link go', async () => {
  const { lesson, given } = await openGivenLesson(1)
  await lesson.putWell(await lesson.join(1), given, { responses: rightResponses, submitted: true })
  const fresh = await openLesson(0)
  await lesson.relink(fresh.key)
  await expectProblem(await lesson.send('GET', lesson.path), 'unauthorized')
  await expectProblem(await lesson.send('GET', lesson.path, undefined, lesson.reader), 'unauthorized')
  const shown = await lesson.read<object>('GET', lesson.path, undefined, fresh.key)
  expect(shown).toMatchObject({ vault: 'lost', hasReader: false, seats: [{ seat: 1 }] })
  expect(shown).not.toHaveProperty('roster')
})
