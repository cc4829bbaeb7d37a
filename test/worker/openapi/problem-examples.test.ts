import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { versionOf } from '../../../core/version.ts'
import type { createApp } from '../../../worker/app.ts'
import type { Bindings } from '../../../worker/bindings.ts'
import {
  exampleAssignmentCreate,
  exampleClass,
  exampleClassCreate,
  exampleTicket,
  exampleTickets,
} from '../../../worker/openapi/class-examples.ts'
import {
  exampleAttempt,
  exampleAttemptPuts,
  exampleChecks,
  exampleDrawing,
  exampleId,
  exampleQuiz,
  exampleReceiptKey,
} from '../../../worker/openapi/examples.ts'
import { exampleJoins, exampleSeatPuts } from '../../../worker/openapi/seat-examples.ts'
import { aroundDatabase } from '../around-database.ts'
import { hashOf, sendRequest } from '../send-request.ts'
import {
  addAuthor,
  asAuthor,
  authorize,
  authorized,
  openHost,
  operations,
  putExampleWork,
  seatToken,
  withoutTimes,
} from './operations.ts'

type App = ReturnType<typeof createApp>

/** How a request differs from the one that all is well with. */
interface Mistake {
  method?: string
  address?: string
  body?: unknown
  headers?: Record<string, string>
  bindings?: Partial<Bindings>
  /** What happens before it. */
  before?: (app: App) => Promise<unknown>
  /** Something is wrong with the worker itself. */
  broken?: true
}

const noVersion = 'AAAAAAAAAAAAAAAA'
const tooMany = { limit: async () => ({ success: false }) }
const away = aroundDatabase(env.DB, async () => {
  throw new Error('D1_ERROR: Network connection lost.')
})
const large = (bytes: number) => `"${'x'.repeat(bytes)}"`
const sendTest = (app: App) =>
  sendRequest('PUT', `/api/quizzes/${exampleId}`, { ...exampleQuiz, mode: 'test' }, { app, ...authorized })

/** What anybody can get wrong, or may happen to anybody. */
const everywhere: Record<string, Mistake> = {
  'rate-limited': { bindings: { FLOOD_LIMIT: tooMany }, headers: { 'CF-Connecting-IP': '198.51.100.8' } },
  'internal-error': { broken: true },
  'storage-unavailable': { bindings: { DB: away } },
  'method-not-allowed': { method: 'PROPFIND' },
  'malformed-json': { body: '{' },
  'unsupported-media-type': { headers: { 'Content-Type': 'text/plain' } },
  'body-too-large': { body: large(70_000) },
  'classes-unavailable': { bindings: { SEAT_KEY: '' } },
  'receipts-unavailable': { bindings: { RECEIPT_KEY: '' } },
  'unknown-class': { before: () => env.DB.exec('delete from seats; delete from classes') },
  'unknown-seat': { before: () => env.DB.exec('delete from seats') },
  'unknown-assignment': { before: () => env.DB.exec('delete from assignments') },
  'unknown-attempt': { before: () => env.DB.exec('delete from work') },
  'seat-revoked': {
    before: () => env.DB.exec('update seats set epoch = 1'),
    headers: { Authorization: `Bearer ${seatToken}` },
  },
  'assignment-not-open': {
    before: () => env.DB.exec('update assignments set opens_at = 9e12'),
    headers: { Authorization: `Bearer ${seatToken}` },
  },
  unauthorized: { headers: { Authorization: 'Bearer wrong' } },
}

const sendClassOnly = (app: App) =>
  sendRequest('PUT', `/api/quizzes/${exampleId}`, { ...exampleQuiz, access: 'class' }, { app, ...authorized })
const classVersion = versionOf({ ...exampleQuiz, access: 'class' })

const changedQuiz = { ...exampleQuiz, title: 'The wasps of the city' }
const withdraw = (app: App) => sendRequest('DELETE', `/api/quizzes/${exampleId}`, undefined, { app, ...authorized })
const publishFirst = (app: App) => sendRequest('PUT', `/api/quizzes/${exampleId}`, exampleQuiz, { app, ...asAuthor })
const giveAway = async () => {
  await addAuthor('0123456789ab', 'Desk B')
  await env.DB.exec("update quizzes set author = '0123456789ab'")
}

const { right } = exampleChecks
const { submitted } = exampleAttemptPuts

const seatPut = exampleSeatPuts['in-progress']
const openCode = (expiresAt: string, sql: string) =>
  env.DB.exec(`insert into codes values ('${exampleJoins.code.code}', '${exampleClass}', ${expiresAt}); ${sql}`)
const closeAfterWork = async (app: App, sql: string) => {
  await putExampleWork(app, 'in-progress')
  await env.DB.exec(sql)
}

const mistakes: Record<string, Record<string, Mistake>> = {
  listQuizzes: { 'invalid-request': { address: '/api/quizzes?language=1' } },
  createAuthor: { unauthorized: asAuthor, 'invalid-request': { body: {} } },
  listAuthors: { unauthorized: asAuthor },
  revokeAuthor: { unauthorized: asAuthor, 'unknown-author': { address: '/api/authors/0123456789ab' } },
  listPublications: { 'invalid-request': { address: '/api/publications?cursor=1' } },
  getSource: {
    'not-your-quiz': { before: giveAway },
    'unknown-quiz': { address: '/api/quizzes/city-wasps/source' },
    'unknown-version': { address: `/api/quizzes/${exampleId}/source?version=${noVersion}` },
    'invalid-request': { address: `/api/quizzes/${exampleId}/source?version=1` },
  },
  listVersions: {
    'not-your-quiz': { before: giveAway },
    'unknown-quiz': { address: '/api/quizzes/city-wasps/versions' },
  },
  withdrawQuiz: { 'not-your-quiz': { before: giveAway }, 'unknown-quiz': { address: '/api/quizzes/city-wasps' } },
  getQuiz: {
    'quiz-withdrawn': { before: withdraw },
    'class-only': { address: `/api/quizzes/${exampleId}?version=${classVersion}`, before: sendClassOnly },
    'invalid-request': { address: `/api/quizzes/${exampleId}?version=1` },
    'unknown-quiz': { address: '/api/quizzes/city-wasps' },
    'unknown-version': { address: `/api/quizzes/${exampleId}?version=${noVersion}` },
    // The edge has the example's own.
    'storage-unavailable': { address: '/api/quizzes/city-ants', bindings: { DB: away } },
  },
  publishQuiz: {
    'not-your-quiz': { before: async (app) => (await publishFirst(app)) && giveAway() },
    'version-changed': { before: publishFirst, headers: { 'If-Match': `"${noVersion}"` }, body: changedQuiz },
    'invalid-request': { address: '/api/quizzes/City_Bees' },
    'invalid-quiz': { body: { ...exampleQuiz, titel: 'Bees' } },
    'body-too-large': { body: large(1_100_000) },
  },
  checkResponse: {
    'class-only': { before: sendClassOnly, body: { ...right, version: classVersion } },
    'invalid-request': { body: { ...right, item: 'who' } },
    'checks-not-allowed': { before: sendTest },
    'unknown-quiz': { address: '/api/quizzes/city-wasps/checks' },
    'unknown-version': { body: { ...right, version: noVersion } },
    'invalid-response': { body: { ...right, response: 'cellars' } },
    'incomplete-response': { body: { ...right, item: 'count', response: '' } },
    'storage-unavailable': { address: '/api/quizzes/city-ants/checks', bindings: { DB: away } },
  },
  getStatistics: {
    'quiz-withdrawn': { before: withdraw },
    'invalid-request': { address: `/api/quizzes/${exampleId}/statistics?version=1` },
    'unknown-quiz': { address: '/api/quizzes/city-wasps/statistics' },
    'unknown-version': { address: `/api/quizzes/${exampleId}/statistics?version=${noVersion}` },
  },
  getItemStatistics: {
    'not-your-quiz': { before: giveAway },
    'invalid-request': { address: `/api/quizzes/${exampleId}/statistics/items?version=1` },
    'unknown-quiz': { address: '/api/quizzes/city-wasps/statistics/items' },
    'unknown-version': { address: `/api/quizzes/${exampleId}/statistics/items?version=${noVersion}` },
  },
  putAttempt: {
    'class-only': { before: sendClassOnly, body: { ...submitted, version: classVersion } },
    'invalid-request': { body: { ...submitted, revision: -1 } },
    'unknown-quiz': { body: { ...submitted, quiz: 'city-wasps' } },
    'unknown-version': { body: { ...submitted, version: noVersion } },
    'invalid-response': { body: { ...submitted, responses: { where: 'cellars' } } },
    'attempt-submitted': {
      before: (app) => sendRequest('PUT', `/api/attempts/${exampleAttempt}`, submitted, { app }),
      body: { ...submitted, revision: 3 },
    },
    'attempt-mismatch': {
      before: (app) => sendRequest('PUT', `/api/attempts/${exampleAttempt}`, submitted, { app }),
      body: { ...submitted, mode: 'practice' },
    },
  },
  checkReceipt: { 'invalid-request': { body: { receipt: 'x'.repeat(301) } } },
  getAttempt: { 'unknown-attempt': { address: '/api/attempts/7f1c9a52-6d0e-4b7a-9c58-2e7f4a1b8d03' } },
  createClass: {
    'class-exists': {
      before: (app) => sendRequest('POST', '/api/classes', exampleClassCreate, { app }),
      body: { ...exampleClassCreate, keyHash: 'A'.repeat(43) },
    },
    'invalid-request': { body: { ...exampleClassCreate, vault: undefined } },
  },
  changeClass: {
    'invalid-request': { body: { roster: 'Zm9v' } },
    'roster-changed': { body: { roster: 'Zm9v' }, headers: { 'If-Match': '"7"' } },
  },
  putTickets: { 'invalid-request': { body: {} } },
  changeSeat: { 'invalid-request': { body: { release: { epoch: 2, ticket: exampleTicket } } } },
  createAssignment: {
    'quiz-withdrawn': { before: withdraw },
    'class-only': { before: sendClassOnly, body: { quiz: exampleId, version: classVersion } },
    'unknown-quiz': { body: { quiz: 'city-wasps' } },
    'unknown-version': { body: { quiz: exampleId, version: noVersion } },
    'class-full': {
      before: () =>
        env.DB.exec(
          `insert into assignments values ('${exampleClass}', 200, 'q', 'v', 'test', null, null, null, 1, 'best', 'never', null, null)`,
        ),
    },
    'invalid-request': { body: { quiz: exampleId, reveal: 'closed' } },
  },
  changeAssignment: { 'invalid-request': { body: { reveal: 'closed' } } },
  joinClass: {
    'unknown-ticket': { body: { ticket: 'K7QF-3MXP-2T4W' } },
    'class-full': {
      before: () =>
        openCode('9e12', 'update classes set seats = 400; insert into seats (class, seat) select id, 400 from classes'),
      body: exampleJoins.code,
    },
    'class-locked': { before: () => openCode('9e12', 'update classes set locked = 1'), body: exampleJoins.code },
    'code-expired': { before: () => openCode('1', 'select 1'), body: exampleJoins.code },
    'invalid-request': { body: { ticket: 'K7QF' } },
  },
  getSeat: {
    'unknown-assignment': { address: '/api/seat?assignment=2' },
    'invalid-request': { address: '/api/seat?assignment=0' },
  },
  putSeatAttempt: {
    'unknown-quiz': { body: { ...seatPut, quiz: 'city-wasps' } },
    'unknown-version': { body: { ...seatPut, version: noVersion } },
    'unknown-attempt': { address: `/api/classes/${exampleClass}/assignments/1/attempts/0` },
    'attempt-changed': {
      before: (app) => putExampleWork(app, 'in-progress'),
      body: { ...seatPut, base: 0, revision: 3 },
    },
    'attempt-submitted': { before: (app) => putExampleWork(app), body: { ...seatPut, base: 2, revision: 3 } },
    'attempt-mismatch': { body: { ...seatPut, mode: 'practice' } },
    'assignment-closed': {
      before: (app) => closeAfterWork(app, 'update assignments set closes_at = 1'),
      body: { ...exampleSeatPuts.submitted },
    },
    'time-over': {
      before: (app) => closeAfterWork(app, 'update assignments set minutes = 10; update work set started_at = 1'),
      body: { ...exampleSeatPuts.submitted },
    },
    'no-attempts-left': {
      before: (app) => putExampleWork(app),
      address: `/api/classes/${exampleClass}/assignments/1/attempts/2`,
    },
    'invalid-request': { body: { ...seatPut, revision: 0 } },
    'invalid-response': { body: { ...seatPut, responses: { where: 'cellars' } } },
  },
  relinkClass: { 'invalid-request': { body: {} } },
  putMedia: {
    'invalid-request': { body: 'not the drawing' },
    'invalid-media': { address: `/api/media/${await hashOf('no drawing')}`, body: 'no drawing' },
    'body-too-large': { body: large(1_100_000) },
  },
  getMedia: {
    'unknown-media': { address: `/media/${'0'.repeat(64)}.svg` },
    'storage-unavailable': { address: `/media/${'0'.repeat(64)}.png`, bindings: { DB: away } },
    // Not the example's picture: what the cache holds is served to a flood, too.
    'rate-limited': {
      address: `/media/${'0'.repeat(64)}.png`,
      bindings: { FLOOD_LIMIT: tooMany },
      headers: { 'CF-Connecting-IP': '198.51.100.8' },
    },
  },
}

const examples = operations.flatMap(({ method, address, operation }) =>
  Object.values(operation.responses).flatMap(({ content }) =>
    Object.entries(content?.['application/problem+json']?.examples ?? {}).map(([code, { value }]) => ({
      title: `${operation.operationId} ${code}`,
      ...{ method, address, operation, code, value },
    })),
  ),
)

const soundBody = {
  createAuthor: { name: 'Desk A' },
  createClass: exampleClassCreate,
  changeClass: { locked: true },
  relinkClass: { keyHash: exampleClassCreate.keyHash },
  putTickets: exampleTickets,
  changeSeat: { factor: 2 },
  createAssignment: exampleAssignmentCreate,
  changeAssignment: { minutes: 5 },
  joinClass: exampleJoins.ticket,
  putSeatAttempt: seatPut,
  putMedia: exampleDrawing,
  checkReceipt: { receipt: 'x' },
  putAttempt: submitted,
  publishQuiz: exampleQuiz,
  checkResponse: right,
}

/** The host of the test before: a request that is refused changes nothing, so the next can be sent to it, too. */
let untouched: { operationId: string; app: App } | undefined

test.each(examples)('returns the described problem: $title', async ({ method, address, operation, code, value }) => {
  const { operationId } = operation
  const mistake = mistakes[operationId]?.[code] ?? everywhere[code]
  if (!mistake) throw new Error('nothing is known to go wrong like this')
  const app = untouched?.operationId === operationId ? untouched.app : await openHost(operationId)
  untouched = mistake.before ? undefined : { operationId, app }
  await mistake.before?.(app)
  const body = 'body' in mistake ? mistake.body : soundBody[operationId as keyof typeof soundBody]
  const response = await sendRequest(mistake.method ?? method, mistake.address ?? address, body, {
    app: mistake.broken ? breakApp(app) : app,
    bindings: { RECEIPT_KEY: exampleReceiptKey, ...mistake.bindings },
    headers: { ...authorize(operation).headers, ...mistake.headers },
  })
  const { requestId, ...problem } = (await response.json()) as { requestId: string; status: number }
  const { requestId: _, ...promised } = value as { requestId: string }
  expect(withoutTimes(problem)).toEqual(withoutTimes(promised))
  expect(response.status).toBe(problem.status)
  expect(response.headers.get('X-Request-Id')).toBe(requestId)
})

test('all provoked problems are described', () => {
  const titles = examples.map(({ title }) => title)
  const provoked = Object.entries(mistakes).flatMap(([id, codes]) => Object.keys(codes).map((code) => `${id} ${code}`))
  expect(titles).toEqual(expect.arrayContaining(provoked))
})

/** The app with a bug: reading the database from its configuration throws. */
function breakApp(app: App): App {
  const bindings = new Proxy(
    {},
    {
      get: (_, name) => {
        if (name === 'DB') throw new TypeError('secret')
        return (env as unknown as Record<string | symbol, unknown>)[name]
      },
    },
  )
  const fetch: App['fetch'] = (request, _, context) => app.fetch(request, bindings as Bindings, context)
  return { fetch } as App
}
