import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Class } from '../../core/classes/class.ts'
import { hashAuthKey } from '../../core/classes/keys.ts'
import type { Env } from '../bindings.ts'
import { equalInConstantTime } from '../classes/hashes.ts'
import { lastDayOf } from '../classes/retention.ts'
import { type ClassAccess, extendClass, readClassAccess } from '../db/classes/classes.ts'
import { describes, problemAnswers } from '../openapi/describe-route.ts'
import { ProblemError } from '../problem.ts'
import { readBearer } from '../requests/read-bearer.ts'
import { checkWrongKeys } from './limit-rate.ts'
import { checkSeatToken } from './require-seat.ts'

type ClassRole = Class['role']

/** Each route names unknown-class itself, since descriptions of the same status replace each other. */
const keyProblems = problemAnswers('unauthorized', 'storage-unavailable')

const requireRole = (isAllowed: (role: ClassRole) => boolean) =>
  describes(
    { security: [{ classKey: [] }], responses: keyProblems },
    createMiddleware<Env, '/classes/:class'>(async (c, next) => {
      await checkClassKey(c, c.req.param('class'), isAllowed)
      await next()
    }),
  )

async function checkClassKey(c: Context<Env>, id: string, isAllowed: (role: ClassRole) => boolean): Promise<void> {
  const access = await readClassAccess(c.var.database, id)
  if (!access) throw new ProblemError('unknown-class', 'No class has this id. It may have been deleted.')
  const role = findRole(access, readBearer(c))
  if (!role || !isAllowed(role)) {
    if (!role) await checkWrongKeys(c)
    const detail = role
      ? 'The reading link cannot change the class. Use the management link.'
      : 'Send the key of the link as "Authorization: Bearer KEY".'
    throw new ProblemError('unauthorized', detail, { headers: { 'WWW-Authenticate': 'Bearer' } })
  }
  const expiresAt = lastDayOf(access, Date.now())
  if (access.expiresAt < expiresAt) await extendClass(c.var.database, access.id, expiresAt)
  c.set('class', access)
  c.set('role', role)
}

/**
 * Requires the key of the management link.
 *
 * @throws ProblemError unknown-class, unauthorized or rate-limited
 */
export const requireTeacher = requireRole((role) => role === 'teacher')

/**
 * Requires the key of the management link or of the reading link.
 *
 * @throws ProblemError unknown-class, unauthorized or rate-limited
 */
export const requireReader = requireRole(() => true)

/**
 * Requires the key of one of the links, or a token of a seat of the class.
 *
 * @throws ProblemError unknown-class, unauthorized or rate-limited
 */
export const requireReaderOrSeat = describes(
  {
    security: [{ classKey: [] }, { seatToken: [] }],
    responses: { ...keyProblems, ...problemAnswers('unauthorized', 'seat-revoked') },
  },
  createMiddleware<Env, '/classes/:class'>(async (c, next) => {
    // A key has no full stop.
    if (readBearer(c).includes('.')) checkSeatToken(c)
    else await checkClassKey(c, c.req.param('class'), () => true)
    await next()
  }),
)

/** Keys are compared by their hashes, in constant time. */
function findRole({ keyHash, readerHash }: ClassAccess, key: string): ClassRole | undefined {
  const hash = hashAuthKey(key)
  if (equalInConstantTime(hash, keyHash)) return 'teacher'
  return readerHash !== null && equalInConstantTime(hash, readerHash) ? 'reader' : undefined
}
