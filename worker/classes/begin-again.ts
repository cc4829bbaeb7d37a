import { readSeatWork, voidWork } from '../db/classes/read-work.ts'
import type { Database } from '../db/database.ts'
import { unknownSeat } from './change-seats.ts'
import { unknownAssignment } from './give-quiz.ts'

/**
 * Takes the attempts of a seat at an assignment back, so that it can begin the next one.
 *
 * @throws ProblemError unknown-seat or unknown-assignment
 */
export async function beginAgain(
  database: Database,
  key: { class: string; assignment: number; seat: number },
): Promise<void> {
  const found = await readSeatWork(database, key)
  if (!found || found.seat.erased) throw unknownSeat()
  if (!found.assignment) throw unknownAssignment()
  if (found.work) await voidWork(database, key)
}
