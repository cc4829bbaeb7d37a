import type { ZodOpenApiHeadersObject, ZodOpenApiResponsesObject } from 'zod-openapi'
import { type ProblemCode, problems } from '../../core/problems.ts'
import { limits } from '../limits.ts'
import type { Particulars } from '../problem.ts'
import { problemSchema } from '../schemas.ts'
import { exampleRequestId } from './examples.ts'

/** What a problem says in its example. */
type Said = { detail: string } & Pick<Particulars, 'errors' | 'attempt'>

/** The problems that a route may answer with, each with what it says in its example. */
export type ProblemExamples = Partial<Record<ProblemCode, Said>>

const retryAfter = { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } } } as const

const headersOf: Partial<Record<number, ZodOpenApiHeadersObject>> = {
  401: { 'WWW-Authenticate': { description: 'Bearer.', schema: { type: 'string' } } },
  405: { Allow: { description: 'The methods that the address takes.', schema: { type: 'string' } } },
  429: retryAfter,
  503: retryAfter,
}

/** What can go wrong with any request that reads a body of at most so many bytes. */
export const tooLarge = (bytes: number): ProblemExamples => ({
  'body-too-large': { detail: `The body may have at most ${bytes / 1024} KiB (${bytes} bytes).` },
})

/** What can go wrong with any request that reads a body of JSON of at most so many bytes. */
export const jsonProblems = (bytes: number): ProblemExamples => ({
  'malformed-json': { detail: 'The JSON breaks off or goes wrong at line 1, column 2.' },
  ...tooLarge(bytes),
  'unsupported-media-type': {
    detail: 'Send the header "Content-Type: application/json"; the header names another type.',
  },
})

/** What can go wrong with a request that only authors may send. */
export const authorProblems: ProblemExamples = {
  unauthorized: { detail: 'Send the author key as "Authorization: Bearer KEY".' },
}

/** A quiz or a version that there is not. A body that names it has a pointer to it. */
export const missingProblems = {
  'unknown-quiz': { detail: 'No quiz of this id is published. GET /api/quizzes lists those that are.' },
  'unknown-version': {
    detail: 'No such version of this quiz was ever published. Take "version" from GET /api/quizzes/{quiz}.',
  },
} satisfies ProblemExamples

const unpublished = {
  quiz: [{ pointer: '/quiz', detail: 'is not a published quiz' }],
  version: [{ pointer: '/version', detail: 'is not a published version' }],
}

/** A version that there is not, in a body. */
export const missingVersion = {
  'unknown-version': { ...missingProblems['unknown-version'], errors: unpublished.version },
} satisfies ProblemExamples

/** A quiz or a version that there is not, in a body. */
export const missingInBody: ProblemExamples = {
  'unknown-quiz': { ...missingProblems['unknown-quiz'], errors: unpublished.quiz },
  ...missingVersion,
}

/** What a query string has wrong. */
export const invalidQuery = (parameter: string, detail: string): ProblemExamples => ({
  'invalid-request': {
    detail: 'The query string is not of the right form: "errors" names its parameters.',
    errors: [{ pointer: `/${parameter}`, detail }],
  },
})

/** A fault of ours. */
export const internalError: ProblemExamples = {
  'internal-error': { detail: 'This is a fault of ours. Name the requestId when you report it.' },
}

/** The database is away. */
export const storageProblems: ProblemExamples = {
  ...internalError,
  'storage-unavailable': {
    detail: `The database does not answer now. Send the same request again in ${limits.retryAfterStorageSeconds} seconds.`,
  },
}

/** What can go wrong with any request that is counted against floods and asks the database. */
export const commonProblems: ProblemExamples = {
  'rate-limited': {
    detail: `Too many requests come from this address. Try again in ${limits.retryAfterFloodSeconds} seconds.`,
  },
  ...storageProblems,
}

/**
 * Describes the problems that a route may answer with, by status; each code has its example.
 *
 * @param takes the methods that the address takes, as the header `Allow` names them
 */
export function problemResponses(takes: string, said: ProblemExamples): ZodOpenApiResponsesObject {
  const codes = Object.keys(said) as ProblemCode[]
  const described = Map.groupBy(codes, (code) => problems[code].status)
  return {
    ...Object.fromEntries([...described].map(([status, codes]) => [status, describe(status, codes, said)])),
    default: describe(405, ['method-not-allowed'], {
      'method-not-allowed': { detail: `This address takes ${takes}.` },
    }),
  }
}

const describe = (status: number, codes: ProblemCode[], said: ProblemExamples) => ({
  description: codes.map((code) => `\`${code}\`: ${problems[code].title}.`).join(' '),
  ...(headersOf[status] && { headers: headersOf[status] }),
  content: {
    'application/problem+json': {
      schema: problemSchema,
      examples: Object.fromEntries(codes.map((code) => [code, { value: exampleOf(code, said[code] as Said) }])),
    },
  },
})

const exampleOf = (code: ProblemCode, { detail, ...particulars }: Said) => ({
  type: `urn:lede:problem:${code}`,
  title: problems[code].title,
  status: problems[code].status,
  detail,
  code,
  requestId: exampleRequestId,
  ...particulars,
})
