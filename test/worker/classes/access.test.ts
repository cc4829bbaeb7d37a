import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { toBase64url } from '../../../core/base64url.ts'
import { writeSeatToken } from '../../../worker/classes/seat-token.ts'
import { classSecrets } from '../ask.ts'
import { rightResponses } from '../quizzes.ts'
import { openGivenLesson } from './school.ts'

const secrets = { ticketPepper: classSecrets.TICKET_PEPPER, seatKey: classSecrets.SEAT_KEY }

test('each route answers its own key only, and a refused request changes nothing', async () => {
  const { lesson, given } = await openGivenLesson(4)
  const { lesson: other } = await openGivenLesson(4)
  const device = await lesson.join(1)
  await lesson.putWell(device, given, { responses: rightResponses })
  const revoked = await lesson.join(2)
  await lesson.read('PATCH', `${lesson.path}/seats/2`, { release: { epoch: 1, ticket: lesson.ticket(2, 1) } })
  const erased = await lesson.join(3)
  await lesson.read('DELETE', `${lesson.path}/seats/3`)
  const keys = {
    none: '',
    wrong: 'wrong-key',
    reader: lesson.reader,
    otherKey: other.key,
    otherReader: other.reader,
    token: device.token,
    revoked: revoked.token,
    erased: erased.token,
    erasedNow: writeSeatToken(secrets, { class: lesson.id, seat: 3, epoch: 1 }),
    otherSeat: (await lesson.join(4)).token,
    otherClass: (await other.join(1)).token,
  }
  const at = `${lesson.path}/assignments/1`
  const put = {
    quiz: given.quiz,
    version: given.version,
    mode: 'test',
    base: 1,
    revision: 2,
    responses: {},
    submitted: true,
  }
  const ofTeacher: [string, string, unknown?][] = [
    ['PATCH', lesson.path, { locked: true }],
    ['PUT', `${lesson.path}/tickets`, { tickets: [{ seat: 1, epoch: 9, ticket: lesson.ticket(1, 9) }] }],
    ['POST', `${lesson.path}/code`],
    ['PATCH', `${lesson.path}/seats/1`, { factor: 2 }],
    ['DELETE', `${lesson.path}/seats/1`],
    ['POST', `${lesson.path}/assignments`, { quiz: given.quiz }],
    ['PATCH', at, { minutes: 1 }],
    ['DELETE', `${at}/work/1`],
    ['DELETE', lesson.path],
    ['PUT', `${lesson.path}/key`, { keyHash: 'A'.repeat(43), vault: 'mine' }],
  ]
  const ofReaders: [string, string, unknown?][] = [
    ['GET', lesson.path],
    ['GET', `${at}/report`],
  ]
  const ofSeats: [string, string, unknown?][] = [
    ['PUT', `${at}/attempts/1`, put],
    ['GET', `${at}/attempts/1`],
    ['GET', `${at}/quiz`],
  ]
  const before = await dump()
  const statusOf = async ([method, path, body]: [string, string, unknown?], key: string) =>
    (await lesson.send(method, path, body, key)).status
  for (const [name, key] of Object.entries(keys)) {
    for (const route of ofTeacher) expect(await statusOf(route, key), `${name} ${route}`).toBe(401)
    for (const route of ofReaders)
      expect(await statusOf(route, key), `${name} ${route}`).toBe(name === 'reader' ? 200 : 401)
    if (name === 'token' || name === 'otherSeat') continue
    for (const route of ofSeats) {
      const isQuizForReader = name === 'reader' && route[1].endsWith('/quiz')
      expect(await statusOf(route, key), `${name} ${route}`).toBe(isQuizForReader ? 200 : 401)
    }
    expect(await statusOf(['GET', '/api/seat'], key), name).toBe(name === 'otherClass' ? 200 : 401)
  }
  for (const route of ofSeats.slice(0, 2)) expect(await statusOf(route, lesson.key), `key ${route}`).toBe(401)
  // Another seat of the class finds its own work only: none.
  expect(await statusOf(['GET', `${at}/attempts/1`], keys.otherSeat)).toBe(404)
  expect(await dump()).toEqual(before)
  expect((await lesson.seat(device)).seat).toBe(1)
})

test('10,000 forged tokens read no row, and none is accepted', async () => {
  const { lesson } = await openGivenLesson(1)
  const { token } = await lesson.join(1)
  const [id, seat, epoch, mac = ''] = token.split('.')
  const cost = await lesson.cost(async () => {
    for (let count = 0; count < 10_000; count++) {
      const random = toBase64url(crypto.getRandomValues(new Uint8Array(16)))
      const at = count % mac.length
      const other = mac[at] === 'A' ? 'B' : 'A'
      const forged = [
        `${id}.${seat}.${epoch}.${random}`,
        `${id}.${seat}.${epoch}.${mac.slice(0, at)}${other}${mac.slice(at + 1)}`,
        `${id}.${Number(seat) + 1 + (count % 300)}.${epoch}.${mac}`,
        `${id}.${seat}.${count + 1}.${mac}`,
      ][count % 4]
      const { status } = await lesson.send('GET', '/api/seat', undefined, forged)
      if (status !== 401) throw new Error(`${forged} was accepted: ${status}`)
    }
  })
  expect(cost).toEqual({ statements: 0, read: 0, written: 0 })
})

/** Every row of the tables of classes. */
async function dump() {
  const tables = ['classes', 'codes', 'tickets', 'seats', 'assignments', 'work']
  return Promise.all(tables.map(async (name) => (await env.DB.prepare(`select * from ${name}`).all()).results))
}
