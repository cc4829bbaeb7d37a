import { Hono } from 'hono'
import { statisticsSchema } from '../../core/statistics.ts'
import type { Env } from '../bindings.ts'
import { readStatistics } from '../db/statistics.ts'
import { describeRoute, header, jsonAnswer, problemAnswers } from '../openapi/describe-route.ts'
import { missingQuiz } from '../published/missing-quiz.ts'
import { matchesEtag } from '../requests/match-etag.ts'
import { readQuery } from '../requests/read-request.ts'
import { tellStatistics } from '../statistics/tell-statistics.ts'
import { versionQuerySchema } from './schemas.ts'

/** How others did: one row of the database, however many they are. */
export const statistics = new Hono<Env>().get(
  '/quizzes/:quiz/statistics',
  describeRoute({
    operationId: 'getStatistics',
    summary: 'How others did: sums over the submitted attempts.',
    description: 'Practice and test count together. The figures may be a minute old.',
    responses: {
      200: jsonAnswer('The figures, or only how many attempts it takes before there are any.', statisticsSchema, {
        ETag: header('Changes when the figures do.'),
      }),
      304: { description: 'The client has these figures already (`If-None-Match`).' },
      ...problemAnswers('unknown-quiz', 'unknown-version', 'invalid-request', 'storage-unavailable'),
    },
  }),
  readQuery(versionQuerySchema),
  async (c) => {
    const quiz = c.req.param('quiz')
    const asked = c.req.valid('query').version
    const version = asked ?? (await c.var.catalogue.findCurrent(quiz))?.version
    const row = version && (await readStatistics(c.var.database, quiz, version))
    if (!row) throw await missingQuiz(c.var.catalogue, quiz)
    const told = tellStatistics(row)
    const headers = { ETag: `"${row.version}.${told.attempts ?? 0}"`, 'Cache-Control': 'public, max-age=60' }
    if (matchesEtag(c.req.header('If-None-Match'), headers.ETag)) return c.body(null, 304, headers)
    return c.json(told, 200, headers)
  },
)
