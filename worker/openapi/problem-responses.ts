import type { ZodOpenApiResponsesObject } from 'zod-openapi'
import { type ProblemCode, problems } from '../../core/problems.ts'
import { problemSchema } from '../schemas.ts'
import { exampleRequestId } from './examples.ts'

const retryAfter = { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } } } as const

const headersOf: Partial<Record<number, object>> = {
  401: { 'WWW-Authenticate': { description: 'Bearer.', schema: { type: 'string' } } },
  429: retryAfter,
  503: retryAfter,
}

const exampleOf = (code: ProblemCode) => ({
  type: `urn:lede:problem:${code}`,
  title: problems[code].title,
  status: problems[code].status,
  detail: 'What is wrong here, and how to mend it.',
  code,
  requestId: exampleRequestId,
})

/** What can go wrong with any request that reads a body. */
export const bodyProblems = ['malformed-json', 'body-too-large', 'unsupported-media-type', 'invalid-request'] as const

/** What can go wrong with any request that is counted against floods and asks the database. */
export const commonProblems = ['rate-limited', 'internal-error', 'storage-unavailable'] as const

/** Describes the problems that a route may answer with, by status; each code has its example. */
export function problemResponses(...codes: ProblemCode[]): ZodOpenApiResponsesObject {
  const statuses = new Map<number, ProblemCode[]>()
  for (const code of codes) {
    const { status } = problems[code]
    statuses.set(status, [...(statuses.get(status) ?? []), code])
  }
  const described = [...statuses].map(([status, codes]) => [status, describe(codes, headersOf[status])])
  return { ...Object.fromEntries(described), default: describe(['method-not-allowed']) }
}

const describe = (codes: ProblemCode[], headers?: object) => ({
  description: codes.map((code) => `\`${code}\`: ${problems[code].title}.`).join(' '),
  ...(headers && { headers }),
  content: {
    'application/problem+json': {
      schema: problemSchema,
      examples: Object.fromEntries(codes.map((code) => [code, { value: exampleOf(code) }])),
    },
  },
})
