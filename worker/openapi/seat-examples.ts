import type { AssignmentQuiz, Report } from '../../core/classes/report.ts'
import { type SeatAttempt, type SeatAttemptPut, seatAttemptSeed } from '../../core/classes/seat-attempt.ts'
import type { Join, Joined, SeatView } from '../../core/classes/seat-view.ts'
import { toPublicQuiz } from '../../core/public-quiz.ts'
import { scoreItem } from '../../core/score-attempt.ts'
import { addReceiptOf } from '../receipts/sign-receipt.ts'
import {
  classProblems,
  exampleAssignment,
  exampleClass,
  exampleIsoTime,
  exampleSeat,
  exampleSeatRow,
  exampleTicket,
  misfit,
} from './class-examples.ts'
import type { OperationExamples } from './example-types.ts'
import { exampleAttemptPuts, exampleId, exampleQuiz, exampleReceiptKey, exampleVersion } from './examples.ts'

const { items, language } = exampleQuiz
const begun = exampleAttemptPuts['in-progress']
const handedIn = exampleAttemptPuts.submitted

/** The same attempt of a seat in progress and submitted. */
export const exampleSeatPuts = {
  'in-progress': { ...begun, mode: 'test', base: 0 },
  submitted: { ...handedIn, mode: 'test', base: 1 },
} satisfies Record<string, SeatAttemptPut>

export const exampleJoins = {
  ticket: { ticket: exampleTicket },
  code: { code: 'K7QF3MX', claim: 'pX2uV7cQ9mRsT4wYb6NkZA' },
} satisfies Record<string, Join>

const joined = {
  class: exampleClass,
  seat: exampleSeat,
  token: `${exampleClass}.17.0.hV3nQ8sWx1LdT6yRk5JpZw`,
  sharedDevices: false,
} satisfies Joined

const own = { class: exampleClass, assignment: 1, seat: exampleSeat, attempt: 1 }
const quiz = { quiz: exampleId, version: exampleVersion, mode: 'test' } as const

const shownBegun = {
  ...own,
  ...quiz,
  revision: 1,
  status: 'in-progress',
  responses: begun.responses,
  startedAt: exampleIsoTime,
  now: exampleIsoTime,
} satisfies SeatAttempt

const recordedSeatAttempt = {
  ...shownBegun,
  revision: 2,
  status: 'submitted',
  responses: handedIn.responses,
  submittedAt: exampleIsoTime,
  score: 2,
  maxScore: 2,
  items: items.map((item) => scoreItem(item, handedIn.responses[item.id as 'where' | 'count'], language)),
} satisfies SeatAttempt

const exampleSeatAttempt = addReceiptOf<SeatAttempt>(exampleReceiptKey, seatAttemptSeed(own), recordedSeatAttempt)

const { attempts, reveal, assignment } = exampleAssignment
const view = {
  class: exampleClass,
  seat: exampleSeat,
  epoch: 0,
  factor: 1,
  sharedDevices: false,
  now: exampleIsoTime,
  assignments: [
    {
      ...{ assignment, ...quiz, title: exampleQuiz.title, attempts, reveal },
      ...({ state: 'open', attempt: 1, status: 'submitted', revealed: true } as const),
    },
  ],
} satisfies SeatView

const report = {
  assignment: exampleAssignment,
  seats: [
    {
      ...exampleSeatRow,
      state: 'handed-in',
      counts: 1,
      asksLate: false,
      attempts: [
        {
          attempt: 1,
          status: 'submitted',
          revision: 2,
          startedAt: exampleIsoTime,
          updatedAt: exampleIsoTime,
          submittedAt: exampleIsoTime,
          responses: handedIn.responses,
          score: 2,
          maxScore: 2,
          items: items.map(({ id }) => ({ id, score: 1, maxScore: 1 })),
        },
      ],
    },
  ],
} satisfies Report

const assignmentQuiz = {
  quiz: toPublicQuiz(exampleQuiz, exampleId, exampleVersion),
  key: items.map((item) => scoreItem(item, undefined, language)),
  skills: {},
} satisfies AssignmentQuiz

const ofSeat = {
  ...classProblems,
  unauthorized: { detail: 'Send the token of the seat as "Authorization: Bearer TOKEN". POST /api/join returns it.' },
  'unknown-attempt': { detail: 'The seat has no attempt of this number.' },
}

const late = {
  ...shownBegun,
  score: 1,
  maxScore: 2,
  items: items.map((item) => scoreItem(item, item.id === 'where' ? 'roofs' : undefined, language)),
  status: 'ended',
  endsAt: exampleIsoTime,
  late: { receivedAt: exampleIsoTime },
} as const

/** The examples of the operations of pupils, and of what teachers see of their work, by their ids. */
export const seatExamples: Record<string, OperationExamples> = {
  getReport: { answers: { 200: { report } }, problems: classProblems },
  getAssignmentQuiz: { answers: { 200: { teacher: assignmentQuiz } }, problems: classProblems },
  joinClass: {
    body: exampleJoins,
    answers: {
      200: {
        ticket: joined,
        code: { ...joined, seat: 18, token: `${exampleClass}.18.0.hV3nQ8sWx1LdT6yRk5JpZw`, ticket: 'QX7CB4MT92KD' },
      },
    },
    problems: {
      ...classProblems,
      'unknown-ticket': { detail: 'Unknown ticket or join code. Check each character.' },
      'class-full': { detail: 'All 400 seats of the class have been taken.' },
      'class-locked': { detail: 'The class is locked: its teacher lets nobody join.' },
      'code-expired': { detail: 'The code has expired. Ask for a new one.' },
      'invalid-request': misfit('/ticket', 'must be the 12 characters of a ticket, such as K7QF-3MXP-2T4W'),
    },
  },
  getSeat: {
    answers: { 200: { seat: view } },
    problems: {
      ...ofSeat,
      'invalid-request': {
        detail: 'The query string is invalid: "errors" names the parameters.',
        errors: [{ pointer: '/assignment', detail: 'must be at least 1' }],
      },
    },
  },
  putSeatAttempt: {
    body: { 'in-progress': exampleSeatPuts['in-progress'], submitted: exampleSeatPuts.submitted },
    answers: { 200: { 'in-progress': shownBegun, submitted: exampleSeatAttempt } },
    problems: {
      ...ofSeat,
      'unknown-quiz': {
        detail: 'No published quiz has this id. GET /api/quizzes lists the published ones.',
        errors: [{ pointer: '/quiz', detail: 'is not a published quiz' }],
      },
      'unknown-version': {
        detail: 'This version of the quiz was never published. Take "version" from GET /api/quizzes/{quiz}.',
        errors: [{ pointer: '/version', detail: 'is not a published version' }],
      },
      'attempt-changed': {
        detail: 'Another device has changed the attempt: see "recorded". Merge the responses, and put them again.',
        recorded: shownBegun,
      },
      'attempt-submitted': {
        detail: 'The attempt has been handed in and is final: see "recorded".',
        recorded: recordedSeatAttempt,
      },
      'attempt-mismatch': {
        detail: 'The assignment has another quiz, version or mode. Take them from GET /api/seat.',
      },
      'assignment-closed': {
        detail: 'The assignment is closed. Responses that arrive late are kept for the teacher: see "recorded".',
        recorded: late,
      },
      'time-over': {
        detail: 'The time of the attempt is over. Responses that arrive late are kept for the teacher: see "recorded".',
        recorded: late,
      },
      'no-attempts-left': { detail: 'The seat has used all of its attempts.', recorded: recordedSeatAttempt },
      'invalid-request': misfit('/revision', 'must be greater than base'),
      'invalid-response': {
        detail: 'Some responses do not fit: see "errors".',
        errors: [{ pointer: '/responses/where', detail: 'has no choice "cellars"' }],
      },
    },
  },
  getSeatAttempt: { answers: { 200: { attempt: exampleSeatAttempt } }, problems: ofSeat },
}
