import type { SeatRow } from '../db/classes/seats.ts'
import { ProblemError } from '../problem.ts'
import type { SeatHolder } from './seat-token.ts'

/**
 * Returns what was found of a seat if the token is still valid for it.
 *
 * @throws ProblemError unknown-class or seat-revoked
 */
export function checkHolder<Found extends { seat: Pick<SeatRow, 'epoch' | 'erased'> }>(
  found: Found | undefined,
  { epoch }: Pick<SeatHolder, 'epoch'>,
): Found {
  if (!found) throw new ProblemError('unknown-class', 'No class has this id. It may have been deleted.')
  if (found.seat.epoch === epoch && !found.seat.erased) return found
  throw new ProblemError('seat-revoked', 'The teacher has released or erased this seat. Join with its new ticket.')
}
