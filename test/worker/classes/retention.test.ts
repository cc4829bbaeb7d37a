import { createScheduledController } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test, vi } from 'vitest'
import worker from '../../../worker/index.ts'
import { expectProblem } from '../expect-problem.ts'
import { rightResponses } from '../quizzes.ts'
import { day, stopClock } from './clock.ts'
import { openGivenLesson, openLesson } from './school.ts'

const tables = ['classes', 'codes', 'tickets', 'seats', 'assignments', 'work']
const ownColumn = (table: string) => (table === 'classes' ? 'id' : 'class')

/** Rows of a class in each table. */
async function count(id: string) {
  const counts = tables.map(async (table) => {
    const sql = `select count(*) as rows from ${table} where ${ownColumn(table)} = ?`
    return [table, (await env.DB.prepare(sql).bind(id).first<{ rows: number }>())?.rows]
  })
  return Object.fromEntries(await Promise.all(counts))
}

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
  await lesson.putWell(device, given, { responses: rightResponses, submitted: true })
  await lesson.change(given, { exceptions: { 1: { excused: true }, 2: { attempts: 2 } } })
  await lesson.read('DELETE', `${lesson.path}/seats/1`)
  await lesson.read('DELETE', `${lesson.path}/seats/1`)
  expect(await count(lesson.id)).toMatchObject({ tickets: 1, seats: 2, work: 0 })
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

test('no secret, ticket or token of a class is in any table or log line', async () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  const { lesson, given } = await openGivenLesson(3)
  const device = await lesson.join(1)
  await lesson.putWell(device, given, { responses: rightResponses, submitted: true })
  await lesson.report(1)
  await lesson.send('GET', '/api/seat', undefined, `${device.token}x`)
  const rows = await Promise.all(
    tables.map(async (table) => (await env.DB.prepare(`select * from ${table}`).all()).results),
  )
  const stored = JSON.stringify(rows)
  const logged = JSON.stringify(log.mock.calls)
  const mac = device.token.split('.')[3] as string
  for (const secret of [
    lesson.secret,
    lesson.key,
    lesson.reader,
    lesson.ticketKey,
    mac,
    ...[1, 2, 3].map((n) => lesson.ticket(n)),
  ]) {
    expect(stored).not.toContain(secret)
    expect(logged).not.toContain(secret)
  }
  for (const named of [lesson.id, given.quiz, 'gardens']) expect(logged).not.toContain(named)
  expect(logged).toContain('/api/classes/:class')
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
