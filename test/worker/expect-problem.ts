import { expect } from 'vitest'
import { type ProblemCode, problems } from '../../core/problems.ts'
import { problemSchema } from '../../worker/problem.ts'

/** Expects a well-formed problem of this code, and gives its body. */
export async function expectProblem(response: Response, code: ProblemCode) {
  const problem = problemSchema.parse(await response.json())
  expect(problem).toMatchObject({ code, ...problems[code], type: `urn:lede:problem:${code}` })
  expect(response.status).toBe(problem.status)
  expect(response.headers.get('Content-Type')).toBe('application/problem+json')
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  expect(response.headers.get('X-Request-Id')).toBe(problem.requestId)
  return problem
}
