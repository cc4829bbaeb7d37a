import canonicalize from 'canonicalize'
import { Hono, type MiddlewareHandler } from 'hono'
import { z } from 'zod'
import type { Issue } from '../../core/issues.ts'
import { listMedia, readMediaSrc } from '../../core/media/media-src.ts'
import { parseQuiz } from '../../core/parse-quiz.ts'
import { type Quiz, quizId, quizSchema } from '../../core/quiz.ts'
import { versionOf } from '../../core/version.ts'
import type { Bindings, Env } from '../bindings.ts'
import { givingCode } from '../classes/hashes.ts'
import type { Database } from '../db/database.ts'
import { findMediaTypes } from '../db/media.ts'
import { publishVersion, withdrawQuiz } from '../db/publish.ts'
import { limits } from '../limits.ts'
import { requireAuthor } from '../middleware/require-author.ts'
import { describeRoute, describes, header, jsonAnswer, jsonBody, problemAnswers } from '../openapi/describe-route.ts'
import { ProblemError } from '../problem.ts'
import { requireOwn, versionChanged } from '../published/ownership.ts'
import { readCondition } from '../requests/read-condition.ts'
import { readJson } from '../requests/read-json.ts'
import { jsonProblems, readParam } from '../requests/read-request.ts'
import { type Published, publishedSchema } from './schemas.ts'

/** Parses the body as a quiz file; an invalid one is refused with pointers to its errors. */
const readQuiz: MiddlewareHandler<Env, string, { in: { json: Quiz }; out: { json: Quiz } }> = describes(
  { requestBody: jsonBody(quizSchema), responses: jsonProblems },
  async (c, next) => {
    const { quiz, issues } = parseQuiz(await readJson(c.req.raw, limits.quizBytes))
    if (!quiz) throw new ProblemError('invalid-quiz', 'The quiz has errors: see "errors".', { errors: issues })
    c.req.addValidatedData('json', quiz)
    await next()
  },
)

/** Publishes a quiz file as the current version, and withdraws a quiz. */
export const publish = new Hono<Env>()
  .put(
    '/quizzes/:quiz',
    describeRoute({
      operationId: 'publishQuiz',
      summary: 'Publishes a quiz file. Its version becomes the current one; older ones stay.',
      description:
        'Pictures are named by their content: upload each with `putMedia` first, which returns its name. The author who ' +
        'publishes a new quiz may change it, and so may the operator. A withdrawn quiz comes back.',
      responses: {
        201: jsonAnswer('A new version.', publishedSchema, { Location: header('The address of this version.') }),
        200: jsonAnswer('This content was published before.', publishedSchema),
        ...problemAnswers('not-your-quiz', 'version-changed', 'invalid-request', 'invalid-quiz', 'storage-unavailable'),
      },
    }),
    requireAuthor,
    readParam(z.object({ quiz: quizId }), (message) => `The quiz's id in the address ${message}.`),
    readCondition,
    readQuiz,
    async (c) => {
      const { quiz: id } = c.req.valid('param')
      const quiz = c.req.valid('json')
      const { author, database, catalogue } = c.var
      await checkContent(database, id, quiz)
      const version = versionOf(quiz)
      const { isNew, standing } = await publishVersion(database, {
        ...{ quiz: id, version, content: quiz, body: canonicalize(quiz) as string, now: Date.now() },
        ...{ author: author?.id ?? null, condition: c.req.valid('header').condition },
      })
      if (standing) requireOwn(standing, author)
      if (standing?.version !== version || standing.withdrawnAt !== null) throw versionChanged(standing)
      catalogue.notePublished(id, version, quiz)
      const published: Published = { id, version, ...givingCodeOf(c.env, id, quiz) }
      if (!isNew) return c.json(published, 200)
      return c.json(published, 201, { Location: `/api/quizzes/${id}?version=${version}` })
    },
  )
  .delete(
    '/quizzes/:quiz',
    describeRoute({
      operationId: 'withdrawQuiz',
      summary: 'Withdraws a quiz: nobody can begin it any more.',
      description:
        'Its pages, its current version and its place in lists go. Attempts under way, assignments of classes, and every ' +
        'published version by `?version=` stay. Publishing it again brings it back. Safe to repeat.',
      responses: {
        204: { description: 'The quiz is withdrawn.' },
        ...problemAnswers('not-your-quiz', 'unknown-quiz', 'storage-unavailable'),
      },
    }),
    requireAuthor,
    async (c) => {
      const quiz = c.req.param('quiz')
      const { author, database, catalogue } = c.var
      const standing = await withdrawQuiz(database, { quiz, author: author?.id ?? null, now: Date.now() })
      catalogue.noteWithdrawn(quiz, requireOwn(standing, author).version)
      return c.body(null, 204)
    },
  )

/** @throws ProblemError invalid-quiz for what only the host can see */
async function checkContent(database: Database, id: string, quiz: Quiz): Promise<void> {
  if (quiz.variantOf === id) {
    const errors = [{ pointer: '/variantOf', detail: 'names the quiz itself; only its variants say what they vary' }]
    throw new ProblemError('invalid-quiz', 'A quiz cannot be a variant of itself.', { errors })
  }
  const missing = await findMissingMedia(database, quiz)
  if (missing.length) {
    const detail = 'The quiz shows pictures that this host does not have: send each with PUT /api/media/{hash} first.'
    throw new ProblemError('invalid-quiz', detail, { errors: missing })
  }
}

/** The code by which a quiz that only classes take is given to one. */
function givingCodeOf({ TICKET_PEPPER: ticketPepper, SEAT_KEY: seatKey }: Bindings, id: string, { access }: Quiz) {
  if (access !== 'class' || !ticketPepper || !seatKey) return {}
  return { givingCode: givingCode({ ticketPepper, seatKey }, id) }
}

/** Pictures of a quiz that this host does not have: learners would see broken images. */
async function findMissingMedia(database: Database, quiz: Quiz): Promise<Issue[]> {
  const shown = listMedia(quiz).map(({ src, pointer }) => ({ pointer, named: readMediaSrc(src) }))
  const hashes = new Set(shown.flatMap(({ named }) => named?.hash ?? []))
  const types = await findMediaTypes(database, [...hashes])
  return shown.flatMap(({ pointer, named }): Issue[] => {
    if (!named)
      return [{ pointer, detail: 'is the path of a file: a published quiz names its pictures by their content' }]
    if (types.get(named.hash) === named.type) return []
    return [{ pointer, detail: 'names a picture that this host does not have: send it first' }]
  })
}
