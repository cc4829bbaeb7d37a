import { env } from 'cloudflare:workers'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { createApp } from '../../../worker/app.ts'
import { limits } from '../../../worker/limits.ts'
import { type Around, aroundDatabase } from '../around-database.ts'
import { expectProblem } from '../expect-problem.ts'
import { meterDatabase } from '../metered-database.ts'
import { everyType, newQuizId, publish } from '../quizzes.ts'
import { authorKey, sendRequest } from '../send-request.ts'

/** One isolate, and a meter on its database. */
function openIsolate(database?: D1Database) {
  const meter = meterDatabase()
  const options = { app: createApp(), bindings: { DB: database ?? meter.database } }
  const headers = { Authorization: `Bearer ${authorKey}` }
  const send = (method: string, path: string, body?: unknown) =>
    sendRequest(method, path, body, { ...options, headers })
  return { meter, send }
}

const holdClock = () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  onTestFinished(() => void vi.useRealTimers())
}

describe('a quiz that is not published', () => {
  test('costs one statement for any number of requests to any of its URLs', async () => {
    holdClock()
    const { meter, send } = openIsolate()
    const id = newQuizId()
    expect((await send('GET', `/q/${id}`)).status).toBe(404)
    expect(meter.statements).toHaveLength(1)
    for (const path of [`/q/${id}`, `/q/${id}/qr.svg`, `/q/${id}/poster`, `/embed/${id}`]) {
      expect((await send('GET', path)).status).toBe(404)
    }
    await expectProblem(await send('GET', `/oembed?url=https://lede.test/q/${id}`), 'not-found')
    await expectProblem(await send('GET', `/api/quizzes/${id}`), 'unknown-quiz')
    await expectProblem(await send('GET', `/api/quizzes/${id}?version=AAAAAAAAAAAAAAAA`), 'unknown-quiz')
    const check = { version: 'AAAAAAAAAAAAAAAA', item: 'a', response: 'b' }
    await expectProblem(await send('POST', `/api/quizzes/${id}/checks`, check), 'unknown-quiz')
    expect(meter.statements).toHaveLength(1)
  })

  test('is available immediately in the isolate that published it, as page and as version', async () => {
    holdClock()
    const { send } = openIsolate()
    const id = newQuizId()
    expect((await send('GET', `/q/${id}`)).status).toBe(404)
    const { version } = await (await send('PUT', `/api/quizzes/${id}`, everyType)).json<{ version: string }>()
    expect((await send('GET', `/q/${id}`)).status).toBe(200)
    expect((await send('GET', `/api/quizzes/${id}?version=${version}`)).status).toBe(200)
  })

  test('is available within seconds in another isolate', async () => {
    holdClock()
    const { send } = openIsolate()
    const id = newQuizId()
    expect((await send('GET', `/q/${id}`)).status).toBe(404)
    await publish(everyType, id)
    vi.setSystemTime(Date.now() + limits.missMilliseconds)
    expect(limits.missMilliseconds).toBeLessThanOrEqual(5_000)
    expect((await send('GET', `/q/${id}`)).status).toBe(200)
  })

  test('is available immediately if it was published during a lookup', async () => {
    holdClock()
    const asked = Promise.withResolvers<void>()
    const answered = Promise.withResolvers<void>()
    let first = true
    const late: Around = async (_, run) => {
      const results = await run()
      if (!first) return results
      first = false
      asked.resolve()
      await answered.promise
      return results
    }
    const { send } = openIsolate(aroundDatabase(env.DB, late))
    const id = newQuizId()
    const missed = send('GET', `/q/${id}`)
    await asked.promise
    await send('PUT', `/api/quizzes/${id}`, everyType)
    answered.resolve()
    expect((await missed).status).toBe(404)
    expect((await send('GET', `/q/${id}`)).status).toBe(200)
  })
})

test('lookups of unknown ids evict no published quiz', async () => {
  holdClock()
  const meter = meterDatabase()
  // Made-up ids are not in the database: a lookup that skips it has the same answer.
  const skipsMadeUp: Around = ([sent], run) =>
    String(sent?.params[0]).startsWith('made-up-') ? Promise.resolve([{ results: [] } as unknown as D1Result]) : run()
  const { send } = openIsolate(aroundDatabase(meter.database, skipsMadeUp))
  const { id } = await publish()
  await send('GET', `/q/${id}`)
  const known = newQuizId()
  await send('GET', `/q/${known}`)
  for (let made = 0; made < limits.missEntries; made++) await send('GET', `/api/quizzes/made-up-${made}`)
  meter.reset()
  expect((await send('GET', `/q/${id}`)).status).toBe(200)
  expect(meter.statements).toHaveLength(0)
  // The oldest miss has made room for the others.
  await send('GET', `/q/${known}`)
  expect(meter.statements).toHaveLength(1)
})
