import { env } from 'cloudflare:workers'
import { expect, test, vi } from 'vitest'
import { aroundDatabase } from '../around-database.ts'
import { expectProblem } from '../expect-problem.ts'
import { publish } from '../quizzes.ts'
import { sendRequest } from '../send-request.ts'

/** The lines that the worker logs while `work` runs. */
async function readLog(work: () => Promise<unknown>): Promise<string[]> {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  log.mockClear()
  await work()
  const lines = log.mock.calls.map(([line]) => line as string)
  return lines
}

test('each request is one line of JSON with the route and not the address', async () => {
  const { id, version } = await publish()
  const attempt = crypto.randomUUID()
  const response = 'what the learner wrote'
  const body = { quiz: id, version, mode: 'test', revision: 1, responses: { what: response }, submitted: true }
  const headers = { 'CF-Connecting-IP': '203.0.113.77', 'User-Agent': 'Browser of a learner' }
  const requests: [string, string, unknown?][] = [
    ['GET', `/api/quizzes/${id}?version=${version}`],
    ['PUT', `/api/attempts/${attempt}`, body],
    ['PUT', `/api/attempts/${attempt}`, { ...body, revision: 2 }],
    ['PUT', `/api/attempts/${attempt}`, `{"responses": {"what": "${response}"`],
    ['GET', `/api/attempts/${attempt}`],
    ['POST', `/api/quizzes/${id}/checks`, { version, item: 'what', response }],
    ['DELETE', `/api/attempts/${attempt}`],
    ['GET', `/api/nothing/${attempt}`],
  ]
  const ids: (string | null)[] = []
  const lines = await readLog(async () => {
    for (const [method, path, body] of requests) {
      ids.push((await sendRequest(method, path, body, { headers })).headers.get('X-Request-Id'))
    }
  })
  const parsed = lines.map((line) => JSON.parse(line))
  expect(parsed.map(({ method, route, status, problem }) => [method, route, status, problem])).toEqual([
    ['GET', '/api/quizzes/:quiz', 200, undefined],
    ['PUT', '/api/attempts/:attempt', 200, undefined],
    ['PUT', '/api/attempts/:attempt', 409, 'attempt-submitted'],
    ['PUT', '/api/attempts/:attempt', 400, 'malformed-json'],
    ['GET', '/api/attempts/:attempt', 200, undefined],
    ['POST', '/api/quizzes/:quiz/checks', 200, undefined],
    ['DELETE', 'none', 405, 'method-not-allowed'],
    ['GET', 'none', 404, 'not-found'],
  ])
  expect(parsed.map(({ requestId }) => requestId)).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { milliseconds } of parsed) expect(milliseconds).toBeGreaterThanOrEqual(0)
  for (const secret of [id, version, attempt, response, '203.0.113.77', 'Browser of a learner', 'what']) {
    expect(lines.join()).not.toContain(secret)
  }
})

test('a bug is a 500 without its cause; the log has the stack frames and no content', async () => {
  const { id, version } = await publish()
  const attempt = crypto.randomUUID()
  await sendRequest('PUT', `/api/attempts/${attempt}`, {
    quiz: id,
    version,
    mode: 'test',
    revision: 1,
    responses: {},
    submitted: false,
  })
  await env.DB.prepare(`update attempts set responses = '{"what": "secret words' where id = ?`).bind(attempt).run()
  const [line] = await readLog(async () => {
    const response = await sendRequest('GET', `/api/attempts/${attempt}`)
    const problem = await expectProblem(response, 'internal-error')
    expect(`${problem.title} ${problem.detail}`).not.toMatch(/JSON|Error|secret/)
    expect(problem.errors).toBeUndefined()
  })
  const { status, cause } = JSON.parse(line as string)
  expect(status).toBe(500)
  expect(cause).toMatch(/^SyntaxError at .*toAttempt/)
  expect(line).not.toContain('secret')
})

test('a failing database is logged with its error message and without the request’s content', async () => {
  const { id: quiz, version } = await publish()
  const DB = aroundDatabase(env.DB, async ([sent], run) => {
    if (sent?.sql.startsWith('insert')) throw new Error('D1_ERROR: Network connection lost.')
    return run()
  })
  const body = { quiz, version, mode: 'test', revision: 1, responses: { what: 'secret words' }, submitted: false }
  const [line] = await readLog(() =>
    sendRequest('PUT', `/api/attempts/${crypto.randomUUID()}`, body, { bindings: { DB } }),
  )
  expect(JSON.parse(line as string)).toMatchObject({
    status: 503,
    problem: 'storage-unavailable',
    cause: 'D1_ERROR: Network connection lost.',
  })
  expect(line).not.toContain('secret words')
})
