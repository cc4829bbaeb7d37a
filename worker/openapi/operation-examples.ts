import type { AttemptPut } from '../../core/attempt.ts'
import { toItemStatistics } from '../../core/item-statistics/figures.ts'
import type { ItemSums } from '../../core/item-statistics/sums.ts'
import { maxMediaBytes } from '../../core/media/inspect-media.ts'
import type { ProblemCode } from '../../core/problems.ts'
import { toPublicQuiz } from '../../core/public-quiz.ts'
import { scoreItem } from '../../core/score-attempt.ts'
import { leastAttempts } from '../../core/statistics.ts'
import { toAttempt, toAttemptRow } from '../attempts/attempt-row.ts'
import { limits } from '../limits.ts'
import { addReceipt, checkReceipt } from '../receipts/sign-receipt.ts'
import { classExamples, exampleClass, exampleSeat } from './class-examples.ts'
import type { OperationExamples, Said } from './example-types.ts'
import {
  exampleAttempt,
  exampleAttemptPuts,
  exampleChecks,
  exampleHash,
  exampleId,
  exampleQuiz,
  exampleReceiptKey,
  exampleSrc,
  exampleTime,
  exampleVersion,
} from './examples.ts'
import { seatExamples } from './seat-examples.ts'

/** Examples of the path parameters. */
export const pathExamples: Record<string, string | number> = {
  quiz: exampleId,
  attempt: exampleAttempt,
  hash: exampleHash,
  name: exampleSrc.replace('media/', ''),
  class: exampleClass,
  seat: exampleSeat,
  assignment: 1,
  number: 1,
}

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

const tooLarge = (bytes: number): Said => ({
  detail: `The body may have at most ${bytes / 1024} KiB (${bytes} bytes).`,
})

const missing = {
  'unknown-quiz': { detail: 'No published quiz has this id. GET /api/quizzes lists the published ones.' },
  'unknown-version': {
    detail: 'This version of the quiz was never published. Take "version" from GET /api/quizzes/{quiz}.',
  },
}

const classOnly: Said = { detail: 'Only classes take this quiz. It has no public view, checks or anonymous attempts.' }

/** Errors for unknown ids in the body. */
const unpublished = {
  quiz: [{ pointer: '/quiz', detail: 'is not a published quiz' }],
  version: [{ pointer: '/version', detail: 'is not a published version' }],
}

const invalidQuery = (parameter: string, detail: string) => ({
  'invalid-request': {
    detail: 'The query string is invalid: "errors" names the parameters.',
    errors: [{ pointer: `/${parameter}`, detail }],
  },
})

const misfit = (pointer: string, detail: string): Said => ({
  detail: `${pointer} ${detail}.`,
  errors: [{ pointer, detail }],
})

const { title, description, language, level, items } = exampleQuiz
const listed = { id: exampleId, version: exampleVersion, title, description, language, level, mode: 'practice' }
const published = { new: { id: exampleId, version: exampleVersion } }
const sent = { new: { src: exampleSrc } }

/** Sums of twenty attempts: all chose the right place, fifteen had the right number. */
const sums: ItemSums = {
  attempts: 20,
  items: [
    [
      'where',
      20,
      20,
      20,
      35,
      35,
      65,
      [
        ['"gardens"', 0, 0],
        ['"roofs"', 20, 35],
      ],
    ],
    ['count', 20, 15, 15, 30, 35, 65, []],
  ],
}

const grade = ({ item: id, response }: (typeof exampleChecks)['right' | 'wrong']) =>
  items.filter((item) => item.id === id).map((item) => scoreItem(item, response, language))[0]

const record = (put: AttemptPut) =>
  addReceipt(exampleReceiptKey, toAttempt(toAttemptRow(exampleAttempt, put, exampleQuiz, exampleTime).row, exampleQuiz))
const submitted = record(exampleAttemptPuts.submitted)
const exampleReceipt = submitted.receipt ?? ''

/** The examples of every operation, by its id. */
export const operationExamples: Record<string, OperationExamples> = {
  listQuizzes: {
    answers: { 200: { page: { quizzes: [{ ...listed, items: items.length }] } } },
    problems: invalidQuery('language', 'must be a language tag (BCP 47), such as "en", "ko" or "pt-BR"'),
  },
  getQuiz: {
    answers: { 200: { quiz: toPublicQuiz(exampleQuiz, exampleId, exampleVersion) } },
    problems: { ...invalidQuery('version', 'must be the 16 characters of a version'), 'class-only': classOnly },
  },
  publishQuiz: {
    body: { new: exampleQuiz },
    answers: { 200: published, 201: published },
    problems: {
      'body-too-large': tooLarge(limits.quizBytes),
      'invalid-request': {
        detail:
          'The quiz\'s id in the address must be lower-case letters, digits and single hyphens, such as "kursk-engineers".',
      },
      'invalid-quiz': {
        detail: 'The quiz has errors: see "errors".',
        errors: [{ pointer: '/titel', detail: 'is not a known field' }],
      },
    },
  },
  checkResponse: {
    body: exampleChecks,
    answers: { 200: { right: grade(exampleChecks.right), wrong: grade(exampleChecks.wrong) } },
    problems: {
      'class-only': classOnly,
      'checks-not-allowed': { detail: 'This quiz is a test. Submit the attempt to get feedback.' },
      'unknown-version': { ...missing['unknown-version'], errors: unpublished.version },
      'invalid-request': misfit('/item', 'is not an item of this quiz'),
      'invalid-response': misfit('/response', 'has no choice "cellars"'),
      'incomplete-response': misfit('/response', 'is not a complete response'),
    },
  },
  getStatistics: {
    answers: {
      200: {
        few: { id: exampleId, version: exampleVersion, leastAttempts },
        many: {
          id: exampleId,
          version: exampleVersion,
          leastAttempts,
          attempts: 20,
          scores: [
            { share: 0.5, attempts: 5 },
            { share: 1, attempts: 15 },
          ],
          items: [
            { id: 'where', attempts: 20, facility: 1, right: 1 },
            { id: 'count', attempts: 20, facility: 0.75, right: 0.75 },
          ],
        },
      },
    },
    problems: invalidQuery('version', 'must be the 16 characters of a version'),
  },
  getItemStatistics: {
    answers: {
      200: { many: { id: exampleId, version: exampleVersion, ...toItemStatistics(sums, [1, 1]) } },
    },
    problems: invalidQuery('version', 'must be the 16 characters of a version'),
  },
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
  putMedia: {
    answers: { 200: sent, 201: sent },
    problems: {
      'body-too-large': tooLarge(maxMediaBytes),
      'invalid-request': { detail: 'The hash in the address does not match the body. Send the file unchanged.' },
      'invalid-media': { detail: 'The picture is not a PNG, JPEG, WebP, AVIF, GIF or SVG.' },
    },
  },
  getMedia: {
    problems: { 'unknown-media': { detail: 'No picture has this name.' } },
  },
  ...classExamples,
  ...seatExamples,
  getHealth: { answers: { 200: { well: { status: 'ok' } } } },
}
