import { deleteClass, findExpiredClasses } from '../db/classes/classes.ts'
import { openDatabase } from '../db/database.ts'
import { limits } from '../limits.ts'
import { dayOf } from './retention.ts'

/** Deletes the classes whose last day has passed, with everything in them, and returns their number. */
export async function expireClasses(binding: D1Database, now: number): Promise<number> {
  for (let total = 0; ; ) {
    const expired = await findExpiredClasses(openDatabase(binding), dayOf(now))
    for (const id of expired) await deleteClass(openDatabase(binding), id)
    total += expired.length
    if (expired.length < limits.classesPerStatement) return total
  }
}
