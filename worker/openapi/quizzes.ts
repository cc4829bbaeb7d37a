import { z } from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { checkSchema, itemResultSchema } from '../../core/attempt.ts'
import type { ProblemCode } from '../../core/problems.ts'
import { publicQuizSchema, toPublicQuiz } from '../../core/public-quiz.ts'
import { quizSchema } from '../../core/quiz.ts'
import { scoreItem } from '../../core/score-attempt.ts'
import { limits } from '../limits.ts'
import { listQuerySchema, publishedSchema, quizListSchema, versionQuerySchema } from '../schemas.ts'
import { exampleChecks, exampleId, exampleQuiz, exampleVersion } from './examples.ts'
import { jsonContent } from './json-content.ts'
import { quizPath } from './parameters.ts'
import {
  authorProblems,
  commonProblems,
  invalidQuery,
  jsonProblems,
  missingProblems,
  missingVersion,
  type ProblemExamples,
  problemResponses,
} from './problem-responses.ts'

const { title, description, language, level, items } = exampleQuiz
const listed = { id: exampleId, version: exampleVersion, title, description, language, level, mode: 'practice' }
const published = { id: exampleId, version: exampleVersion }
const link = z.string().optional().meta({
  description: 'Where the quiz has variants: `rel="collection"`, the list of them all. Never with `?version=`.',
})
const etag = z.string().meta({ description: 'The version and the format of the view, in quotation marks.' })

const gradeExample = ({ item: id, response }: (typeof exampleChecks)['right' | 'wrong']) =>
  items.filter((item) => item.id === id).map((item) => scoreItem(item, response, language))[0]

const misfit = (code: ProblemCode, pointer: string, detail: string): ProblemExamples => ({
  [code]: { detail: `The value at ${pointer} ${detail}.`, errors: [{ pointer, detail }] },
})

const takes = 'GET, HEAD, PUT'

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
        ...problemResponses('GET, HEAD', {
          ...invalidQuery('language', 'must be a language tag (BCP 47), such as "en", "ko" or "pt-BR"'),
          ...commonProblems,
        }),
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
        ...problemResponses(takes, {
          ...invalidQuery('version', 'must be the 16 characters of a version'),
          ...missingProblems,
          ...commonProblems,
        }),
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
        200: {
          description: 'This content was published before.',
          content: jsonContent(publishedSchema, { new: published }),
        },
        ...problemResponses(takes, {
          ...authorProblems,
          ...jsonProblems(limits.quizBytes),
          'invalid-request': {
            detail:
              'The quiz\'s id in the address must be lower-case letters, digits and single hyphens, such as "kursk-engineers".',
          },
          'invalid-quiz': {
            detail: 'The quiz has mistakes: "errors" says where.',
            errors: [{ pointer: '/titel', detail: 'is not a known field' }],
          },
          ...commonProblems,
        }),
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
        ...problemResponses('POST', {
          ...jsonProblems(limits.bodyBytes),
          ...misfit('invalid-request', '/item', 'is not an item of this quiz'),
          'checks-not-allowed': {
            detail: 'This quiz is a test: feedback comes when its attempt is handed in.',
          },
          ...missingProblems,
          ...missingVersion,
          ...misfit('invalid-response', '/response', 'has no choice "cellars"'),
          ...misfit('incomplete-response', '/response', 'does not answer the whole item'),
          ...commonProblems,
        }),
      },
    },
  },
}
