import { describe, expect, test } from 'vitest'
import { publicFormat } from '../../../core/public-quiz.ts'
import { everyType, newQuizId, publish } from '../quizzes.ts'
import { authorKey, sendRequest } from '../send-request.ts'

describe('every response of the API', () => {
  test.each([
    ['GET', '/api/quizzes', 200],
    ['GET', '/api/health', 200],
    ['GET', '/api/openapi.json', 200],
    ['GET', '/api/quizzes/unknown', 404],
    ['DELETE', '/api/quizzes', 405],
    ['GET', '/api/nothing', 404],
    ['PUT', '/api/quizzes/unknown', 401],
  ])('has the security headers: %s %s', async (method, path, status) => {
    const response = await sendRequest(method, path)
    expect(response.status).toBe(status)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'ETag,Link,Retry-After,X-Request-Id',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cross-origin-resource-policy': 'cross-origin',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=63072000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
    expect(response.headers.has('Cache-Control')).toBe(true)
    expect(response.headers.has('Set-Cookie')).toBe(false)
    expect(response.headers.has('Access-Control-Allow-Credentials')).toBe(false)
  })

  test('has them with a 304 too', async () => {
    const { id, version } = await publish()
    const response = await sendRequest('GET', `/api/quizzes/${id}`, undefined, {
      headers: { 'If-None-Match': `"${version}.${publicFormat}"` },
    })
    expect(response.status).toBe(304)
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(response.headers.has('X-Request-Id')).toBe(true)
  })
})

describe('a page of another origin', () => {
  const preflight = (path: string, method: string, headers: string) =>
    sendRequest('OPTIONS', path, undefined, {
      headers: {
        Origin: 'https://paper.example',
        'Access-Control-Request-Method': method,
        'Access-Control-Request-Headers': headers,
      },
    })

  test('may put attempts, with one preflight a day', async () => {
    const response = await preflight(`/api/attempts/${crypto.randomUUID()}`, 'PUT', 'content-type')
    expect(response.status).toBe(204)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET,PUT,POST',
      'access-control-allow-headers': 'content-type',
      'access-control-max-age': '86400',
    })
  })

  test('may not publish quizzes', async () => {
    const response = await preflight(`/api/quizzes/${newQuizId()}`, 'PUT', 'authorization,content-type')
    expect(response.headers.get('Access-Control-Allow-Headers')).not.toContain('authorization')
  })
})

test('responses outside the API have the headers of pages', async () => {
  const response = await sendRequest('GET', '/no/such/page')
  expect(response.status).toBe(404)
  expect(response.headers.get('Content-Security-Policy')).toContain("require-trusted-types-for 'script'")
  expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
  expect(response.headers.has('X-Request-Id')).toBe(true)
})

test('no response repeats the author key', async () => {
  const headers = { Authorization: `Bearer ${authorKey}` }
  for (const body of [everyType, { title: authorKey }]) {
    const response = await sendRequest('PUT', `/api/quizzes/${newQuizId()}`, body, { headers })
    expect(await response.text()).not.toContain(authorKey)
  }
})

test.each(['/q/x', '/embed/x'])(
  'a page for learners may register one service worker, of its own host: %s',
  async (path) => {
    const policy = (await sendRequest('GET', path)).headers.get('Content-Security-Policy') ?? ''
    expect(policy).toMatch(/worker-src ('self'|https?:\/\/[\w.:]+);/)
    expect(policy).toMatch(/trusted-types lede-keep$/)
  },
)

test('the page for teachers allows no policy of Trusted Types', async () => {
  const policy = (await sendRequest('GET', '/embed')).headers.get('Content-Security-Policy') ?? ''
  expect(policy).toMatch(/trusted-types 'none'$/)
})
