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

type ClassRole = Class['role']

const requireRole = (isAllowed: (role: ClassRole) => boolean) =>
  describes(
    { security: [{ classKey: [] }], responses: problemAnswers('unauthorized', 'unknown-class', 'storage-unavailable') },
    createMiddleware<Env, '/classes/:class'>(async (c, next) => {
      const access = await readClassAccess(c.var.database, c.req.param('class'))
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
      await next()
    }),
  )

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

/** Keys are compared by their hashes, in constant time. */
function findRole({ keyHash, readerHash }: ClassAccess, key: string): ClassRole | undefined {
  const hash = hashAuthKey(key)
  if (equalInConstantTime(hash, keyHash)) return 'teacher'
  return readerHash !== null && equalInConstantTime(hash, readerHash) ? 'reader' : undefined
}
