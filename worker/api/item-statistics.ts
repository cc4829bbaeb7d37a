import { Hono } from 'hono'
import { toItemStatistics } from '../../core/item-statistics/figures.ts'
import { itemStatisticsSchema } from '../../core/item-statistics/schema.ts'
import type { Env } from '../bindings.ts'
import { readStanding } from '../db/standing.ts'
import { readItemSums } from '../db/statistics.ts'
import { requireAuthor } from '../middleware/require-author.ts'
import { describeRoute, jsonAnswer, problemAnswers } from '../openapi/describe-route.ts'
import { missingQuiz } from '../published/missing-quiz.ts'
import { requireOwn } from '../published/ownership.ts'
import { readQuery } from '../requests/read-request.ts'
import { versionQuerySchema } from './schemas.ts'

/** Item statistics for authors, from one database row per version. */
export const itemStatistics = new Hono<Env>().get(
  '/quizzes/:quiz/statistics/items',
  describeRoute({
    operationId: 'getItemStatistics',
    summary:
      'Returns how well each item works: facility, discrimination, reliability, and how often options are chosen.',
    description:
      'Versions are never added up. Unlike the public statistics, the figures are exact and include every attempt, so only ' +
      "the operator and the quiz's author read them. `lede statistics` prints them next to the quiz file.",
    responses: {
      200: jsonAnswer('The figures; null where one cannot be computed.', itemStatisticsSchema),
      ...problemAnswers('not-your-quiz', 'unknown-quiz', 'unknown-version', 'invalid-request', 'storage-unavailable'),
    },
  }),
  requireAuthor,
  readQuery(versionQuerySchema),
  async (c) => {
    const quiz = c.req.param('quiz')
    // The operator's key saves this row.
    if (c.var.author) requireOwn(await readStanding(c.var.database, quiz), c.var.author)
    const version = c.req.valid('query').version ?? (await c.var.catalogue.findCurrent(quiz))?.version
    const read = version && (await readItemSums(c.var.database, quiz, version))
    if (!read) throw await missingQuiz(c.var.catalogue, quiz)
    const figures = toItemStatistics(read.sums, read.points)
    return c.json({ id: quiz, version, ...figures }, 200, { 'Cache-Control': 'no-store' })
  },
)
