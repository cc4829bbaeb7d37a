import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { makeTicket } from '../../../core/classes/keys.ts'
import type { Joined } from '../../../core/classes/seat-view.ts'
import { charactersFrom, readJoinCode, readTicket, showTicket, ticketAlphabet } from '../../../core/classes/ticket.ts'
import { expectProblem } from '../expect-problem.ts'
import { minute, stopClock } from './clock.ts'
import { openLesson } from './school.ts'

const claim = () => charactersFrom(crypto.getRandomValues(new Uint8Array(16)), 22)

test('a ticket is understood in small letters, with spaces, any hyphens, or full-width characters', async () => {
  const lesson = await openLesson(1)
  const ticket = lesson.ticket(1)
  expect(showTicket(ticket)).toMatch(/^\w{4}-\w{4}-\w{4}$/)
  for (const typed of [
    ticket,
    showTicket(ticket),
    ` ${ticket.toLowerCase().replace(/(..)/g, '$1 ')}`,
    ticket.replace(/^(.)/, '$1–'),
  ])
    expect((await lesson.read<Joined>('POST', '/api/join', { ticket: typed }, '')).seat).toBe(1)
  expect(readTicket('K7QF-3MXP-2T4')).toBeUndefined()
  expect(readTicket('K7QF-3MXP-2T40')).toBeUndefined()
  expect(readJoinCode('ｋ7qf 3mx')).toBe('K7QF3MX')
  expect(new Set([...makeTicket('key', 1, 0)].map((one) => ticketAlphabet.includes(one)))).toEqual(new Set([true]))
})

test('a join code gives the next numbers above the ticketed ones; a repeated claim gets the same seat and ticket', async () => {
  const lesson = await openLesson(3)
  const { code } = await lesson.read<{ code: string }>('POST', `${lesson.path}/code`)
  const first = { code, claim: claim() }
  const join = (body: object) => lesson.read<Joined>('POST', '/api/join', body, '')
  const [one, again] = await Promise.all([join(first), join(first)])
  expect(again).toEqual(one)
  expect(one.seat).toBe(4)
  expect(await join({ code: code.toLowerCase(), claim: claim() })).toMatchObject({ seat: 5 })
  expect(await join({ ticket: one.ticket })).toMatchObject({ seat: 4, token: one.token })
})

test('a code works for an hour, a new one replaces it, and a claim that has its seat gets it again', async () => {
  const move = stopClock()
  const lesson = await openLesson(0)
  const { code: old } = await lesson.read<{ code: string }>('POST', `${lesson.path}/code`)
  const { code } = await lesson.read<{ code: string }>('POST', `${lesson.path}/code`)
  await expectProblem(await lesson.send('POST', '/api/join', { code: old, claim: claim() }, ''), 'unknown-ticket')
  const mine = { code, claim: claim() }
  const joined = await lesson.read<Joined>('POST', '/api/join', mine, '')
  move(60 * minute)
  await expectProblem(await lesson.send('POST', '/api/join', { code, claim: claim() }, ''), 'code-expired')
  expect(await lesson.read('POST', '/api/join', mine, '')).toEqual(joined)
})

test('a locked class lets nobody join, and those who have joined come back', async () => {
  const lesson = await openLesson(2)
  const { code } = await lesson.read<{ code: string }>('POST', `${lesson.path}/code`)
  await lesson.join(1)
  await lesson.read('PATCH', lesson.path, { locked: true })
  await expectProblem(await lesson.send('POST', '/api/join', { code, claim: claim() }, ''), 'class-locked')
  await expectProblem(await lesson.send('POST', '/api/join', { ticket: lesson.ticket(2) }, ''), 'class-locked')
  expect((await lesson.join(1)).seat).toBe(1)
})

test('the 401st seat is refused, also after an erasure: numbers are never used again', async () => {
  const lesson = await openLesson(400)
  const { code } = await lesson.read<{ code: string }>('POST', `${lesson.path}/code`)
  await expectProblem(await lesson.send('POST', '/api/join', { code, claim: claim() }, ''), 'class-full')
  await lesson.read('DELETE', `${lesson.path}/seats/400`)
  await expectProblem(await lesson.send('POST', '/api/join', { code, claim: claim() }, ''), 'class-full')
  await lesson.putTickets([400], 5)
  await expectProblem(await lesson.send('POST', '/api/join', { ticket: lesson.ticket(400, 5) }, ''), 'unknown-ticket')
  const row = await env.DB.prepare('select epoch, ticket, erased from seats where class = ? and seat = 400')
    .bind(lesson.id)
    .first()
  expect(row).toEqual({ epoch: 1, ticket: null, erased: 1 })
})

test('new tickets replace the old ones, of a lower epoch nothing changes', async () => {
  const lesson = await openLesson(2)
  await lesson.putTickets([1, 2], 3)
  await lesson.putTickets([1], 2)
  for (const epoch of [0, 2])
    await expectProblem(
      await lesson.send('POST', '/api/join', { ticket: lesson.ticket(1, epoch) }, ''),
      'unknown-ticket',
    )
  expect(await lesson.join(1, 3)).toMatchObject({ seat: 1 })
  const { results } = await env.DB.prepare('select seat from tickets where class = ? order by seat')
    .bind(lesson.id)
    .all()
  expect(results).toEqual([{ seat: 1 }, { seat: 2 }])
})
