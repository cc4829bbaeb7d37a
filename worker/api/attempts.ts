import { Hono } from 'hono'
import { z } from 'zod'
import { attemptId, attemptPutSchema, attemptSchema } from '../../core/attempt.ts'
import { toAttempt } from '../attempts/attempt-row.ts'
import { recordAttempt } from '../attempts/record-attempt.ts'
import type { Env } from '../bindings.ts'
import { readAttempt } from '../db/attempts.ts'
import { describeRoute, jsonAnswer, problemAnswers } from '../openapi/describe-route.ts'
import { ProblemError } from '../problem.ts'
import { requirePublic } from '../published/class-only.ts'
import { missingQuiz } from '../published/missing-quiz.ts'
import { addReceipt } from '../receipts/sign-receipt.ts'
import { checkFitting } from '../requests/check-fitting.ts'
import { readBody, readParam } from '../requests/read-request.ts'

/** Puts and returns attempts. */
export const attempts = new Hono<Env>()
  .put(
    '/attempts/:attempt',
    describeRoute({
      operationId: 'putAttempt',
      summary: 'Records an attempt with all of its responses.',
      description:
        'Safe to retry, even late or in parallel: an older revision changes nothing, and a submitted attempt is final. ' +
        'Returns the attempt as it is recorded, which may be newer.',
      responses: {
        200: jsonAnswer('The attempt as it is recorded; with results once it is submitted.', attemptSchema),
        ...problemAnswers(
          'class-only',
          'unknown-quiz',
          'unknown-version',
          'attempt-submitted',
          'attempt-mismatch',
          'invalid-request',
          'invalid-response',
          'storage-unavailable',
        ),
      },
    }),
    readParam(
      z.object({ attempt: attemptId }),
      () => "The attempt's id in the address must be a random UUID (version 4).",
    ),
    readBody(attemptPutSchema),
    async (c) => {
      const { attempt: id } = c.req.valid('param')
      const put = c.req.valid('json')
      const quiz = await c.var.catalogue.findQuiz(put.quiz, put.version)
      if (!quiz) throw await missingQuiz(c.var.catalogue, put.quiz, { quiz: 'quiz', version: 'version' })
      requirePublic(quiz)
      if (quiz.mode === 'test' && put.mode === 'practice') {
        const errors = [{ pointer: '/mode', detail: 'must be "test": this quiz is one' }]
        throw new ProblemError('invalid-request', 'A test cannot be taken as practice.', { errors })
      }
      checkFitting(quiz, id, put.responses)
      return c.json(await recordAttempt({ ...c.var, receiptKey: c.env.RECEIPT_KEY }, id, put, quiz), 200)
    },
  )
  .get(
    '/attempts/:attempt',
    describeRoute({
      operationId: 'getAttempt',
      summary: 'Returns the recorded attempt to anyone who knows its id.',
      responses: {
        200: jsonAnswer('The attempt.', attemptSchema),
        ...problemAnswers('unknown-attempt', 'storage-unavailable'),
      },
    }),
    async (c) => {
      const id = attemptId.safeParse(c.req.param('attempt')).data
      const row = id && (await readAttempt(c.var.database, id))
      if (!row) throw new ProblemError('unknown-attempt', 'No attempt has this id. Its first PUT creates it.')
      const quiz = await c.var.catalogue.findQuiz(row.quiz, row.version)
      if (!quiz) throw new Error('the version of a recorded attempt is missing')
      return c.json(addReceipt(c.env.RECEIPT_KEY, toAttempt(row, quiz)), 200)
    },
  )
