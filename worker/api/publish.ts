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
import { publishVersion } from '../db/publish.ts'
import { limits } from '../limits.ts'
import { requireAuthor } from '../middleware/require-author.ts'
import { describeRoute, describes, header, jsonAnswer, jsonBody, problemAnswers } from '../openapi/describe-route.ts'
import { ProblemError } from '../problem.ts'
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

/** Publishes a quiz file as the current version. */
export const publish = new Hono<Env>().put(
  '/quizzes/:quiz',
  describeRoute({
    operationId: 'publishQuiz',
    summary: 'Publishes a quiz file. Its version becomes the current one; older ones stay.',
    description: 'Pictures are named by their content: upload each with `putMedia` first, which returns its name.',
    responses: {
      201: jsonAnswer('A new version.', publishedSchema, { Location: header('The address of this version.') }),
      200: jsonAnswer('This content was published before.', publishedSchema),
      ...problemAnswers('invalid-request', 'invalid-quiz', 'storage-unavailable'),
    },
  }),
  requireAuthor,
  readParam(z.object({ quiz: quizId }), (message) => `The quiz's id in the address ${message}.`),
  readQuiz,
  async (c) => {
    const { quiz: id } = c.req.valid('param')
    const quiz = c.req.valid('json')
    if (quiz.variantOf === id) {
      const errors = [{ pointer: '/variantOf', detail: 'names the quiz itself; only its variants say what they vary' }]
      throw new ProblemError('invalid-quiz', 'A quiz cannot be a variant of itself.', { errors })
    }
    const missing = await findMissingMedia(c.var.database, quiz)
    if (missing.length) {
      const detail = 'The quiz shows pictures that this host does not have: send each with PUT /api/media/{hash} first.'
      throw new ProblemError('invalid-quiz', detail, { errors: missing })
    }
    const version = versionOf(quiz)
    const body = canonicalize(quiz) as string
    const added = await publishVersion(c.var.database, { quiz: id, version, content: quiz, body, now: Date.now() })
    c.var.catalogue.notePublished(id, version, quiz)
    const published: Published = { id, version, ...givingCodeOf(c.env, id, quiz) }
    if (!added) return c.json(published, 200)
    return c.json(published, 201, { Location: `/api/quizzes/${id}?version=${version}` })
  },
)

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
