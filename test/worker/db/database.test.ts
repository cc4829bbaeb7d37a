import { env } from 'cloudflare:workers'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openDatabase, StorageUnavailable } from '../../../worker/db/database.ts'
import { aroundDatabase } from '../around-database.ts'
import { publish } from '../quizzes.ts'
import { sendRequest } from '../send-request.ts'

test('a slow body does not use up the database’s deadline', async () => {
  const { id: quiz, version } = await publish()
  const DB = aroundDatabase(env.DB, async (_, run) => {
    await new Promise((resolve) => setTimeout(resolve, 30))
    return run()
  })
  vi.useFakeTimers({ toFake: ['Date'] })
  onTestFinished(() => void vi.useRealTimers())
  const put = { quiz, version, mode: 'test', revision: 1, responses: {}, submitted: true }
  const chunks = [...JSON.stringify(put)].map((character) => new TextEncoder().encode(character))
  const slow = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        vi.setSystemTime(Date.now() + 1_000)
        const chunk = chunks.shift()
        if (chunk) controller.enqueue(chunk)
        else controller.close()
      },
    },
    { highWaterMark: 0 },
  )
  const response = await sendRequest('PUT', `/api/attempts/${crypto.randomUUID()}`, slow, { bindings: { DB } })
  expect(await response.json()).toMatchObject({ status: 'submitted' })
})

test('all queries of a request share one deadline from the first query on', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const database = openDatabase(env.DB)
  const takeThreeSeconds = () =>
    database.ask(() => new Promise((resolve) => setTimeout(() => resolve('answer'), 3_000))).catch((error) => error)
  await vi.advanceTimersByTimeAsync(10_000)
  const first = takeThreeSeconds()
  await vi.advanceTimersByTimeAsync(3_000)
  expect(await first).toBe('answer')
  const second = takeThreeSeconds()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(await second).toBeInstanceOf(StorageUnavailable)
})
