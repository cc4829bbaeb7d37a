import { Hono } from 'hono'
import { checkSchema, itemResultSchema } from '../../core/attempt.ts'
import { isComplete } from '../../core/completeness.ts'
import { checkResponse } from '../../core/items/index.ts'
import { scoreItem } from '../../core/score-attempt.ts'
import type { Env } from '../bindings.ts'
import { describeRoute, jsonAnswer, problemAnswers } from '../openapi/describe-route.ts'
import { ProblemError } from '../problem.ts'
import type { Catalogue } from '../published/catalogue.ts'
import { requirePublic } from '../published/class-only.ts'
import { missingQuiz } from '../published/missing-quiz.ts'
import { readBody } from '../requests/read-request.ts'

/** Grades and explains one response of a practice quiz. Nothing is written. */
export const checks = new Hono<Env>().post(
  '/quizzes/:quiz/checks',
  describeRoute({
    operationId: 'checkResponse',
    summary: 'Grades and explains one complete response of a practice quiz. Stores nothing.',
    responses: {
      200: jsonAnswer('The score of the response, and the explanation.', itemResultSchema),
      ...problemAnswers(
        'checks-not-allowed',
        'class-only',
        'unknown-quiz',
        'unknown-version',
        'invalid-request',
        'invalid-response',
        'incomplete-response',
        'storage-unavailable',
      ),
    },
  }),
  readBody(checkSchema),
  async (c) => {
    const { version, item: id, response } = c.req.valid('json')
    const quiz = await c.var.catalogue.findQuiz(c.req.param('quiz'), version)
    if (!quiz) throw await missingQuiz(c.var.catalogue, c.req.param('quiz'), { version: 'version' })
    requirePublic(quiz)
    // A practice version of a quiz that is now a test shares most of its key, so it may not be checked either.
    if (quiz.mode === 'test' || (await isTestNow(c.var.catalogue, c.req.param('quiz')))) {
      throw new ProblemError('checks-not-allowed', 'This quiz is a test. Submit the attempt to get feedback.')
    }
    const item = quiz.items.find((item) => item.id === id)
    if (!item) throw invalid('invalid-request', '/item', 'is not an item of this quiz')
    const misfit = checkResponse(item, response)
    if (misfit !== undefined) throw invalid('invalid-response', '/response', misfit)
    if (!isComplete(item, response, quiz.language)) {
      throw invalid('incomplete-response', '/response', 'is not a complete response')
    }
    return c.json(scoreItem(item, response, quiz.language), 200)
  },
)

/** @throws ProblemError class-only if only classes take the quiz now */
async function isTestNow(catalogue: Catalogue, quiz: string): Promise<boolean> {
  const current = await catalogue.findCurrent(quiz)
  const content = current && (await catalogue.findQuiz(quiz, current.version))
  if (content) requirePublic(content)
  return content?.mode === 'test'
}

const invalid = (
  code: 'invalid-request' | 'invalid-response' | 'incomplete-response',
  pointer: string,
  detail: string,
) => new ProblemError(code, `${pointer} ${detail}.`, { errors: [{ pointer, detail }] })
