import { type Context, Hono, type TypedResponse } from 'hono'
import { type Quiz, quizSchema } from '../../core/quiz.ts'
import type { Env } from '../bindings.ts'
import { readHistory, readSource } from '../db/standing.ts'
import { requireAuthor } from '../middleware/require-author.ts'
import { describeRoute, header, jsonAnswer, problemAnswers } from '../openapi/describe-route.ts'
import { ProblemError } from '../problem.ts'
import { noVersion } from '../published/missing-quiz.ts'
import { requireOwn, showCurrent } from '../published/ownership.ts'
import { matchesEtag } from '../requests/caching.ts'
import { readQuery } from '../requests/read-request.ts'
import { type History, historySchema } from './author-schemas.ts'
import { versionQuerySchema } from './schemas.ts'

/** Gives published quizzes back to their authors. */
export const sources = new Hono<Env>()
  .get(
    '/quizzes/:quiz/source',
    describeRoute({
      operationId: 'getSource',
      summary: 'Returns a published quiz file with its key: what `publishQuiz` got, in canonical form.',
      description: 'Ids are spelled out, and comments are gone. A withdrawn quiz is returned too.',
      responses: {
        200: jsonAnswer('The quiz file.', quizSchema, {
          ETag: header('The version in quotation marks, as `If-Match` of `publishQuiz` takes it.'),
        }),
        304: { description: 'The client has this version already (`If-None-Match`).' },
        ...problemAnswers('not-your-quiz', 'unknown-quiz', 'unknown-version', 'invalid-request', 'storage-unavailable'),
      },
    }),
    requireAuthor,
    readQuery(versionQuerySchema),
    async (c) => {
      const asked = c.req.valid('query').version
      const source = await readSource(c.var.database, c.req.param('quiz'), asked)
      const { version } = requireOwn(source?.standing, c.var.author)
      if (!source?.body) throw new ProblemError('unknown-version', noVersion)
      // The key is for authors: no cache may have it.
      const headers = { ETag: `"${asked ?? version}"`, 'Cache-Control': 'no-store' }
      if (matchesEtag(c.req.header('If-None-Match'), headers.ETag)) return c.body(null, 304, headers)
      return sendText(c, source.body, headers)
    },
  )
  .get(
    '/quizzes/:quiz/versions',
    describeRoute({
      operationId: 'listVersions',
      summary: 'Lists the versions of a quiz that were ever published, and who published them.',
      responses: {
        200: jsonAnswer('The versions, newest first.', historySchema),
        ...problemAnswers('not-your-quiz', 'unknown-quiz', 'storage-unavailable'),
      },
    }),
    requireAuthor,
    async (c) => {
      const id = c.req.param('quiz')
      const history = await readHistory(c.var.database, id)
      const standing = requireOwn(history?.standing, c.var.author)
      const shown: History = {
        id,
        ...(standing.authorName !== null && { owner: standing.authorName }),
        current: showCurrent(standing),
        versions: (history?.versions ?? []).map(({ version, publishedAt, author }) => ({
          version,
          publishedAt: new Date(publishedAt).toISOString(),
          ...(author !== null && { author }),
        })),
      }
      return c.json(shown, 200, { 'Cache-Control': 'no-store' })
    },
  )

/** Sends a quiz file, which is held as canonical JSON. */
function sendText(c: Context<Env>, text: string, headers: Record<string, string>) {
  const response: Response = c.body(text, 200, { ...headers, 'Content-Type': 'application/json' })
  return response as Response & TypedResponse<Quiz, 200, 'json'>
}
