import { Hono } from 'hono'
import { attemptsPerStep, leastAttempts, type Statistics, statisticsSchema } from '../../core/statistics.ts'
import type { Env } from '../bindings.ts'
import type { ItemTally, Tally } from '../db/schema.ts'
import { readStatistics, type StatisticsRow } from '../db/statistics.ts'
import { describeRoute, header, jsonAnswer, problemAnswers } from '../openapi/describe-route.ts'
import { findOpen, missingQuiz } from '../published/missing-quiz.ts'
import { matchesEtag } from '../requests/caching.ts'
import { readQuery } from '../requests/read-request.ts'
import { versionQuerySchema } from './schemas.ts'

/** Statistics of submitted attempts, from one database row per version. */
export const statistics = new Hono<Env>().get(
  '/quizzes/:quiz/statistics',
  describeRoute({
    operationId: 'getStatistics',
    summary: 'Returns statistics of the submitted attempts.',
    description: 'Practice and test attempts count together. The figures may be a minute old.',
    responses: {
      200: jsonAnswer('The figures, or only the number of attempts that they require.', statisticsSchema, {
        ETag: header('Changes when the figures do.'),
      }),
      304: { description: 'The client has these figures already (`If-None-Match`).' },
      ...problemAnswers('unknown-quiz', 'unknown-version', 'quiz-withdrawn', 'invalid-request', 'storage-unavailable'),
    },
  }),
  readQuery(versionQuerySchema),
  async (c) => {
    const quiz = c.req.param('quiz')
    const asked = c.req.valid('query').version
    const version = asked ?? (await findOpen(c.var.catalogue, quiz))?.version
    const row = version && (await readStatistics(c.var.database, quiz, version))
    if (!row) throw await missingQuiz(c.var.catalogue, quiz)
    const shown = publicStatistics(row)
    const headers = { ETag: `"${row.version}.${shown.attempts ?? 0}"`, 'Cache-Control': 'public, max-age=60' }
    if (matchesEtag(c.req.header('If-None-Match'), headers.ETag)) return c.body(null, 304, headers)
    return c.json(shown, 200, headers)
  },
)

/**
 * The public part of a summary: nothing while there are few attempts, then its state at the last multiple of twenty. The
 * difference before and after some submissions must not reveal the score of one learner among them.
 */
function publicStatistics(row: StatisticsRow): Statistics {
  const { quiz: id, version } = row
  const tally = settled(row)
  if (!tally || tally.attempts < leastAttempts) return { id, version, leastAttempts }
  const { attempts, scores, items } = tally
  return {
    id,
    version,
    leastAttempts,
    attempts,
    scores: Object.entries(scores)
      .map(([thousandths, attempts]) => ({ share: Number(thousandths) / 1000, attempts }))
      .sort((a, b) => a.share - b.share),
    items: items.filter(([, , attempts]) => attempts >= leastAttempts).map(publicItem),
  }
}

/** The summary at the last multiple of twenty attempts, which is when the trigger keeps it. */
const settled = ({ attempts, scores, items, told }: StatisticsRow): Tally | null =>
  attempts % attemptsPerStep === 0 ? { attempts, scores, items } : told

const publicItem = ([id, , attempts, right, earned]: ItemTally) => ({
  id,
  attempts,
  facility: toThousandth(earned / 1e6 / attempts),
  right: toThousandth(right / attempts),
})

const toThousandth = (share: number) => Math.round(share * 1000) / 1000
