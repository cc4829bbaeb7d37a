import type { Assignment, AssignmentCreate, AssignmentPatch } from '../../core/classes/assignment.ts'
import type { Class, ClassCreate } from '../../core/classes/class.ts'
import { deriveLinkKeys, hashAuthKey, lostVault, makeTicket } from '../../core/classes/keys.ts'
import type { Seat, SeatPatch } from '../../core/classes/seat.ts'
import type { OperationExamples, Said } from './example-types.ts'
import { exampleId, exampleTime, exampleVersion } from './examples.ts'
import { withdrawn } from './problem-examples.ts'

export const exampleClass = 'Bk3xTq9ZpLmA'
const secret = 'o5QyC2sN7vXe1RkWb8HtLA'
export const exampleClassKey = deriveLinkKeys(exampleClass, secret).authKey
export const exampleSeat = 17
const ticketKey = 'Zt6uR0yKp3WnVxCe5LbMfQ'
export const exampleTicket = makeTicket(ticketKey, exampleSeat, 0)
export const exampleIsoTime = new Date(exampleTime).toISOString()

export const exampleClassCreate = {
  class: exampleClass,
  keyHash: hashAuthKey(exampleClassKey),
  vault: 'mJ8c2Vw-sealed-keys-of-the-class',
} satisfies ClassCreate

export const exampleTickets = { tickets: [{ seat: exampleSeat, epoch: 0, ticket: exampleTicket }] }
export const exampleAssignmentCreate = { quiz: exampleId } satisfies AssignmentCreate

export const exampleSeatRow = {
  seat: exampleSeat,
  epoch: 0,
  factor: 1,
  hasTicket: true,
  byCode: false,
  claimedAt: exampleIsoTime,
  erased: false,
} satisfies Seat

export const exampleAssignment = {
  assignment: 1,
  quiz: exampleId,
  version: exampleVersion,
  mode: 'test',
  attempts: 1,
  counts: 'best',
  reveal: 'submitted',
  amendments: {},
  exceptions: {},
} satisfies Assignment

const emptyClass = {
  class: exampleClass,
  role: 'teacher',
  vault: exampleClassCreate.vault,
  rosterTag: '"0"',
  hasReader: false,
  locked: false,
  sharedDevices: false,
  keepDays: 90,
  createdAt: exampleIsoTime,
  expiresAt: '2026-04-15',
  seats: [],
  assignments: [],
} satisfies Class

const shownClass = { ...emptyClass, seats: [exampleSeatRow], assignments: [exampleAssignment] } satisfies Class

export const classProblems = {
  unauthorized: { detail: 'Send the key of the link as "Authorization: Bearer KEY".' },
  'unknown-class': { detail: 'No class has this id. It may have been deleted.' },
  'unknown-seat': { detail: 'The class has no seat of this number.' },
  'unknown-assignment': { detail: 'The class has no assignment of this number.' },
  'classes-unavailable': {
    detail: 'This host has no classes: its operator has not set the secrets TICKET_PEPPER and SEAT_KEY.',
  },
  'seat-revoked': { detail: 'The teacher has released or erased this seat. Join with its new ticket.' },
  'assignment-not-open': { detail: 'The assignment is not open yet.' },
} satisfies Record<string, Said>

export const misfit = (pointer: string, detail: string): Said => ({
  detail: 'The body is invalid: see "errors".',
  errors: [{ pointer, detail }],
})

const single = (pointer: string, detail: string): Said => ({
  detail: `${pointer} ${detail}.`,
  errors: [{ pointer, detail }],
})

/** The examples of the operations of teachers, by their ids. */
export const classExamples: Record<string, OperationExamples> = {
  createClass: {
    body: { new: exampleClassCreate },
    answers: { 201: { new: emptyClass }, 200: { new: emptyClass } },
    problems: {
      ...classProblems,
      'class-exists': { detail: 'Another class has this id. Make a new one.' },
      'invalid-request': misfit('/vault', 'is required'),
    },
  },
  getClass: { answers: { 200: { class: shownClass } }, problems: classProblems },
  changeClass: {
    body: { names: { roster: 'Zm9v-sealed-names' }, lock: { locked: true } },
    answers: {
      200: {
        names: { ...shownClass, roster: 'Zm9v-sealed-names', rosterTag: '"1"' },
        lock: { ...shownClass, locked: true },
      },
    },
    problems: {
      ...classProblems,
      'roster-changed': { detail: 'Another window has changed the names. Load them again, then repeat the change.' },
      'invalid-request': { detail: 'Send the ETag of the names that you have as If-Match: see "rosterTag".' },
    },
  },
  deleteClass: { problems: classProblems },
  makeJoinCode: {
    answers: { 200: { code: { code: 'K7QF3MX', expiresAt: exampleIsoTime } } },
    problems: classProblems,
  },
  relinkClass: {
    body: { link: { keyHash: exampleClassCreate.keyHash } },
    answers: { 200: { link: { ...shownClass, vault: lostVault } } },
    problems: {
      'unknown-class': classProblems['unknown-class'],
      'invalid-request': misfit('/keyHash', 'is required'),
    },
  },
  putTickets: {
    body: { sheet: exampleTickets },
    answers: { 200: { sheet: { seats: [exampleSeatRow] } } },
    problems: { ...classProblems, 'invalid-request': misfit('/tickets', 'is required') },
  },
  changeSeat: {
    body: {
      time: { factor: 1.5 },
      release: { release: { epoch: 1, ticket: makeTicket(ticketKey, exampleSeat, 1) } },
    } satisfies Record<string, SeatPatch>,
    answers: { 200: { time: { ...exampleSeatRow, factor: 1.5 }, release: { ...exampleSeatRow, epoch: 1 } } },
    problems: {
      ...classProblems,
      'invalid-request': single('/release/epoch', 'must be 1: one more than the recorded epoch'),
    },
  },
  eraseSeat: { problems: classProblems },
  createAssignment: {
    body: { test: exampleAssignmentCreate },
    answers: { 201: { test: exampleAssignment } },
    problems: {
      ...classProblems,
      'unknown-quiz': {
        detail: 'No published quiz has this id. GET /api/quizzes lists the published ones.',
        errors: [{ pointer: '/quiz', detail: 'is not a published quiz' }],
      },
      'unknown-version': {
        detail: 'This version of the quiz was never published. Take "version" from GET /api/quizzes/{quiz}.',
        errors: [{ pointer: '/version', detail: 'is not a published version' }],
      },
      'quiz-withdrawn': withdrawn,
      'class-only': { detail: 'Only classes take this quiz. Send its giving code, which its author has.' },
      'class-full': { detail: 'The class has 200 assignments, as many as it may have.' },
      'invalid-request': single('/closesAt', 'is required when results wait for it'),
    },
  },
  changeAssignment: {
    body: {
      time: { minutes: 30 },
      correct: { amendments: { count: 'full' } },
    } satisfies Record<string, AssignmentPatch>,
    answers: {
      200: {
        time: { ...exampleAssignment, minutes: 30 },
        correct: { ...exampleAssignment, amendments: { count: 'full' } },
      },
    },
    problems: { ...classProblems, 'invalid-request': single('/closesAt', 'is required when results wait for it') },
  },
  beginAgain: { problems: classProblems },
}
