import type { AttemptPut } from '../../core/attempt.ts'
import { toAttempt, toAttemptRow } from '../attempts/attempt-row.ts'
import { addReceipt, checkReceipt } from '../receipts/sign-receipt.ts'
import type { OperationExamples } from './example-types.ts'
import { exampleAttempt, exampleAttemptPuts, exampleQuiz, exampleReceiptKey, exampleTime } from './examples.ts'
import { classOnly, missing, unpublished } from './problem-examples.ts'

const record = (put: AttemptPut) =>
  addReceipt(exampleReceiptKey, toAttempt(toAttemptRow(exampleAttempt, put, exampleQuiz, exampleTime).row, exampleQuiz))
const submitted = record(exampleAttemptPuts.submitted)
const exampleReceipt = submitted.receipt ?? ''

/** The examples of attempts and their receipts. */
export const attemptExamples: Record<string, OperationExamples> = {
  putAttempt: {
    body: exampleAttemptPuts,
    answers: { 200: { 'in-progress': record(exampleAttemptPuts['in-progress']), submitted } },
    problems: {
      'class-only': classOnly,
      'unknown-quiz': { ...missing['unknown-quiz'], errors: unpublished.quiz },
      'unknown-version': { ...missing['unknown-version'], errors: unpublished.version },
      'attempt-submitted': {
        detail: 'The attempt is submitted and final: see "attempt". To try again, use a new id.',
        attempt: submitted,
      },
      'attempt-mismatch': {
        detail: 'This id belongs to an attempt of another quiz, version or mode. Begin a new attempt with a new id.',
      },
      'invalid-request': {
        detail: 'The body is invalid: see "errors".',
        errors: [{ pointer: '/revision', detail: 'must be at least 0' }],
      },
      'invalid-response': {
        detail: 'Some responses do not fit: see "errors".',
        errors: [{ pointer: '/responses/where', detail: 'has no choice "cellars"' }],
      },
    },
  },
  getAttempt: {
    answers: { 200: { attempt: submitted } },
    problems: {
      'unknown-attempt': { detail: 'No attempt has this id. Its first PUT creates it.' },
    },
  },
  checkReceipt: {
    body: { genuine: { receipt: exampleReceipt }, changed: { receipt: exampleReceipt.replace('~2~2~', '~3~3~') } },
    answers: {
      200: {
        genuine: { genuine: true, receipt: checkReceipt(exampleReceiptKey, exampleReceipt) },
        changed: { genuine: false },
      },
    },
    problems: {
      'receipts-unavailable': {
        detail: 'This host signs no receipts: its operator has not set the secret RECEIPT_KEY.',
      },
      'invalid-request': {
        detail: 'The body is invalid: see "errors".',
        errors: [{ pointer: '/receipt', detail: 'must have at most 300 characters' }],
      },
    },
  },
}
