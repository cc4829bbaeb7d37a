import { Hono } from 'hono'
import { attemptId, attemptPutSchema } from '../../core/attempt.ts'
import { checkResponses } from '../../core/score-attempt.ts'
import { toAttempt } from '../attempts/attempt-row.ts'
import { recordAttempt } from '../attempts/record-attempt.ts'
import type { Env } from '../bindings.ts'
import { readAttempt } from '../db/attempts.ts'
import { Problem } from '../problem.ts'
import { missingQuiz } from '../published/missing-quiz.ts'
import { readBody } from '../requests/parse-request.ts'

/** The one write, and what it has recorded. */
export const attempts = new Hono<Env>()
  .put('/attempts/:attempt', async (c) => {
    const id = attemptId.safeParse(c.req.param('attempt')).data
    if (!id) throw new Problem('invalid-request', "The attempt's id in the address must be a random UUID (version 4).")
    const put = await readBody(c.req.raw, attemptPutSchema)
    const quiz = await c.var.catalogue.findQuiz(put.quiz, put.version)
    if (!quiz) throw await missingQuiz(c.var.catalogue, put.quiz, { quiz: 'quiz', version: 'version' })
    if (quiz.mode === 'test' && put.mode === 'practice') {
      const errors = [{ pointer: '/mode', detail: 'must be "test": this quiz is one' }]
      throw new Problem('invalid-request', 'A test cannot be taken as practice.', { errors })
    }
    const errors = checkResponses(quiz, id, put.responses).map(({ pointer, detail }) => ({
      pointer: `/responses${pointer}`,
      detail,
    }))
    if (errors.length) throw new Problem('invalid-response', 'Some responses do not fit: see "errors".', { errors })
    return c.json(await recordAttempt(c.var.database, id, put, quiz))
  })
  .get('/attempts/:attempt', async (c) => {
    const id = attemptId.safeParse(c.req.param('attempt')).data
    const row = id && (await readAttempt(c.var.database, id))
    if (!row) throw new Problem('unknown-attempt', 'No attempt of this id is recorded. It is created by its first PUT.')
    const quiz = await c.var.catalogue.findQuiz(row.quiz, row.version)
    if (!quiz) throw new Error('the version of a recorded attempt is missing')
    return c.json(toAttempt(row, quiz))
  })
