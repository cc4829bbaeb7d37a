import { Hono } from 'hono'
import { publicFormat } from '../../core/public-quiz.ts'
import type { Env } from '../bindings.ts'
import { readCursor, writeCursor } from '../cursor.ts'
import { listQuizzes } from '../db/quizzes.ts'
import { limits } from '../limits.ts'
import { missingQuiz } from '../published/missing-quiz.ts'
import { matchesEtag } from '../requests/match-etag.ts'
import { readQuery } from '../requests/parse-request.ts'
import { listQuerySchema, type QuizList, versionQuerySchema } from '../schemas.ts'

const forever = 'public, max-age=31536000, immutable'
const checkedEachTime = 'public, max-age=0, must-revalidate, stale-if-error=86400'

/** The published quizzes, as learners may see them. */
export const quizzes = new Hono<Env>()
  .get('/quizzes', async (c) => {
    const { cursor, ...wanted } = readQuery(c.req.query(), listQuerySchema)
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
  })
  .get('/quizzes/:quiz', async (c) => {
    const quiz = c.req.param('quiz')
    const asked = readQuery(c.req.query(), versionQuerySchema).version
    const current = asked ? undefined : await c.var.catalogue.findCurrent(quiz)
    const version = asked ?? current?.version
    const text = version && (await c.var.catalogue.findPublicText(quiz, version))
    if (!text) throw await missingQuiz(c.var.catalogue, quiz)
    const headers = {
      ETag: `"${version}.${publicFormat}"`,
      'Cache-Control': asked ? forever : checkedEachTime,
      // Not in the quiz itself: publishing a variant must not make another version of what it is a variant of.
      ...(current?.hasVariants && { Link: `</api/quizzes?variantsOf=${quiz}>; rel="collection"` }),
    }
    if (matchesEtag(c.req.header('If-None-Match'), headers.ETag)) return c.body(null, 304, headers)
    return c.body(text, 200, { ...headers, 'Content-Type': 'application/json' })
  })
