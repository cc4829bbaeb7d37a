import type { ClassCreate } from '../../core/classes/class.ts'
import { createClass, readClassAccess } from '../db/classes/classes.ts'
import type { Database } from '../db/database.ts'
import { ProblemError } from '../problem.ts'
import { lastDayOf } from './retention.ts'

/**
 * Stores a new class. Returns false if the same request has made it before.
 *
 * @throws ProblemError class-exists
 */
export async function createNewClass(database: Database, body: ClassCreate, now: number): Promise<boolean> {
  const { class: id, keepDays = 90, sharedDevices = false, ...rest } = body
  const row = {
    id,
    keepDays,
    sharedDevices,
    ...rest,
    createdAt: now,
    expiresAt: lastDayOf({ keepDays, claimed: false }, now),
  }
  if (await createClass(database, row)) return true
  const existing = await readClassAccess(database, id)
  if (existing?.keyHash === body.keyHash) return false
  throw new ProblemError('class-exists', 'Another class has this id. Make a new one.')
}
