import { Hono } from 'hono'
import type { Env } from '../bindings.ts'
import { readStatistics } from '../db/statistics.ts'
import { missingQuiz } from '../published/missing-quiz.ts'
import { matchesEtag } from '../requests/match-etag.ts'
import { readQuery } from '../requests/parse-request.ts'
import { versionQuerySchema } from '../schemas.ts'
import { tellStatistics } from '../statistics/tell-statistics.ts'

/** How others did: one row of the database, however many they are. */
export const statistics = new Hono<Env>().get('/quizzes/:quiz/statistics', async (c) => {
  const quiz = c.req.param('quiz')
  const asked = readQuery(c.req.query(), versionQuerySchema).version
  const version = asked ?? (await c.var.catalogue.findCurrent(quiz))?.version
  const row = version && (await readStatistics(c.var.database, quiz, version))
  if (!row) throw await missingQuiz(c.var.catalogue, quiz)
  const told = tellStatistics(row)
  const headers = { ETag: `"${row.version}.${told.attempts ?? 0}"`, 'Cache-Control': 'public, max-age=60' }
  if (matchesEtag(c.req.header('If-None-Match'), headers.ETag)) return c.body(null, 304, headers)
  return c.json(told, 200, headers)
})
