import { createMiddleware } from 'hono/factory'
import type { Env } from '../bindings.ts'
import { limits } from '../limits.ts'
import { describes, problemAnswers } from '../openapi/describe-route.ts'
import { ProblemError } from '../problem.ts'
import { readBearer } from '../requests/read-bearer.ts'
import { checkWrongKeys } from './limit-rate.ts'

/**
 * Requires the author key, and limits wrong keys per address. They never lock out the right key, which is too long to guess.
 *
 * @throws ProblemError rate-limited or unauthorized
 */
export const requireAuthor = describes(
  { security: [{ authorKey: [] }], responses: problemAnswers('unauthorized') },
  createMiddleware<Env>(async (c, next) => {
    const refusal = await findRefusal(readBearer(c), c.env.AUTHOR_KEY_HASH)
    if (refusal) {
      await checkWrongKeys(c)
      throw refusal
    }
    await next()
  }),
)

/** Named here because programs that only take the API's type may know no more than a browser's `SubtleCrypto`. */
type WorkersSubtleCrypto = SubtleCrypto & { timingSafeEqual(a: BufferSource, b: BufferSource): boolean }

/**
 * Why a request is refused; undefined for the author key. Keys are compared by their hashes and in constant time, so that
 * neither the configuration nor the clock reveals the key.
 */
async function findRefusal(key: string, hash: string | undefined): Promise<ProblemError | undefined> {
  const expected = readHash(hash)
  if (!expected) return unauthorized('This worker has no author key: set its secret AUTHOR_KEY_HASH.')
  const given = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key))
  const same = (crypto.subtle as WorkersSubtleCrypto).timingSafeEqual(given, expected)
  if (same && key.length >= limits.authorKeyCharacters) return undefined
  return unauthorized('Send the author key as "Authorization: Bearer KEY".')
}

const readHash = (hash: string | undefined): Uint8Array<ArrayBuffer> | undefined =>
  hash && /^[0-9a-f]{64}$/i.test(hash)
    ? Uint8Array.from(hash.match(/../g) as string[], (byte) => Number.parseInt(byte, 16))
    : undefined

const unauthorized = (detail: string) =>
  new ProblemError('unauthorized', detail, { headers: { 'WWW-Authenticate': 'Bearer' } })
