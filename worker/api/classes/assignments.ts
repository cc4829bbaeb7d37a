import { Hono } from 'hono'
import { z } from 'zod'
import { assignmentCreateSchema, assignmentPatchSchema, assignmentSchema } from '../../../core/classes/assignment.ts'
import { assignmentNumber, seatNumber } from '../../../core/classes/ids.ts'
import { assignmentQuizSchema, reportSchema } from '../../../core/classes/report.ts'
import type { Env } from '../../bindings.ts'
import { findGivenQuiz, showQuizToSeat, showQuizToTeacher } from '../../classes/assignment-quiz.ts'
import { beginAgain } from '../../classes/begin-again.ts'
import { unknownSeat } from '../../classes/change-seats.ts'
import { changeAssignment, giveQuiz, unknownAssignment } from '../../classes/give-quiz.ts'
import { toReport } from '../../classes/report.ts'
import { readReport } from '../../db/classes/read-work.ts'
import { requireReader, requireReaderOrSeat, requireTeacher } from '../../middleware/require-class.ts'
import { requireSecrets } from '../../middleware/require-secrets.ts'
import { describeRoute, header, jsonAnswer, problemAnswers } from '../../openapi/describe-route.ts'
import { contentTag, matchesEtag } from '../../requests/caching.ts'
import { readBody, readNumbers } from '../../requests/read-request.ts'

const readAssignment = readNumbers(z.object({ assignment: assignmentNumber }), () => unknownAssignment())
const readAssignmentAndSeat = readNumbers(z.object({ assignment: assignmentNumber, seat: seatNumber }), (field) =>
  field === 'seat' ? unknownSeat() : unknownAssignment(),
)

/** Assignments: the teacher's routes, and the quiz for both sides. */
export const assignments = new Hono<Env>()
  .post(
    '/classes/:class/assignments',
    describeRoute({
      operationId: 'createAssignment',
      summary: 'Gives a quiz to a class. Its version is fixed.',
      responses: {
        201: jsonAnswer('The new assignment.', assignmentSchema),
        ...problemAnswers(
          'unknown-class',
          'class-only',
          'unknown-quiz',
          'unknown-version',
          'quiz-withdrawn',
          'class-full',
          'invalid-request',
        ),
      },
    }),
    requireSecrets,
    requireTeacher,
    readBody(assignmentCreateSchema),
    async (c) => c.json(await giveQuiz(c.var, c.var.class.id, c.req.valid('json')), 201),
  )
  .patch(
    '/classes/:class/assignments/:assignment',
    describeRoute({
      operationId: 'changeAssignment',
      summary: 'Changes an assignment: its window, time limit, results, corrected marks and exceptions.',
      description: 'Changes reach open attempts at once. Quiz, version and mode never change.',
      responses: {
        200: jsonAnswer('The assignment.', assignmentSchema),
        ...problemAnswers('unknown-class', 'unknown-assignment', 'invalid-request'),
      },
    }),
    requireTeacher,
    readAssignment,
    readBody(assignmentPatchSchema),
    async (c) => {
      const key = { class: c.var.class.id, ...c.req.valid('param') }
      return c.json(await changeAssignment(c.var.database, key, c.req.valid('json')), 200)
    },
  )
  .get(
    '/classes/:class/assignments/:assignment/report',
    describeRoute({
      operationId: 'getReport',
      summary: 'Returns what each seat did: responses and scores, corrected by the amendments.',
      responses: {
        200: jsonAnswer('The report.', reportSchema, { ETag: header('Changes when the report does.') }),
        304: { description: 'The client has this report already (`If-None-Match`).' },
        ...problemAnswers('unknown-class', 'unknown-assignment'),
      },
    }),
    requireReader,
    readAssignment,
    async (c) => {
      const key = { class: c.var.class.id, ...c.req.valid('param') }
      const rows = await readReport(c.var.database, key, c.var.class.seats)
      if (!rows) throw unknownAssignment()
      const report = toReport(rows, await findGivenQuiz(c.var.catalogue, rows.assignment), Date.now())
      const tag = contentTag(JSON.stringify(report))
      const headers = { ETag: `W/${tag}`, 'Cache-Control': 'private, no-cache' }
      if (matchesEtag(c.req.header('If-None-Match'), tag)) return c.body(null, 304, headers)
      return c.json(report, 200, headers)
    },
  )
  .get(
    '/classes/:class/assignments/:assignment/quiz',
    describeRoute({
      operationId: 'getAssignmentQuiz',
      summary: 'Returns the quiz of an assignment: without its key for a seat, with it for the teacher.',
      responses: {
        200: jsonAnswer('The quiz.', assignmentQuizSchema),
        ...problemAnswers('unknown-class', 'unknown-assignment', 'assignment-not-open'),
      },
    }),
    requireSecrets,
    requireReaderOrSeat,
    readAssignment,
    async (c) => {
      const { assignment } = c.req.valid('param')
      const shown = c.var.seat
        ? await showQuizToSeat(c.var, c.var.seat, assignment, Date.now())
        : await showQuizToTeacher(c.var, c.var.class.id, assignment)
      return c.json(shown, 200)
    },
  )
  .delete(
    '/classes/:class/assignments/:assignment/work/:seat',
    describeRoute({
      operationId: 'beginAgain',
      summary: 'Lets a seat begin an assignment again. What it did is deleted.',
      responses: {
        204: { description: 'The seat may begin again.' },
        ...problemAnswers('unknown-class', 'unknown-assignment', 'unknown-seat'),
      },
    }),
    requireTeacher,
    readAssignmentAndSeat,
    async (c) => {
      await beginAgain(c.var.database, { class: c.var.class.id, ...c.req.valid('param') })
      return c.body(null, 204)
    },
  )
