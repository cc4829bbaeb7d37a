import { env } from 'cloudflare:workers'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { createApp } from '../../../worker/app.ts'
import { type Around, aroundDatabase } from '../around-database.ts'
import { expectProblem } from '../expect-problem.ts'
import { everyType, publish, rightResponses } from '../quizzes.ts'
import { authorKey, sendRequest } from '../send-request.ts'

const ways: Record<string, Around> = {
  fails: async () => {
    throw new Error('D1_ERROR: Network connection lost. select secret')
  },
  hangs: () => new Promise(() => {}),
}

/** An app on a database that can be taken away. */
function openApp(away: Around) {
  const app = createApp()
  let gone = false
  const DB = aroundDatabase(env.DB, (sent, run) => (gone ? away(sent, run) : run()))
  const send = (method: string, path: string, body?: unknown) =>
    sendRequest(method, path, body, { app, bindings: { DB }, headers: { Authorization: `Bearer ${authorKey}` } })
  const setGone = (value: boolean) => {
    gone = value
  }
  return { send, leave: () => setGone(true), comeBack: () => setGone(false) }
}

const later = (milliseconds: number) => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + milliseconds })
  onTestFinished(() => void vi.useRealTimers())
}

describe.each(Object.entries(ways))('while the database %s', (_, away) => {
  test('an isolate serves a quiz that it has served before, for days', { timeout: 20_000 }, async () => {
    const { id, version } = await publish()
    const { send, leave } = openApp(away)
    await send('GET', `/api/quizzes/${id}`)
    leave()
    expect((await send('GET', `/api/quizzes/${id}`)).status).toBe(200)
    later(86_400_000)
    const stale = await send('GET', `/api/quizzes/${id}`)
    expect(await stale.json()).toMatchObject({ version, title: everyType.title })
    expect((await send('GET', `/api/quizzes/${id}?version=${version}`)).status).toBe(200)
  })

  test('a cold isolate serves a quiz from its location’s cache', { timeout: 20_000 }, async () => {
    const { id, version } = await publish()
    const { send, leave } = openApp(away)
    leave()
    expect(await (await send('GET', `/api/quizzes/${id}`)).json()).toMatchObject({ version, title: everyType.title })
    expect((await send('GET', `/api/quizzes/${id}?version=${version}`)).status).toBe(200)
  })

  test('practice works if the key is cached', { timeout: 20_000 }, async () => {
    const { id, version } = await publish()
    const { send, leave } = openApp(away)
    const check = { version, item: 'roofs', response: 'roofs' }
    await send('POST', `/api/quizzes/${id}/checks`, check)
    leave()
    expect((await send('POST', `/api/quizzes/${id}/checks`, check)).status).toBe(200)
  })

  test('requests that need the database get a Retry-After within five seconds', { timeout: 30_000 }, async () => {
    const { id: quiz, version } = await publish()
    const { send, leave, comeBack } = openApp(away)
    const body = { quiz, version, mode: 'test', revision: 1, responses: rightResponses, submitted: true }
    await send('POST', `/api/quizzes/${quiz}/checks`, { version, item: 'roofs', response: 'roofs' })
    leave()
    const attempt = `/api/attempts/${crypto.randomUUID()}`
    const requests: [string, string, unknown?][] = [
      ['PUT', attempt, body],
      ['GET', attempt],
      ['GET', '/api/health'],
      ['GET', '/api/quizzes'],
      ['GET', '/api/quizzes/never-seen'],
      ['GET', `/api/quizzes/${quiz}/statistics`],
      ['GET', `/api/quizzes/${quiz}/statistics?version=${version}`],
      ['GET', '/api/quizzes/never-seen?version=AAAAAAAAAAAAAAAA'],
      ['POST', '/api/quizzes/never-seen/checks', { version: 'AAAAAAAAAAAAAAAA', item: 'a', response: 'b' }],
      ['PUT', `/api/quizzes/${quiz}`, { ...everyType, title: 'Edited' }],
    ]
    await Promise.all(
      requests.map(async ([method, path, body]) => {
        const begun = performance.now()
        const response = await send(method, path, body)
        const problem = await expectProblem(response, 'storage-unavailable')
        expect(response.headers.get('Retry-After')).toBe('2')
        expect(`${problem.title} ${problem.detail}`).not.toMatch(/D1|select|connection/i)
        expect(performance.now() - begun).toBeLessThan(5_000)
      }),
    )
    comeBack()
    expect((await send('PUT', attempt, body)).status).toBe(200)
  })
})

test('a database response after the deadline is ignored', { timeout: 20_000 }, async () => {
  const { id: quiz, version } = await publish()
  const { promise, reject } = Promise.withResolvers<never>()
  const { send, leave } = openApp(() => promise)
  await send('GET', `/api/quizzes/${quiz}`)
  leave()
  await expectProblem(await send('GET', `/api/attempts/${crypto.randomUUID()}`), 'storage-unavailable')
  reject(new Error('D1_ERROR: late'))
  // The runner fails the run for a rejection that nobody has handled.
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect((await send('GET', `/api/quizzes/${quiz}?version=${version}`)).status).toBe(200)
})
