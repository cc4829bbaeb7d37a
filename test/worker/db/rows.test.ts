import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { createApp } from '../../../worker/app.ts'
import { type Meter, meterDatabase } from '../metered-database.ts'
import { everyType, publish, rightResponses } from '../quizzes.ts'
import { authorKey, sendRequest } from '../send-request.ts'

/** A quiz of ten items, published, with an app that has it on its shelf and a meter at its database. */
async function openQuiz() {
  const tenth = { id: 'again', type: 'true-false', prompt: 'Bees sleep.', correctResponse: true } as const
  const quiz = { ...everyType, evidence: 'none' as const, items: [...everyType.items, tenth] }
  const { id, version } = await publish(quiz)
  const meter = meterDatabase()
  const app = createApp()
  const count = async (method: string, path: string, body?: unknown, headers?: Record<string, string>) => {
    meter.reset()
    const response = await sendRequest(method, path, body, {
      app,
      bindings: { DB: meter.database },
      ...(headers && { headers }),
    })
    expect(response.status).toBeLessThan(500)
    return readMeter(meter)
  }
  const attempt = `/api/attempts/${crypto.randomUUID()}`
  const put = {
    quiz: id,
    version,
    mode: 'test',
    revision: 1,
    responses: { ...rightResponses, again: true },
    submitted: true,
  }
  return { quiz, id, version, attempt, put, count }
}

const readMeter = ({ statements, rowsRead, rowsWritten }: Meter) => ({
  statements: statements.length,
  rowsRead,
  rowsWritten,
})

const nothing = { statements: 0, rowsRead: 0, rowsWritten: 0 }

describe('database rows per request', () => {
  test('an attempt of ten items costs two requests, and one statement with two rows for the put; a repeated put writes none', async () => {
    const { id, attempt, put, count } = await openQuiz()
    expect(await count('GET', `/api/quizzes/${id}`)).toMatchObject({ rowsWritten: 0 })
    // The quiz comes from the edge cache, so the key has yet to be read: once for each isolate.
    await count('PUT', `/api/attempts/${crypto.randomUUID()}`, put)
    const first = await count('PUT', attempt, put)
    expect(first).toEqual({ statements: 1, rowsRead: 2, rowsWritten: 2 })
    expect(await count('PUT', attempt, put)).toMatchObject({ statements: 2, rowsWritten: 0 })
  })

  test('a put that changes the attempt is one statement, with or without an earlier put', async () => {
    const { attempt, put, count } = await openQuiz()
    await count('PUT', attempt, { ...put, submitted: false })
    const later = await count('PUT', attempt, { ...put, revision: 2, submitted: false })
    expect(later).toMatchObject({ statements: 1, rowsWritten: 1 })
    expect(later.rowsRead).toBeLessThanOrEqual(2)
    expect(await count('PUT', attempt, { ...put, revision: 1, submitted: false })).toMatchObject({ rowsWritten: 0 })
    const submission = await count('PUT', attempt, { ...put, revision: 2 })
    expect(submission).toEqual({ statements: 1, rowsRead: 2, rowsWritten: 2 })
    expect(await count('PUT', attempt, { ...put, revision: 3 })).toMatchObject({ rowsWritten: 0 })
  })

  test('a quiz and a check from a warm isolate cost no query', async () => {
    const { id, version, attempt, put, count } = await openQuiz()
    const check = { version, item: 'roofs', response: 'roofs' }
    await count('GET', `/api/quizzes/${id}`)
    await count('PUT', attempt, put)
    expect(await count('GET', `/api/quizzes/${id}`)).toEqual(nothing)
    expect(await count('GET', `/api/quizzes/${id}?version=${version}`)).toEqual(nothing)
    expect(await count('POST', `/api/quizzes/${id}/checks`, check)).toEqual(nothing)
  })

  test('a check by an older version costs no query once both versions are cached', async () => {
    const { quiz, id, version, count } = await openQuiz()
    await publish({ ...quiz, title: 'Edited' }, id)
    const check = { version, item: 'roofs', response: 'roofs' }
    await count('POST', `/api/quizzes/${id}/checks`, check)
    expect(await count('POST', `/api/quizzes/${id}/checks`, check)).toEqual(nothing)
  })

  test('statistics read one row, for any number of attempts', async () => {
    const { id, version, put, count } = await openQuiz()
    for (let attempts = 0; attempts < 25; attempts++) await count('PUT', `/api/attempts/${crypto.randomUUID()}`, put)
    const oneRow = { statements: 1, rowsRead: 1, rowsWritten: 0 }
    expect(await count('GET', `/api/quizzes/${id}/statistics?version=${version}`)).toEqual(oneRow)
    const headers = { Authorization: `Bearer ${authorKey}` }
    const items = `/api/quizzes/${id}/statistics/items`
    expect(await count('GET', `${items}?version=${version}`, undefined, headers)).toEqual(oneRow)
    expect(await count('GET', items)).toEqual(nothing)
    await count('GET', `/api/quizzes/${id}`)
    expect(await count('GET', `/api/quizzes/${id}/statistics`)).toEqual(oneRow)
    expect(await count('GET', items, undefined, headers)).toEqual(oneRow)
  })

  test('a quiz and its variants among a thousand quizzes cost a few rows', async () => {
    const { id, count } = await openQuiz()
    await publish({ ...everyType, variantOf: id })
    await publish({ ...everyType, language: 'ko', variantOf: id })
    await env.DB.prepare(
      `insert into quizzes (id, version, title, language, primary_language, mode, item_count, published_at)
       with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < 1000)
       select 'zz-' || n, 'AAAAAAAAAAAAAAAA', 'Title', 'en', 'en', 'practice', 1, 0 from numbers`,
    ).run()
    for (const query of [`variantsOf=${id}`, `variantsOf=${id}&language=en`]) {
      const { statements, rowsRead } = await count('GET', `/api/quizzes?${query}`)
      expect(statements).toBe(1)
      expect(rowsRead).toBeLessThan(10)
    }
  })

  test('publishing the current version again writes nothing', async () => {
    const { quiz, id, count } = await openQuiz()
    const headers = { Authorization: `Bearer ${authorKey}` }
    expect(await count('PUT', `/api/quizzes/${id}`, quiz, headers)).toMatchObject({ rowsWritten: 0 })
  })

  test('publishing costs a read of the quiz and its version more than writing, with and without a condition', async () => {
    const { quiz, id, version, count } = await openQuiz()
    const headers = { Authorization: `Bearer ${authorKey}` }
    const match = { ...headers, 'If-Match': `"${version}"` }
    const same = await count('PUT', `/api/quizzes/${id}`, quiz, headers)
    expect(same).toEqual({ statements: 3, rowsRead: 4, rowsWritten: 0 })
    expect(await count('PUT', `/api/quizzes/${id}`, { ...quiz, title: 'Edited' }, match)).toMatchObject({
      statements: 3,
    })
    // A stale condition writes nothing.
    expect(await count('PUT', `/api/quizzes/${id}`, { ...quiz, title: 'Stale' }, match)).toMatchObject({
      rowsWritten: 0,
    })
  })

  test('every route reads as many rows at 100,000 stored attempts as at 1,000', async () => {
    const { quiz, id, version, put } = await openQuiz()
    const measure = async () => {
      // A cold isolate each time, so that what the shelf saves hides nothing.
      const meter = meterDatabase()
      const costs: unknown[] = []
      const attempt = `/api/attempts/${crypto.randomUUID()}`
      const requests: [string, string, unknown?][] = [
        ['GET', '/api/health'],
        ['GET', '/api/quizzes'],
        ['GET', '/api/quizzes?language=en'],
        ['GET', '/api/quizzes?language=en-GB'],
        ['GET', `/api/quizzes?variantsOf=${id}`],
        ['GET', `/api/quizzes/${id}`],
        ['GET', `/api/quizzes/${id}?version=${version}`],
        ['GET', `/api/quizzes/${id}?version=AAAAAAAAAAAAAAAA`],
        ['GET', `/api/quizzes/${id}/statistics`],
        ['GET', `/api/quizzes/${id}/statistics?version=${version}`],
        ['GET', `/api/quizzes/${id}/statistics/items`],
        ['POST', `/api/quizzes/${id}/checks`, { version, item: 'roofs', response: 'roofs' }],
        ['PUT', attempt, { ...put, submitted: false }],
        ['PUT', attempt, { ...put, revision: 2 }],
        ['PUT', attempt, { ...put, revision: 2 }],
        ['PUT', attempt, { ...put, revision: 3 }],
        ['GET', attempt],
        ['GET', '/api/attempts/3f1c9a52-6d0e-4b7a-9c58-2e7f4a1b8d03'],
        ['PUT', `/api/quizzes/${id}`, quiz],
        ['GET', `/api/quizzes/${id}/source`],
        ['GET', `/api/quizzes/${id}/versions`],
        ['GET', '/api/publications'],
        ['GET', '/api/authors'],
        ['DELETE', `/api/quizzes/${id}`],
        ['PUT', `/api/quizzes/${id}`, quiz],
      ]
      for (const [method, path, body] of requests) {
        meter.reset()
        const headers = { Authorization: `Bearer ${authorKey}` }
        await sendRequest(method, path, body, { app: createApp(), bindings: { DB: meter.database }, headers })
        costs.push([method, path.replace(attempt, 'ATTEMPT'), readMeter(meter)])
      }
      return costs
    }
    await storeAttempts(id, version, 1_000)
    const few = await measure()
    await storeAttempts(id, version, 99_000)
    expect(await measure()).toEqual(few)
  })
})

/** Puts so many attempts into the database: some at the version, most at made-up ones. */
async function storeAttempts(id: string, version: string, count: number) {
  await env.DB.prepare(
    `insert into attempts with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < ?)
     select lower(hex(randomblob(16))), iif(n % 50, 'quiz-' || (n % 50), ?), ?, 'test', 1, '{}', 0, 0, 0, 1, 1, '{}' from numbers`,
  )
    .bind(count, id, version)
    .run()
}
