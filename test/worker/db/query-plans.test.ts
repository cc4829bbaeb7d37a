import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { createApp } from '../../../worker/app.ts'
import { type Meter, meterDatabase } from '../metered-database.ts'
import { everyType, newQuizId, rightResponses } from '../quizzes.ts'
import { authorKey, hashOf, sendRequest } from '../send-request.ts'

/** What an author can do with a quiz, and the operator with an author. */
async function publishAsAuthor(meter: Meter) {
  const app = createApp()
  const send = (key: string, method: string, path: string, body?: unknown, more?: Record<string, string>) => {
    const headers = { Authorization: `Bearer ${key}`, ...more }
    return sendRequest(method, path, body, { app, bindings: { DB: meter.database }, headers })
  }
  const { key } = await (await send(authorKey, 'POST', '/api/authors', { name: 'Desk A' })).json<{ key: string }>()
  const path = `/api/quizzes/${newQuizId()}`
  await send(key, 'PUT', path, everyType, { 'If-None-Match': '*' })
  await send(key, 'PUT', path, everyType)
  await send(key, 'PUT', path, everyType, { 'If-Match': '"AAAAAAAAAAAAAAAA"' })
  await send(key, 'GET', `${path}/source`)
  await send(key, 'GET', `${path}/source?version=AAAAAAAAAAAAAAAA`)
  await send(key, 'GET', `${path}/versions`)
  await send(key, 'GET', `${path}/statistics/items`)
  await send(key, 'GET', '/api/publications')
  await send(authorKey, 'GET', '/api/publications')
  await send(key, 'DELETE', path)
  await send(authorKey, 'DELETE', path)
}

test('no statement of the worker scans a table or sorts one', async () => {
  const meter = meterDatabase()
  const id = newQuizId()
  const send = async (method: string, path: string, body?: unknown) => {
    const headers = { Authorization: `Bearer ${authorKey}` }
    const response = await sendRequest(method, path, body, {
      app: createApp(),
      bindings: { DB: meter.database },
      headers,
    })
    return response.headers.get('Content-Type')?.includes('json')
      ? response.json<{ version: string }>()
      : { version: await response.text() }
  }
  // A picture of its own: the edge cache may have those of other tests, and then no statement looks for them.
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><title>${id}</title></svg>`
  const hash = await hashOf(drawing)
  const src = `media/${hash}.svg`
  await send('PUT', `/api/media/${hash}`, drawing)
  await send('GET', `/${src}`)
  const [first, ...others] = everyType.items
  const withPicture = { ...everyType, items: [{ ...first, media: { src, alt: 'A drawing' } }, ...others] }
  const { version } = await send('PUT', `/api/quizzes/${id}`, withPicture)
  const attempt = `/api/attempts/${crypto.randomUUID()}`
  const put = { quiz: id, version, mode: 'test', revision: 1, responses: rightResponses, submitted: true }
  await send('GET', '/api/health')
  await send('GET', '/api/quizzes')
  await send('GET', '/api/quizzes?language=en')
  await send('GET', '/api/quizzes?language=en-GB&cursor=YQ')
  await send('GET', `/api/quizzes?variantsOf=${id}`)
  await send('GET', `/api/quizzes?variantsOf=${id}&language=en-GB&cursor=YQ`)
  await send('GET', `/api/quizzes/${id}`)
  await send('POST', `/api/quizzes/${id}/checks`, { version, item: 'roofs', response: 'roofs' })
  await send('PUT', attempt, put)
  await send('PUT', attempt, put)
  await send('GET', attempt)
  await send('GET', `/api/quizzes/${id}/statistics`)
  await send('GET', `/api/quizzes/${id}/statistics/items`)
  await publishAsAuthor(meter)
  await send('GET', '/api/authors')
  await send('DELETE', '/api/authors/0123456789ab')

  const sent = new Map(meter.statements.map(({ sql, params }) => [sql, params]))
  expect(sent.size).toBe(31)
  for (const [sql, params] of sent) {
    const plan = await env.DB.prepare(`explain query plan ${sql}`)
      .bind(...params)
      .all<{ detail: string }>()
    const steps = plan.results.map(({ detail }) => detail)
    expect(
      steps.filter((step) => /\bSCAN\b|TEMP B-TREE/.test(step)),
      sql,
    ).toEqual([])
  }
})

test('the trigger that counts an attempt scans constants only', async () => {
  const trigger = await env.DB.prepare("select sql from sqlite_schema where name = 'count_attempt'").first<string>(
    'sql',
  )
  const [, statement = ''] = /BEGIN\s+([^;]+);/.exec(trigger ?? '') ?? []
  expect(statement).toContain('UPDATE `statistics`')
  const plan = await env.DB.prepare(`explain query plan ${statement.replace(/new\.`\w+`/g, "'{}'")}`).all<{
    detail: string
  }>()
  const steps = plan.results.map(({ detail }) => detail)
  expect(steps.filter((step) => /^SEARCH/.test(step))).toHaveLength(1)
  const constant = /^SCAN (CONSTANT ROW|\d+ CONSTANT ROWS|places|\(subquery-\d+\))$/
  expect(steps.filter((step) => /\bSCAN\b|MATERIALIZE|TEMP B-TREE/.test(step) && !constant.test(step))).toEqual([])
})
