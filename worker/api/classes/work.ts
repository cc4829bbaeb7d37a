import { Hono } from 'hono'
import { z } from 'zod'
import { assignmentNumber, attemptNumber } from '../../../core/classes/ids.ts'
import { seatAttemptPutSchema, seatAttemptSchema, seatAttemptSeed } from '../../../core/classes/seat-attempt.ts'
import { joinedSchema, joinSchema, seatQuerySchema, seatViewSchema } from '../../../core/classes/seat-view.ts'
import type { Env } from '../../bindings.ts'
import { findGivenQuiz } from '../../classes/assignment-quiz.ts'
import { unknownAssignment } from '../../classes/give-quiz.ts'
import { joinClass } from '../../classes/join.ts'
import { recordWork } from '../../classes/record-work.ts'
import { showSeat } from '../../classes/seat-view.ts'
import { showAttempt, unknownAttempt } from '../../classes/show-attempt.ts'
import type { AssignmentRow } from '../../db/classes/assignments.ts'
import { requireSeat } from '../../middleware/require-seat.ts'
import { requireSecrets } from '../../middleware/require-secrets.ts'
import { describeRoute, jsonAnswer, problemAnswers } from '../../openapi/describe-route.ts'
import { missingQuiz } from '../../published/missing-quiz.ts'
import { addReceiptOf } from '../../receipts/sign-receipt.ts'
import { checkFitting } from '../../requests/check-fitting.ts'
import { readBody, readNumbers, readQuery } from '../../requests/read-request.ts'

const readTarget = readNumbers(z.object({ assignment: assignmentNumber, number: attemptNumber }), (field) =>
  field === 'number' ? unknownAttempt() : unknownAssignment(),
)

/** The pupil's routes: joining, the seat, and its attempts. */
export const work = new Hono<Env>()
  .post(
    '/join',
    describeRoute({
      operationId: 'joinClass',
      summary: 'Takes a seat of a class: by its ticket, or the next free one by a join code.',
      description: 'Safe to repeat: the same ticket, or the same claim, gets the same seat.',
      responses: {
        200: jsonAnswer('The seat.', joinedSchema),
        ...problemAnswers(
          'unknown-ticket',
          'class-full',
          'class-locked',
          'code-expired',
          'invalid-request',
          'storage-unavailable',
        ),
      },
    }),
    requireSecrets,
    readBody(joinSchema),
    async (c) => c.json(await joinClass(c.var.database, c.var.classSecrets, c.req.valid('json'), Date.now()), 200),
  )
  .get(
    '/seat',
    describeRoute({
      operationId: 'getSeat',
      summary: 'Returns the assignments of a seat, and what it may do in each.',
      responses: {
        200: jsonAnswer('The seat.', seatViewSchema),
        ...problemAnswers('unknown-class', 'unknown-assignment', 'invalid-request'),
      },
    }),
    requireSecrets,
    requireSeat,
    readQuery(seatQuerySchema),
    async (c) => c.json(await showSeat(c.var, c.var.seat, c.req.valid('query').assignment, Date.now()), 200),
  )
  .put(
    '/classes/:class/assignments/:assignment/attempts/:number',
    describeRoute({
      operationId: 'putSeatAttempt',
      summary: 'Records an attempt of a seat with all of its responses.',
      description:
        'Safe to retry, even late or in parallel. An attempt that another device has changed is not overwritten: the ' +
        'problem contains it, to be merged. Responses that arrive after the end are kept for the teacher.',
      responses: {
        200: jsonAnswer('The attempt as it is recorded; with results once they are revealed.', seatAttemptSchema),
        ...problemAnswers(
          'unknown-quiz',
          'unknown-version',
          'unknown-class',
          'unknown-assignment',
          'unknown-attempt',
          'attempt-changed',
          'attempt-submitted',
          'attempt-mismatch',
          'assignment-not-open',
          'assignment-closed',
          'time-over',
          'no-attempts-left',
          'invalid-request',
          'invalid-response',
        ),
      },
    }),
    requireSecrets,
    requireSeat,
    readTarget,
    readBody(seatAttemptPutSchema),
    async (c) => {
      const { assignment, number: attempt } = c.req.valid('param')
      const target = { assignment, attempt }
      const put = c.req.valid('json')
      const quiz = await c.var.catalogue.findQuiz(put.quiz, put.version)
      if (!quiz) throw await missingQuiz(c.var.catalogue, put.quiz, { quiz: 'quiz', version: 'version' })
      const id = seatAttemptSeed({ ...c.var.seat, ...target })
      checkFitting(quiz, id, put.responses)
      const recorded = await recordWork(c.var.database, c.var.seat, target, put, quiz)
      return c.json(addReceiptOf(c.env.RECEIPT_KEY, id, recorded), 200)
    },
  )
  .get(
    '/classes/:class/assignments/:assignment/attempts/:number',
    describeRoute({
      operationId: 'getSeatAttempt',
      summary: 'Returns an attempt of a seat as it is recorded.',
      responses: {
        200: jsonAnswer('The attempt.', seatAttemptSchema),
        ...problemAnswers('unknown-class', 'unknown-assignment', 'unknown-attempt'),
      },
    }),
    requireSecrets,
    requireSeat,
    readTarget,
    async (c) => {
      const { assignment, number: attempt } = c.req.valid('param')
      const { catalogue, database, seat } = c.var
      const reading = { findQuiz: (row: AssignmentRow) => findGivenQuiz(catalogue, row), now: Date.now() }
      const target = { assignment, attempt }
      const shown = await showAttempt(database, seat, target, reading)
      return c.json(addReceiptOf(c.env.RECEIPT_KEY, seatAttemptSeed({ ...seat, ...target }), shown), 200)
    },
  )
