import { z } from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { checkSchema, itemResultSchema } from '../../core/attempt.ts'
import { publicQuizSchema, toPublicQuiz } from '../../core/public-quiz.ts'
import { quizSchema } from '../../core/quiz.ts'
import { scoreItem } from '../../core/score-attempt.ts'
import { listQuerySchema, publishedSchema, quizListSchema, versionQuerySchema } from '../schemas.ts'
import { exampleChecks, exampleId, exampleQuiz, exampleVersion } from './examples.ts'
import { jsonContent } from './json-content.ts'
import { quizPath } from './parameters.ts'
import { bodyProblems, commonProblems, problemResponses } from './problem-responses.ts'

const { title, description, language, level, items } = exampleQuiz
const listed = { id: exampleId, version: exampleVersion, title, description, language, level, mode: 'practice' }
const published = { id: exampleId, version: exampleVersion }
const link = z.string().optional().meta({
  description: 'Where the quiz has variants: `rel="collection"`, the list of them all. Never with `?version=`.',
})
const etag = z.string().meta({ description: 'The version and the format of the view, in quotation marks.' })

const gradeExample = ({ item: id, response }: (typeof exampleChecks)['right' | 'wrong']) =>
  items.filter((item) => item.id === id).map((item) => scoreItem(item, response, language))[0]

/** The description of what `worker/api/quizzes.ts`, `checks.ts` and `publish.ts` do. */
export const quizPaths: ZodOpenApiPathsObject = {
  '/api/quizzes': {
    get: {
      operationId: 'listQuizzes',
      summary: 'The published quizzes, or a quiz and its variants, a page at a time, by id.',
      requestParams: { query: listQuerySchema },
      responses: {
        200: {
          description: 'A page of them.',
          content: jsonContent(quizListSchema, { page: { quizzes: [{ ...listed, items: items.length }] } }),
        },
        ...problemResponses('invalid-request', ...commonProblems),
      },
    },
  },
  '/api/quizzes/{quiz}': {
    get: {
      operationId: 'getQuiz',
      summary: 'A quiz as learners may see it before they answer.',
      requestParams: { path: quizPath, query: versionQuerySchema },
      responses: {
        200: {
          description: 'The quiz, without its key.',
          headers: z.object({ ETag: etag, Link: link }),
          content: jsonContent(publicQuizSchema, { quiz: toPublicQuiz(exampleQuiz, exampleId, exampleVersion) }),
        },
        304: { description: 'The client has this version already (`If-None-Match`).' },
        ...problemResponses('invalid-request', 'unknown-quiz', 'unknown-version', ...commonProblems),
      },
    },
    put: {
      operationId: 'publishQuiz',
      summary: 'Publishes a quiz file. Its version becomes the current one; older ones stay.',
      description: 'Pictures are named by their content: `putMedia` comes first and says how each is called.',
      security: [{ authorKey: [] }],
      requestParams: { path: quizPath },
      requestBody: { required: true, content: jsonContent(quizSchema, { new: exampleQuiz }) },
      responses: {
        201: {
          description: 'A new version.',
          headers: z.object({ Location: z.string().meta({ description: 'Where this version is read.' }) }),
          content: jsonContent(publishedSchema, { new: published }),
        },
        200: { description: 'This content was published before.', content: jsonContent(publishedSchema, {}) },
        ...problemResponses('unauthorized', ...bodyProblems, 'invalid-quiz', ...commonProblems),
      },
    },
  },
  '/api/quizzes/{quiz}/checks': {
    post: {
      operationId: 'checkResponse',
      summary: 'Grades one complete response of a practice quiz, and explains. Writes nothing.',
      requestParams: { path: quizPath },
      requestBody: { required: true, content: jsonContent(checkSchema, exampleChecks) },
      responses: {
        200: {
          description: 'What the response earned, and why.',
          content: jsonContent(itemResultSchema, {
            right: gradeExample(exampleChecks.right),
            wrong: gradeExample(exampleChecks.wrong),
          }),
        },
        ...problemResponses(
          ...bodyProblems,
          'checks-not-allowed',
          'unknown-quiz',
          'unknown-version',
          'invalid-response',
          'incomplete-response',
          ...commonProblems,
        ),
      },
    },
  },
}
