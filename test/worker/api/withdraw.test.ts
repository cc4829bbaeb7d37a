import { env } from 'cloudflare:workers'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { versionOf } from '../../../core/version.ts'
import { createApp } from '../../../worker/app.ts'
import { limits } from '../../../worker/limits.ts'
import { aroundDatabase } from '../around-database.ts'
import { expectProblem } from '../expect-problem.ts'
import { meterDatabase } from '../metered-database.ts'
import { everyType, newQuizId, publish, rightResponses } from '../quizzes.ts'
import { authorKey, sendRequest } from '../send-request.ts'

const headers = { Authorization: `Bearer ${authorKey}` }
const withdraw = (id: string, options: object = {}) =>
  sendRequest('DELETE', `/api/quizzes/${id}`, undefined, { headers, ...options })

async function openWithdrawn() {
  const { id, version } = await publish()
  expect((await withdraw(id)).status).toBe(204)
  return { id, version }
}

const listed = async (query = '') => {
  const response = await sendRequest('GET', `/api/quizzes${query}`)
  return (await response.json<{ quizzes: { id: string }[] }>()).quizzes.map(({ id }) => id)
}

describe('DELETE /api/quizzes/{quiz}', () => {
  test('withdraws the current view, the public statistics without a version, and the place in lists', async () => {
    const { id } = await openWithdrawn()
    await expectProblem(await sendRequest('GET', `/api/quizzes/${id}`), 'quiz-withdrawn')
    await expectProblem(await sendRequest('GET', `/api/quizzes/${id}/statistics`), 'quiz-withdrawn')
    expect(await listed()).not.toContain(id)
  })

  test('leaves every published version, its statistics, checks, and attempts old and new', async () => {
    const { id, version } = await publish()
    const attempt = `/api/attempts/${crypto.randomUUID()}`
    const put = { quiz: id, version, mode: 'practice', revision: 1, responses: { roofs: 'roofs' }, submitted: false }
    await sendRequest('PUT', attempt, put)
    await withdraw(id)
    expect((await sendRequest('GET', `/api/quizzes/${id}?version=${version}`)).status).toBe(200)
    expect((await sendRequest('GET', `/api/quizzes/${id}/statistics?version=${version}`)).status).toBe(200)
    const check = { version, item: 'roofs', response: 'roofs' }
    expect((await sendRequest('POST', `/api/quizzes/${id}/checks`, check)).status).toBe(200)
    const end = { ...put, revision: 2, responses: rightResponses, submitted: true }
    expect(await (await sendRequest('PUT', attempt, end)).json()).toMatchObject({ score: 10, maxScore: 10 })
    expect((await sendRequest('GET', attempt)).status).toBe(200)
    // Begun on a device that was offline until now.
    expect((await sendRequest('PUT', `/api/attempts/${crypto.randomUUID()}`, end)).status).toBe(200)
    await expectProblem(await sendRequest('GET', `/api/quizzes/${id}?version=AAAAAAAAAAAAAAAA`), 'unknown-version')
  })

  test('is idempotent: the time of the first request stays, and a repeated one writes nothing', async () => {
    const { id } = await openWithdrawn()
    const time = () => env.DB.prepare('select withdrawn_at from quizzes where id = ?').bind(id).first('withdrawn_at')
    const first = await time()
    const meter = meterDatabase()
    expect((await withdraw(id, { bindings: { DB: meter.database } })).status).toBe(204)
    expect(meter.rowsWritten).toBe(0)
    expect(await time()).toBe(first)
  })

  test('of an unknown quiz is refused', async () => {
    await expectProblem(await withdraw(newQuizId()), 'unknown-quiz')
    await expectProblem(await withdraw('NO%20ID'), 'unknown-quiz')
  })

  test('is undone by publishing the same content, or other content', async () => {
    for (const title of [everyType.title, 'Edited']) {
      const { id } = await openWithdrawn()
      await publish({ ...everyType, title }, id)
      expect(await (await sendRequest('GET', `/api/quizzes/${id}`)).json()).toMatchObject({ title })
      expect(await listed()).toContain(id)
    }
  })

  test('takes a quiz out of its group of variants', async () => {
    const { id } = await publish()
    const variant = await publish({ ...everyType, variantOf: id })
    const link = async () =>
      (await sendRequest('GET', `/api/quizzes/${id}`, undefined, { app: createApp() })).headers.get('Link')
    expect(await link()).not.toBeNull()
    await withdraw(variant.id)
    expect(await listed(`?variantsOf=${id}`)).toEqual([id])
    expect(await link()).toBeNull()
  })

  test('writes one row, and costs readers no more rows than a published quiz', async () => {
    const { id } = await publish()
    // A search of an index for the group of a quiz reads the row after it too, if there is one.
    await publish(everyType, newQuizId('zz'))
    const cost = async (method: string, path: string) => {
      const meter = meterDatabase()
      await sendRequest(method, path, undefined, { headers, app: createApp(), bindings: { DB: meter.database } })
      return { statements: meter.statements.length, rowsRead: meter.rowsRead, rowsWritten: meter.rowsWritten }
    }
    const published = await cost('GET', `/api/quizzes/${id}`)
    expect(published).toEqual({ statements: 1, rowsRead: 3, rowsWritten: 0 })
    expect(await cost('DELETE', `/api/quizzes/${id}`)).toEqual({ statements: 2, rowsRead: 2, rowsWritten: 1 })
    expect(await cost('GET', `/api/quizzes/${id}`)).toEqual(published)
  })
})

describe('a withdrawal', () => {
  test('is known within a minute to an isolate that has the quiz in memory, and at once to the one that carried it out', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    onTestFinished(() => void vi.useRealTimers())
    const { id } = await publish()
    const other = { app: createApp() }
    const get = () => sendRequest('GET', `/api/quizzes/${id}`, undefined, other)
    expect((await get()).status).toBe(200)
    await withdraw(id)
    await expectProblem(await sendRequest('GET', `/api/quizzes/${id}`), 'quiz-withdrawn')
    vi.setSystemTime(Date.now() + limits.currentMilliseconds)
    await expectProblem(await get(), 'quiz-withdrawn')
  })

  test('is kept in memory: repeated requests cost no statement', async () => {
    const { id } = await openWithdrawn()
    const meter = meterDatabase()
    const options = { app: createApp(), bindings: { DB: meter.database } }
    for (let seen = 0; seen < 3; seen++) {
      await expectProblem(await sendRequest('GET', `/api/quizzes/${id}`, undefined, options), 'quiz-withdrawn')
    }
    expect(meter.statements).toHaveLength(1)
  })

  test('holds while the database is away, in the isolate that knows it and in a cold one', async () => {
    const { id } = await openWithdrawn()
    const away = aroundDatabase(env.DB, () => Promise.reject(new Error('D1_ERROR: Network connection lost.')))
    for (const app of [undefined, createApp()]) {
      const options = { ...(app && { app }), bindings: { DB: away } }
      await expectProblem(await sendRequest('GET', `/api/quizzes/${id}`, undefined, options), 'quiz-withdrawn')
    }
    await publish(everyType, id)
    const options = { app: createApp(), bindings: { DB: away } }
    expect((await sendRequest('GET', `/api/quizzes/${id}`, undefined, options)).status).toBe(200)
  })
})

describe('GET /api/quizzes/{quiz}/source', () => {
  const read = (id: string, query = '', more: object = {}) =>
    sendRequest('GET', `/api/quizzes/${id}/source${query}`, undefined, { headers: { ...headers, ...more } })

  test('returns the quiz with its key, of the current version and of earlier ones, withdrawn or not', async () => {
    const { id, version } = await publish()
    await publish({ ...everyType, title: 'Edited' }, id)
    const current = await read(id)
    expect(await current.json()).toEqual({ ...everyType, title: 'Edited' })
    expect(current.headers.get('Cache-Control')).toBe('no-store')
    expect(await (await read(id, `?version=${version}`)).json()).toEqual(everyType)
    await withdraw(id)
    expect(await (await read(id)).json()).toEqual({ ...everyType, title: 'Edited' })
  })

  test('returns what makes the same version when it is published', async () => {
    const { id } = await publish()
    const response = await read(id)
    expect(response.headers.get('ETag')).toBe(`"${versionOf(everyType)}"`)
    const again = await sendRequest('PUT', `/api/quizzes/${id}`, await response.json(), { headers })
    expect([again.status, await again.json()]).toEqual([200, { id, version: versionOf(everyType) }])
  })

  test('returns nothing to a client that has the version', async () => {
    const { id, version } = await publish()
    const response = await read(id, '', { 'If-None-Match': `"${version}"` })
    expect([response.status, await response.text()]).toEqual([304, ''])
  })

  test('knows no other quiz or version', async () => {
    const { id } = await publish()
    await expectProblem(await read(newQuizId()), 'unknown-quiz')
    await expectProblem(await read(id, '?version=AAAAAAAAAAAAAAAA'), 'unknown-version')
  })

  test('costs one statement and a row each for the quiz and the version', async () => {
    const { id } = await publish()
    const meter = meterDatabase()
    await sendRequest('GET', `/api/quizzes/${id}/source`, undefined, { headers, bindings: { DB: meter.database } })
    expect([meter.statements.length, meter.rowsRead, meter.rowsWritten]).toEqual([1, 2, 0])
  })
})

test('the versions of a quiz are listed newest first, each once, with who published it', async () => {
  const { id, version } = await publish()
  vi.useFakeTimers({ toFake: ['Date'] })
  onTestFinished(() => void vi.useRealTimers())
  const edited = { ...everyType, title: 'Edited' }
  vi.setSystemTime(Date.now() + 60_000)
  await publish(edited, id)
  vi.setSystemTime(Date.now() + 60_000)
  await publish(everyType, id)
  await withdraw(id)
  const response = await sendRequest('GET', `/api/quizzes/${id}/versions`, undefined, { headers })
  const now = new Date().toISOString()
  const body = await response.json<{ versions: { publishedAt: string }[] }>()
  expect(body).toEqual({
    id,
    current: { version, publishedAt: now, withdrawnAt: now },
    versions: [
      { version: versionOf(edited), publishedAt: new Date(Date.now() - 60_000).toISOString() },
      { version, publishedAt: expect.any(String) },
    ],
  })
})
