import { expect, test } from 'vitest'
import { toBase64url } from '../../../core/base64url.ts'
import { writeSeatToken } from '../../../worker/classes/seat-token.ts'
import { readEveryTable } from '../every-table.ts'
import { operations } from '../openapi/operations.ts'
import { rightResponses } from '../quizzes.ts'
import { authorKey, classSecrets, sendRequest } from '../send-request.ts'
import { openGivenLesson } from './school.ts'

const secrets = { ticketPepper: classSecrets.TICKET_PEPPER, seatKey: classSecrets.SEAT_KEY }

/** An operation of the API with a request for it. */
type Route = [operation: string, method: string, path: string, body?: unknown]

/** A class of four in which a seat works, one is released, and one is erased; and every key that somebody may hold. */
async function openMatrix() {
  const { lesson, given } = await openGivenLesson(4)
  const { lesson: other } = await openGivenLesson(4)
  const device = await lesson.join(1)
  await lesson.putWell(device, given, { responses: rightResponses })
  const revoked = await lesson.join(2)
  await lesson.read('PATCH', `${lesson.path}/seats/2`, { release: { epoch: 1, ticket: lesson.ticket(2, 1) } })
  const erased = await lesson.join(3)
  await lesson.read('DELETE', `${lesson.path}/seats/3`)
  await lesson.putTickets([3], 5)
  const ofErased = (epoch: number) => writeSeatToken(secrets, { class: lesson.id, seat: 3, epoch })
  const keys = {
    none: '',
    wrong: 'wrong-key',
    operator: authorKey,
    author: await addAuthor(),
    reader: lesson.reader,
    otherKey: other.key,
    otherReader: other.reader,
    token: device.token,
    revoked: revoked.token,
    erased: erased.token,
    erasedNow: ofErased(1),
    reused: ofErased(5),
    otherSeat: (await lesson.join(4)).token,
    otherClass: (await other.join(1)).token,
  }
  return { lesson, given, other, device, keys }
}

/** The key of a new author. */
async function addAuthor() {
  const headers = { Authorization: `Bearer ${authorKey}` }
  const response = await sendRequest('POST', '/api/authors', { name: 'Desk A' }, { headers })
  return (await response.json<{ key: string }>()).key
}

const operationsOfClasses = operations
  .filter(({ path }) => /\{class\}|^\/api\/seat$/.test(path))
  .map(({ operation }) => operation.operationId)

test('each route answers its own key only, and a refused request reads and changes nothing', async () => {
  const { lesson, given, other, device, keys } = await openMatrix()
  const at = `${lesson.path}/assignments/1`
  const put = {
    ...{ quiz: given.quiz, version: given.version, mode: 'test' },
    ...{ base: 1, revision: 2, responses: {}, submitted: true },
  }
  const ofTeacher: Route[] = [
    ['changeClass', 'PATCH', lesson.path, { locked: true }],
    ['putTickets', 'PUT', `${lesson.path}/tickets`, { tickets: [{ seat: 1, epoch: 9, ticket: lesson.ticket(1, 9) }] }],
    ['makeJoinCode', 'POST', `${lesson.path}/code`],
    ['changeSeat', 'PATCH', `${lesson.path}/seats/1`, { factor: 2 }],
    ['eraseSeat', 'DELETE', `${lesson.path}/seats/1`],
    ['createAssignment', 'POST', `${lesson.path}/assignments`, { quiz: given.quiz }],
    ['changeAssignment', 'PATCH', at, { minutes: 1 }],
    ['beginAgain', 'DELETE', `${at}/work/1`],
    ['deleteClass', 'DELETE', lesson.path],
  ]
  const ofOperator: Route = ['relinkClass', 'PUT', `${lesson.path}/key`, { keyHash: 'A'.repeat(43), vault: 'mine' }]
  const ofReaders: Route[] = [
    ['getClass', 'GET', lesson.path],
    ['getReport', 'GET', `${at}/report`],
  ]
  const ofSeats: Route[] = [
    ['putSeatAttempt', 'PUT', `${at}/attempts/1`, put],
    ['getSeatAttempt', 'GET', `${at}/attempts/1`],
    ['getAssignmentQuiz', 'GET', `${at}/quiz`],
    ['getSeat', 'GET', '/api/seat'],
  ]
  const listed = [...ofTeacher, ofOperator, ...ofReaders, ...ofSeats].map(([operation]) => operation)
  expect(listed.sort()).toEqual(operationsOfClasses.sort())

  const refuses = async ([operation, method, path, body]: Route, name: string, key: string) => {
    const response = await lesson.send(method, path, body, key)
    const problem = await response.json<object>()
    const code = /^(revoked|erased|reused)/.test(name) && ofSeats.some(([each]) => each === operation)
    expect(problem, `${name} ${operation}`).toMatchObject({ code: code ? 'seat-revoked' : 'unauthorized', status: 401 })
    expect(Object.keys(problem).sort()).toEqual(['code', 'detail', 'requestId', 'status', 'title', 'type'])
  }
  const allows = async ([operation, method, path, body]: Route, name: string, key: string) => {
    const response = await lesson.send(method, path, body, key)
    expect(response.status, `${name} ${operation}`).toBe(200)
    return response.json<object>()
  }
  const before = await readEveryTable()
  for (const [name, key] of Object.entries({ ...keys, key: lesson.key })) {
    for (const route of name === 'key' ? [] : ofTeacher) await refuses(route, name, key)
    if (name !== 'operator') await refuses(ofOperator, name, key)
    const reads = name === 'reader' || name === 'key'
    for (const route of ofReaders) await (reads ? allows : refuses)(route, name, key)
    for (const route of ofSeats) {
      const [operation] = route
      if (name === 'token' || name === 'otherSeat') continue
      const isOwn = operation === 'getSeat' && name === 'otherClass'
      if (isOwn) expect(await allows(route, name, key)).toMatchObject({ class: other.id, seat: 1 })
      else await (reads && operation === 'getAssignmentQuiz' ? allows : refuses)(route, name, key)
    }
  }
  // Another seat of the class finds its own work only: none.
  const own = await lesson.send('GET', `${at}/attempts/1`, undefined, keys.otherSeat)
  expect(own.status).toBe(404)
  expect(await lesson.read('GET', '/api/seat', undefined, keys.otherSeat)).toMatchObject({ seat: 4 })
  expect(await readEveryTable()).toEqual(before)
  expect((await lesson.seat(device)).seat).toBe(1)
  // What it puts is its own: the row of the first seat stays.
  await lesson.read('PUT', `${at}/attempts/1`, { ...put, base: 0, responses: { roofs: 'parks' } }, keys.otherSeat)
  expect((await readEveryTable()).work?.filter(({ seat }) => seat !== 4)).toEqual(before.work)
})

test('the pages of a class are the same bytes whether it exists or not', async () => {
  const { lesson } = await openGivenLesson(1)
  const unknown = 'Z'.repeat(12)
  for (const path of ['/classes/CLASS', '/a/CLASS/1', '/embed/quiz?assignment=CLASS/1']) {
    const [mine, none] = await Promise.all(
      [lesson.id, unknown].map(async (id) => (await lesson.send('GET', path.replace('CLASS', id))).text()),
    )
    expect(mine?.replaceAll(lesson.id, unknown)).toBe(none)
  }
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
