import canonicalize from 'canonicalize'
import { Hono } from 'hono'
import { parseQuiz } from '../../core/parse-quiz.ts'
import { quizId } from '../../core/quiz.ts'
import { versionOf } from '../../core/version.ts'
import type { Env } from '../bindings.ts'
import { publishVersion } from '../db/publish.ts'
import { limits } from '../limits.ts'
import { limitPublishing } from '../middleware/limit-rate.ts'
import { Problem } from '../problem.ts'
import { findLackingMedia } from '../published/find-lacking-media.ts'
import { checkAuthorKey } from '../requests/check-author-key.ts'
import { readJson } from '../requests/read-json.ts'

/** What authors do: a quiz file becomes a version, and that the current one. */
export const publish = new Hono<Env>().put('/quizzes/:quiz', limitPublishing, async (c) => {
  await checkAuthorKey(c.req.header('Authorization'), c.env.AUTHOR_KEY_HASH)
  const id = c.req.param('quiz')
  const form = quizId.safeParse(id)
  if (!form.success) {
    throw new Problem('invalid-request', `The quiz's id in the address ${form.error.issues[0]?.message}.`)
  }
  const { quiz, issues } = parseQuiz(await readJson(c.req.raw, limits.quizBytes))
  if (!quiz) throw new Problem('invalid-quiz', 'The quiz has mistakes: "errors" says where.', { errors: issues })
  if (quiz.variantOf === id) {
    const errors = [{ pointer: '/variantOf', detail: 'names the quiz itself; only its variants say what they vary' }]
    throw new Problem('invalid-quiz', 'A quiz cannot be a variant of itself.', { errors })
  }
  const lacking = await findLackingMedia(c.var.database, quiz)
  if (lacking.length) {
    const detail = 'The quiz shows pictures that this host does not have: send each with PUT /api/media/{hash} first.'
    throw new Problem('invalid-quiz', detail, { errors: lacking })
  }
  const version = versionOf(quiz)
  const body = canonicalize(quiz) as string
  const added = await publishVersion(c.var.database, { quiz: id, version, content: quiz, body, now: Date.now() })
  c.var.catalogue.notePublished(id, version, quiz)
  if (!added) return c.json({ id, version }, 200)
  return c.json({ id, version }, 201, { Location: `/api/quizzes/${id}?version=${version}` })
})
