import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { type AttemptPut, attemptPutSchema, attemptSchema } from '../../core/attempt.ts'
import { toAttempt, toAttemptRow } from '../attempts/attempt-row.ts'
import { exampleAttempt, exampleAttemptPuts, exampleQuiz, exampleTime } from './examples.ts'
import { jsonContent } from './json-content.ts'
import { attemptPath } from './parameters.ts'
import { bodyProblems, commonProblems, problemResponses } from './problem-responses.ts'

const record = (put: AttemptPut) =>
  toAttempt(toAttemptRow(exampleAttempt, put, exampleQuiz, exampleTime).row, exampleQuiz)
const submitted = record(exampleAttemptPuts.submitted)

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
        ...problemResponses(
          ...bodyProblems,
          'unknown-quiz',
          'unknown-version',
          'attempt-submitted',
          'attempt-mismatch',
          'invalid-response',
          ...commonProblems,
        ),
      },
    },
    get: {
      operationId: 'getAttempt',
      summary: 'The attempt as it is recorded, for whoever knows its id.',
      requestParams: { path: attemptPath },
      responses: {
        200: { description: 'The attempt.', content: jsonContent(attemptSchema, { attempt: submitted }) },
        ...problemResponses('unknown-attempt', ...commonProblems),
      },
    },
  },
}
