import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { authorIdOf, hashAuthorKey } from '../authors/author-key.ts'
import type { Env } from '../bindings.ts'
import { equalInConstantTime } from '../classes/hashes.ts'
import { type AuthorRow, readAuthor } from '../db/authors.ts'
import { limits } from '../limits.ts'
import { describes, problemAnswers } from '../openapi/describe-route.ts'
import { ProblemError } from '../problem.ts'
import { readBearer } from '../requests/read-bearer.ts'
import { checkWrongKeys } from './limit-rate.ts'

/**
 * Requires an author key: the operator's, or that of an author who is not revoked. Wrong keys are limited per address, and
 * never lock out a right one, which is too long to guess. An author is read for each request, so that a revoked key ends at
 * once; the operator's key costs no row.
 *
 * @throws ProblemError rate-limited or unauthorized
 */
export const requireAuthor = describes(
  { security: [{ authorKey: [] }], responses: problemAnswers('unauthorized') },
  createMiddleware<Env>(async (c, next) => {
    c.set('author', await readHolder(c))
    await next()
  }),
)

/**
 * Requires the operator's key.
 *
 * @throws ProblemError rate-limited or unauthorized
 */
export const requireOperator = describes(
  { security: [{ operatorKey: [] }], responses: problemAnswers('unauthorized') },
  createMiddleware<Env>(async (c, next) => {
    if (await readHolder(c)) throw unauthorized('Only the key of the operator of this host can do this.')
    c.set('author', null)
    await next()
  }),
)

/** Whose key a request has; null for the operator's. */
async function readHolder(c: Context<Env>): Promise<AuthorRow | null> {
  const key = readBearer(c)
  const hash = hashAuthorKey(key)
  if (isOperator(key, hash, c.env.AUTHOR_KEY_HASH)) return null
  const id = authorIdOf(key)
  const author = id && (await readAuthor(c.var.database, id))
  if (author && author.revokedAt === null && equalInConstantTime(hash, author.keyHash)) return author
  await checkWrongKeys(c)
  if (!isHash(c.env.AUTHOR_KEY_HASH))
    throw unauthorized('This worker has no author key: set its secret AUTHOR_KEY_HASH.')
  throw unauthorized('Send the author key as "Authorization: Bearer KEY".')
}

const isHash = (text = '') => /^[0-9a-f]{64}$/i.test(text)

/** Keys are compared by their hashes, in constant time, so that neither the configuration nor the clock reveals the key. */
const isOperator = (key: string, hash: string, expected = '') =>
  key.length >= limits.authorKeyCharacters && equalInConstantTime(hash, expected.toLowerCase())

const unauthorized = (detail: string) =>
  new ProblemError('unauthorized', detail, { headers: { 'WWW-Authenticate': 'Bearer' } })
