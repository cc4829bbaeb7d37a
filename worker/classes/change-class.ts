import type { z } from 'zod'
import type { ClassPatch, relinkSchema } from '../../core/classes/class.ts'
import { lostVault } from '../../core/classes/keys.ts'
import { type ClassAccess, updateClass } from '../db/classes/classes.ts'
import type { Database } from '../db/database.ts'
import { ProblemError } from '../problem.ts'
import { rosterTag } from './class-view.ts'
import { lastDayOf } from './retention.ts'

/**
 * Changes a class.
 *
 * @param ifMatch the ETag of the names, required to change them
 * @throws ProblemError invalid-request or roster-changed
 */
export async function changeClass(
  database: Database,
  access: ClassAccess,
  patch: ClassPatch,
  ifMatch: string | undefined,
): Promise<void> {
  const { id, rosterRevision } = access
  if (Object.keys(patch).length === 0) return
  const { keepDays = access.keepDays } = patch
  const kept = { ...patch, expiresAt: lastDayOf({ ...access, keepDays }, Date.now()) }
  if (patch.roster === undefined) {
    await updateClass(database, id, kept)
    return
  }
  if (ifMatch === undefined)
    throw new ProblemError('invalid-request', 'Send the ETag of the names that you have as If-Match: see "rosterTag".')
  const changes = { ...kept, rosterRevision: rosterRevision + 1 }
  if (ifMatch === rosterTag(rosterRevision) && (await updateClass(database, id, changes, rosterRevision))) return
  throw new ProblemError(
    'roster-changed',
    'Another window has changed the names. Load them again, then repeat the change.',
  )
}

/**
 * Attaches a new management link. The keys in the vault are lost, so the names go.
 *
 * @throws ProblemError unknown-class
 */
export async function relinkClass(
  database: Database,
  id: string,
  { keyHash }: z.infer<typeof relinkSchema>,
): Promise<void> {
  const emptied = { vault: lostVault, readerHash: null, readerVault: null, roster: null }
  const changed = await updateClass(database, id, { keyHash, ...emptied })
  if (!changed) throw new ProblemError('unknown-class', 'No class has this id. It may have been deleted.')
}
