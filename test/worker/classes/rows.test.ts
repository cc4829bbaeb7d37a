import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { createApp } from '../../../worker/app.ts'
import { rightResponses } from '../quizzes.ts'
import { authorKey, sendRequest } from '../send-request.ts'
import { openGivenLesson } from './school.ts'

/** Plays every route of classes in a new class, and returns what each costs, with the statements. */
async function measure() {
  const { lesson, given } = await openGivenLesson(40)
  const devices = []
  for (let seat = 1; seat <= 40; seat++) devices.push(await lesson.join(seat))
  for (const device of devices.slice(0, 39)) await lesson.putWell(device, given, { responses: rightResponses })
  const [device] = devices.slice(39) as [(typeof devices)[0]]
  const at = `${lesson.path}/assignments/1`
  const { token } = device
  const put = { quiz: given.quiz, version: given.version, mode: 'test', responses: rightResponses }
  const begin = { ...put, base: 0, revision: 1, submitted: false }
  const done = { ...put, base: 1, revision: 2, submitted: true }
  const { code } = await lesson.read<{ code: string }>('POST', `${lesson.path}/code`)
  const claim = { code, claim: crypto.randomUUID().replaceAll('-', '') }
  const routes: [string, string, string, unknown?, string?][] = [
    ['begin', 'PUT', `${at}/attempts/1`, begin, token],
    ['begin again: replay', 'PUT', `${at}/attempts/1`, begin, token],
    ['hand in', 'PUT', `${at}/attempts/1`, done, token],
    ['hand in: replay', 'PUT', `${at}/attempts/1`, done, token],
    ['refused', 'PUT', `${at}/attempts/1`, { ...done, base: 2, revision: 3 }, token],
    ['attempt', 'GET', `${at}/attempts/1`, undefined, token],
    ['seat', 'GET', '/api/seat', undefined, token],
    ['seat of an assignment', 'GET', '/api/seat?assignment=1', undefined, token],
    ['quiz of a seat', 'GET', `${at}/quiz`, undefined, token],
    ['join by ticket, again', 'POST', '/api/join', { ticket: lesson.ticket(40) }, ''],
    ['report', 'GET', `${at}/report`],
    ['class', 'GET', lesson.path],
    ['names', 'PATCH', lesson.path, { locked: false }],
    ['new code', 'POST', `${lesson.path}/code`],
    ['extra time', 'PATCH', `${lesson.path}/seats/1`, { factor: 1.5 }],
    ['release', 'PATCH', `${lesson.path}/seats/1`, { release: { epoch: 1, ticket: lesson.ticket(1, 1) } }],
    ['window', 'PATCH', at, { minutes: 30 }],
    ['begin again', 'DELETE', `${at}/work/2`],
    ['give', 'POST', `${lesson.path}/assignments`, { quiz: given.quiz }],
    ['tickets', 'PUT', `${lesson.path}/tickets`, { tickets: [{ seat: 41, epoch: 0, ticket: lesson.ticket(41) }] }],
    ['unknown ticket', 'POST', '/api/join', { ticket: 'K7QF-3MXP-2T4W' }, ''],
    ['join by code', 'POST', '/api/join', claim, ''],
    ['erase', 'DELETE', `${lesson.path}/seats/3`],
    ['delete', 'DELETE', lesson.path],
  ]
  const costs: Record<string, object> = {}
  const sent = new Map<string, unknown[]>()
  for (const [name, method, path, body, key] of routes) {
    if (name === 'join by code') claim.code = (await lesson.read<{ code: string }>('POST', `${lesson.path}/code`)).code
    costs[name] = await lesson.cost(async () => {
      const { status } = await lesson.send(method, path, body, key)
      expect(status, name).toBeLessThan(500)
    })
    for (const { sql, params } of lesson.meter.statements) sent.set(sql, params)
  }
  return { costs, sent }
}

test('each route costs the same rows among ten classes and among two thousand, and none scans a table', async () => {
  await storeClasses(10)
  const few = await measure()
  await storeClasses(1_990)
  const many = await measure()
  expect(many.costs).toEqual(few.costs)
  expect(few.costs).toMatchObject({
    begin: { statements: 1, read: 4, written: 1 },
    'hand in': { statements: 1, read: 6, written: 2 },
    'hand in: replay': { written: 0 },
    refused: { written: 0 },
    attempt: { statements: 1, read: 3, written: 0 },
    'seat of an assignment': { statements: 2, read: 4, written: 0 },
    'join by ticket, again': { statements: 1, read: 3, written: 0 },
    'unknown ticket': { statements: 1, read: 0, written: 0 },
    report: { statements: 3, read: 82, written: 0 },
  })
  for (const [sql, params] of many.sent) {
    const plan = await env.DB.prepare(`explain query plan ${sql}`)
      .bind(...params)
      .all<{ detail: string }>()
    const steps = plan.results.map(({ detail }) => detail)
    const scans = steps.filter((step) => /\bSCAN\b|TEMP B-TREE/.test(step))
    // Values of a statement itself are no table.
    expect(
      scans.filter((step) => !/^SCAN (CONSTANT ROW|\d+ CONSTANT ROWS|put|\(subquery-\d+\))$/.test(step)),
      sql,
    ).toEqual([])
  }
})

test('a class is made with one row and its index, and a repeated request writes nothing', async () => {
  const { lesson } = await openGivenLesson(0)
  const made = { class: 'A'.repeat(12), keyHash: 'B'.repeat(43), vault: 'sealed' }
  expect(await lesson.cost(() => lesson.send('POST', '/api/classes', made, ''))).toMatchObject({ written: 2 })
  expect(await lesson.cost(() => lesson.send('POST', '/api/classes', made, ''))).toMatchObject({ written: 0 })
  const headers = { Authorization: `Bearer ${authorKey}` }
  const relinked = await sendRequest(
    'PUT',
    '/api/classes/unknown/key',
    { keyHash: 'B'.repeat(43) },
    { app: createApp(), headers },
  )
  expect(relinked.status).toBe(404)
})

/** Stores so many other classes, each with thirty seats, an assignment and work. */
async function storeClasses(count: number) {
  const run = (sql: string) => env.DB.prepare(sql).run()
  const start =
    (await env.DB.prepare("select count(*) as rows from classes where id like '~other-%'").first<number>('rows')) ?? 0
  const numbers = `with recursive numbers(n) as (select ${start + 1} union all select n + 1 from numbers where n < ${start + count}), places(s) as (select 1 union all select s + 1 from places where s < 30)`
  await run(
    `insert into classes (id, key_hash, vault, seats, created_at, expires_at) ${numbers} select '~other-' || n, 'h', 'v', 30, 0, 99999 from numbers`,
  )
  await run(
    `insert into assignments (class, assignment, quiz, version, mode, counts, reveal) ${numbers} select '~other-' || n, 1, 'q', 'v', 'test', 'best', 'never' from numbers`,
  )
  await run(
    `insert into seats (class, seat, ticket) ${numbers} select '~other-' || n, s, 'ticket-' || n || '-' || s from numbers, places`,
  )
  await run(
    `insert into work (class, assignment, seat, attempt, revision, responses, started_at, updated_at) ${numbers} select '~other-' || n, 1, s, 1, 1, '{}', 0, 0 from numbers, places`,
  )
}
