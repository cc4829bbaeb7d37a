import type { SeatAttempt } from '../../core/classes/seat-attempt.ts'
import type { Quiz } from '../../core/quiz.ts'
import type { AssignmentRow } from '../db/classes/assignments.ts'
import { readSeatWork } from '../db/classes/read-work.ts'
import type { Database } from '../db/database.ts'
import { ProblemError } from '../problem.ts'
import { checkHolder } from './check-holder.ts'
import { unknownAssignment } from './give-quiz.ts'
import { isRevealed } from './reveal.ts'
import { findAttempt, giveTo, toSeatAttempt } from './seat-attempt.ts'
import type { SeatHolder } from './seat-token.ts'

/**
 * Reads an attempt of a seat.
 *
 * @throws ProblemError unknown-class, seat-revoked, unknown-assignment or unknown-attempt
 */
export async function showAttempt(
  database: Database,
  holder: SeatHolder,
  target: { assignment: number; attempt: number },
  { findQuiz, now }: { findQuiz: (row: AssignmentRow) => Promise<Quiz>; now: number },
): Promise<SeatAttempt> {
  const found = checkHolder(await readSeatWork(database, { ...holder, ...target }), holder)
  const { assignment, work } = found
  if (!assignment) throw unknownAssignment()
  const stored = findAttempt(work, target.attempt)
  if (!stored) throw unknownAttempt()
  const { seat, factor } = found.seat
  const revealed = await isRevealed(database, assignment, { seat, factor, work, now })
  const given = giveTo(assignment, seat, factor)
  return toSeatAttempt({ given, seat, work, now }, stored, await findQuiz(assignment), revealed)
}

export const unknownAttempt = () => new ProblemError('unknown-attempt', 'The seat has no attempt of this number.')
