import { expect, test } from 'vitest'
import { expectProblem } from '../expect-problem.ts'
import { sendRequest } from '../send-request.ts'

test.each([
  ['DELETE', '/api/quizzes', 'GET, HEAD'],
  ['POST', '/api/quizzes/some-quiz', 'DELETE, GET, HEAD, PUT'],
  ['GET', '/api/quizzes/some-quiz/checks', 'POST'],
  ['HEAD', '/api/quizzes/some-quiz/checks', 'POST'],
  ['PATCH', '/api/attempts/3f1c9a52-6d0e-4b7a-9c58-2e7f4a1b8d03', 'GET, HEAD, PUT'],
  ['PUT', '/api/health', 'GET, HEAD'],
  ['POST', '/api', 'GET, HEAD'],
])('%s %s is a 405 with the allowed methods', async (method, path, allowed) => {
  const response = await sendRequest(method, path)
  expect(response.headers.get('Allow')).toBe(allowed)
  if (method === 'HEAD') expect(response.status).toBe(405)
  else await expectProblem(response, 'method-not-allowed')
})

test.each(['/nope', '/q/a/b', '/apis'])('a write to %s is a 404 problem, not a page', async (path) => {
  await expectProblem(await sendRequest('POST', path, {}), 'not-found')
})

test.each(['/api/', '/api/quiz', '/api/quizzes/', '/api/quizzes/a/b', '/api/attempts', '/api/%E0%A4%A'])(
  '%s is a 404',
  async (path) => {
    await expectProblem(await sendRequest('GET', path), 'not-found')
    await expectProblem(await sendRequest('POST', path, {}), 'not-found')
  },
)
