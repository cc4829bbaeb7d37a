import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { type AttemptPut, attemptPutSchema, attemptSchema } from '../../core/attempt.ts'
import { toAttempt, toAttemptRow } from '../attempts/attempt-row.ts'
import { limits } from '../limits.ts'
import { exampleAttempt, exampleAttemptPuts, exampleQuiz, exampleTime } from './examples.ts'
import { jsonContent } from './json-content.ts'
import { attemptPath } from './parameters.ts'
import { commonProblems, jsonProblems, missingInBody, problemResponses } from './problem-responses.ts'

const record = (put: AttemptPut) =>
  toAttempt(toAttemptRow(exampleAttempt, put, exampleQuiz, exampleTime).row, exampleQuiz)
const submitted = record(exampleAttemptPuts.submitted)

const takes = 'GET, HEAD, PUT'

/** The description of what `worker/api/attempts.ts` does. */
export const attemptPaths: ZodOpenApiPathsObject = {
  '/api/attempts/{attempt}': {
    put: {
      operationId: 'putAttempt',
      summary: 'Records an attempt as a whole.',
      description:
        'Safe to send again, late, or twice at once: an older revision changes nothing, and a submitted attempt is final. ' +
        'The answer is the attempt as it is recorded, whatever was put.',
      requestParams: { path: attemptPath },
      requestBody: { required: true, content: jsonContent(attemptPutSchema, exampleAttemptPuts) },
      responses: {
        200: {
          description: 'The attempt as it is recorded; with results once it is submitted.',
          content: jsonContent(attemptSchema, { 'in-progress': record(exampleAttemptPuts['in-progress']), submitted }),
        },
        ...problemResponses(takes, {
          ...jsonProblems(limits.bodyBytes),
          'invalid-request': {
            detail: 'The body is not of the right form: see "errors".',
            errors: [{ pointer: '/revision', detail: 'must be at least 0' }],
          },
          ...missingInBody,
          'attempt-submitted': {
            detail: 'An attempt that is handed in is final: "attempt" is what is recorded. To try again, use a new id.',
            attempt: submitted,
          },
          'attempt-mismatch': {
            detail:
              'This id belongs to an attempt of another quiz, version or mode. Begin a new attempt with a new id.',
          },
          'invalid-response': {
            detail: 'Some responses do not fit: see "errors".',
            errors: [{ pointer: '/responses/where', detail: 'has no choice "cellars"' }],
          },
          ...commonProblems,
        }),
      },
    },
    get: {
      operationId: 'getAttempt',
      summary: 'The attempt as it is recorded, for whoever knows its id.',
      requestParams: { path: attemptPath },
      responses: {
        200: { description: 'The attempt.', content: jsonContent(attemptSchema, { attempt: submitted }) },
        ...problemResponses(takes, {
          'unknown-attempt': { detail: 'No attempt of this id is recorded. It is created by its first PUT.' },
          ...commonProblems,
        }),
      },
    },
  },
}
