import { expect, test } from 'vitest'
import { expectProblem } from './expect-problem.ts'
import { publish } from './quizzes.ts'
import { sendRequest } from './send-request.ts'

test.each([
  [100, 'Some responses do not fit: see "errors".'],
  [150, 'Some responses do not fit: see "errors". There are 50 more than "errors" lists.'],
])('at most a hundred of %i errors are listed', async (count, detail) => {
  const { id: quiz, version } = await publish()
  const responses = Object.fromEntries(Array.from({ length: count }, (_, index) => [`unknown${index}`, 'a']))
  const put = { quiz, version, mode: 'test', revision: 1, responses, submitted: false }
  const response = await sendRequest('PUT', `/api/attempts/${crypto.randomUUID()}`, put)
  const problem = await expectProblem(response, 'invalid-response')
  expect(problem.errors).toHaveLength(100)
  expect(problem.detail).toBe(detail)
})
