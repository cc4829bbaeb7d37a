import { type Context, Hono, type TypedResponse } from 'hono'
import { type PublicQuiz, publicFormat, publicQuizSchema } from '../../core/public-quiz.ts'
import type { Env } from '../bindings.ts'
import { readCursor, writeCursor } from '../cursor.ts'
import { listQuizzes } from '../db/quizzes.ts'
import { limits } from '../limits.ts'
import { describeRoute, header, jsonAnswer, problemAnswers } from '../openapi/describe-route.ts'
import { classOnly } from '../published/class-only.ts'
import { findOpen, missingQuiz } from '../published/missing-quiz.ts'
import { immutable, matchesEtag } from '../requests/caching.ts'
import { readQuery } from '../requests/read-request.ts'
import { listQuerySchema, type QuizList, quizListSchema, versionQuerySchema } from './schemas.ts'

const checkedEachTime = 'public, max-age=0, must-revalidate, stale-if-error=86400'

/** The published quizzes, as learners may see them. */
export const quizzes = new Hono<Env>()
  .get(
    '/quizzes',
    describeRoute({
      operationId: 'listQuizzes',
      summary: 'Lists the published quizzes, or a quiz and its variants, a page at a time, by id.',
      responses: {
        200: jsonAnswer('A page of quizzes.', quizListSchema),
        ...problemAnswers('invalid-request', 'storage-unavailable'),
      },
    }),
    readQuery(listQuerySchema),
    async (c) => {
      const { cursor, ...wanted } = c.req.valid('query')
      const rows = await listQuizzes(c.var.database, cursor === undefined ? '' : (readCursor(cursor) ?? ''), wanted)
      const page = rows.slice(0, limits.quizzesPerPage)
      const last = rows.length > page.length ? page.at(-1) : undefined
      const list: QuizList = {
        quizzes: page.map(({ description, level, variantOf, ...quiz }) => ({
          ...quiz,
          ...(description !== null && { description }),
          ...(level !== null && { level }),
          ...(variantOf !== null && { variantOf }),
        })),
        ...(last && { cursor: writeCursor(last.id) }),
      }
      return c.json(list, 200, { 'Cache-Control': checkedEachTime })
    },
  )
  .get(
    '/quizzes/:quiz',
    describeRoute({
      operationId: 'getQuiz',
      summary: 'Returns a quiz as learners see it before they answer.',
      responses: {
        200: jsonAnswer('The quiz, without its key.', publicQuizSchema, {
          ETag: header('The version and the format of the view, in quotation marks.'),
          Link: header(
            'Where the quiz has variants: `rel="collection"`, the list of them all. Never with `?version=`.',
            'sometimes',
          ),
        }),
        304: { description: 'The client has this version already (`If-None-Match`).' },
        ...problemAnswers(
          'class-only',
          'unknown-quiz',
          'unknown-version',
          'quiz-withdrawn',
          'invalid-request',
          'storage-unavailable',
        ),
      },
    }),
    readQuery(versionQuerySchema),
    async (c) => {
      const quiz = c.req.param('quiz')
      const asked = c.req.valid('query').version
      const current = asked ? undefined : await findOpen(c.var.catalogue, quiz)
      const version = asked ?? current?.version
      const text = version && (await c.var.catalogue.findPublicText(quiz, version))
      if (text === '') throw classOnly()
      if (!text) throw await missingQuiz(c.var.catalogue, quiz)
      const headers = {
        ETag: `"${version}.${publicFormat}"`,
        'Cache-Control': asked ? immutable : checkedEachTime,
        // Not in the quiz itself: publishing a variant must not make another version of what it is a variant of.
        ...(current?.hasVariants && { Link: `</api/quizzes?variantsOf=${quiz}>; rel="collection"` }),
      }
      if (matchesEtag(c.req.header('If-None-Match'), headers.ETag)) return c.body(null, 304, headers)
      return sendText(c, text, headers)
    },
  )

/** Sends a public view, which is held as JSON text. */
function sendText(c: Context<Env>, text: string, headers: Record<string, string>) {
  const response: Response = c.body(text, 200, { ...headers, 'Content-Type': 'application/json' })
  return response as Response & TypedResponse<PublicQuiz, 200, 'json'>
}
