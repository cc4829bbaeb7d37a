import type { SeatAttempt } from '../../core/classes/seat-attempt.ts'
import { readSeatWork } from '../db/classes/read-work.ts'
import type { Database } from '../db/database.ts'
import { ProblemError } from '../problem.ts'
import type { Catalogue } from '../published/catalogue.ts'
import { findGivenQuiz } from './assignment-quiz.ts'
import { checkHolder } from './check-holder.ts'
import { unknownAssignment } from './give-quiz.ts'
import { findAttempt, isRevealed, toSeatAttempt } from './seat-attempt.ts'
import type { SeatHolder } from './seat-token.ts'

/**
 * Reads an attempt of a seat.
 *
 * @throws ProblemError unknown-class, seat-revoked, unknown-assignment or unknown-attempt
 */
export async function showAttempt(
  { database, catalogue }: { database: Database; catalogue: Catalogue },
  holder: SeatHolder,
  target: { assignment: number; attempt: number },
  now: number,
): Promise<SeatAttempt> {
  const found = checkHolder(await readSeatWork(database, { ...holder, ...target }), holder)
  const { assignment, work } = found
  if (!assignment) throw unknownAssignment()
  const stored = findAttempt(work, target.attempt)
  if (!stored) throw unknownAttempt()
  const { seat, factor } = found.seat
  const state = { assignment, seat, factor, work, now }
  return toSeatAttempt(state, stored, await findGivenQuiz(catalogue, assignment), await isRevealed(database, state))
}

export const unknownAttempt = () => new ProblemError('unknown-attempt', 'The seat has no attempt of this number.')
