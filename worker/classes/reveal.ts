import { lastEnd, nextAttempt, statusOf, type Timing } from '../../core/classes/timing.ts'
import type { AssignmentRow } from '../db/classes/assignments.ts'
import type { WorkRow } from '../db/classes/put-work.ts'
import { readGreatestFactor } from '../db/classes/seats.ts'
import type { Database } from '../db/database.ts'
import { timingOf } from './attempts.ts'

/** A seat's work at an assignment, and the time. */
export interface SeatState {
  seat: number
  factor: number
  work: WorkRow | null
  now: number
}

/** The greatest factor that a seat may have: `factor` in `core/classes/ids.ts`. */
const mostFactor = 10

/** True if the seat may see the results of its attempts. */
export async function isRevealed(database: Database, row: AssignmentRow, state: SeatState): Promise<boolean> {
  const { seat, factor, work, now } = state
  const timing = timingOf(row, seat, factor)
  const status = work ? statusOf(timing, work, now) : undefined
  if (row.reveal === 'never' || !work || !status || status === 'in-progress') return false
  return row.reveal === 'submitted' ? !mayBeginLater(timing, work, now) : isClosedForAll(database, row, now)
}

/** True if the seat may begin another attempt, now or when the assignment opens. */
export const mayBeginLater = (timing: Timing, work: WorkRow, now: number): boolean =>
  nextAttempt({ ...timing, opensAt: null }, work, now) !== undefined

/** True if no seat of the class may write any more. */
async function isClosedForAll(database: Database, row: AssignmentRow, now: number): Promise<boolean> {
  const untils = Object.values(row.exceptions ?? {}).flatMap(({ until }) => until ?? [])
  const isOver = (factor: number) => now >= (lastEnd(row, untils, factor) ?? Number.POSITIVE_INFINITY)
  // The factors of the class cost a row for each seat, so they are read only where they decide.
  if (!isOver(1) || isOver(mostFactor)) return isOver(1)
  return isOver(await readGreatestFactor(database, row.class))
}
