import type { ProblemCode } from '../../core/problems.ts'
import { limits } from '../limits.ts'
import type { Said } from './example-types.ts'

/** Problem examples for all routes. */
export const commonProblems = (methods: string[]): Partial<Record<ProblemCode, Said>> => ({
  'malformed-json': { detail: 'The JSON is invalid at line 1, column 2.' },
  unauthorized: { detail: 'Send the author key as "Authorization: Bearer KEY".' },
  ...missing,
  'method-not-allowed': { detail: `This address takes ${methods.join(', ')}.` },
  'body-too-large': tooLarge(limits.bodyBytes),
  'unsupported-media-type': {
    detail: 'Send the header "Content-Type: application/json"; the header names another type.',
  },
  'rate-limited': {
    detail: `There are too many requests from this address. Try again in ${limits.retryAfterFloodSeconds} seconds.`,
  },
  'internal-error': { detail: 'This is a bug in Lede. Report it with the requestId.' },
  'storage-unavailable': {
    detail: `The database is unavailable. Send the same request again in ${limits.retryAfterStorageSeconds} seconds.`,
  },
})

/** The problem of a body above so many bytes. */
export const tooLarge = (bytes: number): Said => ({
  detail: `The body may have at most ${bytes / 1024} KiB (${bytes} bytes).`,
})

/** Problems of unknown quizzes. */
export const missing = {
  'unknown-quiz': { detail: 'No published quiz has this id. GET /api/quizzes lists the published ones.' },
  'unknown-version': {
    detail: 'This version of the quiz was never published. Take "version" from GET /api/quizzes/{quiz}.',
  },
}

export const classOnly: Said = {
  detail: 'Only classes take this quiz. It has no public view, checks or anonymous attempts.',
}

export const withdrawn: Said = { detail: 'The quiz has been withdrawn. Attempts that have begun can go on.' }

export const notYours: Said = { detail: 'This quiz belongs to Desk B. Choose another id for yours.' }

/** Errors for unknown ids in the body. */
export const unpublished = {
  quiz: [{ pointer: '/quiz', detail: 'is not a published quiz' }],
  version: [{ pointer: '/version', detail: 'is not a published version' }],
}

export const invalidQuery = (parameter: string, detail: string) => ({
  'invalid-request': {
    detail: 'The query string is invalid: "errors" names the parameters.',
    errors: [{ pointer: `/${parameter}`, detail }],
  },
})
