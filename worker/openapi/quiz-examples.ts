import { toPublicQuiz } from '../../core/public-quiz.ts'
import { scoreItem } from '../../core/score-attempt.ts'
import { limits } from '../limits.ts'
import { exampleCurrent } from './author-examples.ts'
import type { OperationExamples, Said } from './example-types.ts'
import { exampleChecks, exampleId, exampleQuiz, exampleVersion } from './examples.ts'
import { classOnly, invalidQuery, missing, notYours, tooLarge, unpublished, withdrawn } from './problem-examples.ts'

const { title, description, language, level, items } = exampleQuiz
const listed = { id: exampleId, version: exampleVersion, title, description, language, level, mode: 'practice' }
const published = { new: { id: exampleId, version: exampleVersion } }

const grade = ({ item: id, response }: (typeof exampleChecks)['right' | 'wrong']) =>
  items.filter((item) => item.id === id).map((item) => scoreItem(item, response, language))[0]

/** The problem of one value of a body. */
const misfit = (pointer: string, detail: string): Said => ({
  detail: `${pointer} ${detail}.`,
  errors: [{ pointer, detail }],
})

/** The examples of quizzes and checks. */
export const quizExamples: Record<string, OperationExamples> = {
  listQuizzes: {
    answers: { 200: { page: { quizzes: [{ ...listed, items: items.length }] } } },
    problems: invalidQuery('language', 'must be a language tag (BCP 47), such as "en", "ko" or "pt-BR"'),
  },
  getQuiz: {
    answers: { 200: { quiz: toPublicQuiz(exampleQuiz, exampleId, exampleVersion) } },
    problems: {
      ...invalidQuery('version', 'must be the 16 characters of a version'),
      'class-only': classOnly,
      'quiz-withdrawn': withdrawn,
    },
  },
  publishQuiz: {
    body: { new: exampleQuiz },
    answers: { 200: published, 201: published },
    problems: {
      'not-your-quiz': notYours,
      'version-changed': {
        detail:
          'The host has another version than the request expects: see "current". Compare it with yours, then send it with this version in If-Match.',
        current: exampleCurrent,
      },
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
}
