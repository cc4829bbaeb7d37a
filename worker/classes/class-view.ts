import type { Assignment, Exception } from '../../core/classes/assignment.ts'
import type { Class } from '../../core/classes/class.ts'
import type { Seat } from '../../core/classes/seat.ts'
import type { AssignmentRow } from '../db/classes/assignments.ts'
import { readWholeClass } from '../db/classes/classes.ts'
import type { SeatRow } from '../db/classes/seats.ts'
import type { Database } from '../db/database.ts'
import type { StoredException } from '../db/schema.ts'
import { ProblemError } from '../problem.ts'

type WholeClass = NonNullable<Awaited<ReturnType<typeof readWholeClass>>>

/** A time of the database as the API has it. */
export const toTime = (milliseconds: number): string => new Date(milliseconds).toISOString()

/** The ETag of a class's names. */
export const rosterTag = (revision: number): string => `"${revision}"`

/** A class as the holder of a link sees it. */
function toClass({ row, seats, assignments, code }: WholeClass, role: Class['role'], now: number): Class {
  return {
    class: row.id,
    role,
    vault: role === 'teacher' ? row.vault : (row.readerVault ?? ''),
    ...(row.roster !== null && { roster: row.roster }),
    rosterTag: rosterTag(row.rosterRevision),
    hasReader: row.readerHash !== null,
    locked: row.locked,
    sharedDevices: row.sharedDevices,
    keepDays: row.keepDays,
    createdAt: toTime(row.createdAt),
    expiresAt: toTime(row.expiresAt * 86_400_000).slice(0, 10),
    ...(code && code.expiresAt > now && { code: { code: code.code, expiresAt: toTime(code.expiresAt) } }),
    seats: seats.map(toSeat),
    assignments: assignments.map(toAssignment),
  }
}

/** A seat as the teacher sees it. */
export const toSeat = ({ seat, epoch, factor, ticket, claim, claimedAt, erased }: SeatRow): Seat => ({
  seat,
  epoch,
  factor,
  hasTicket: ticket !== null,
  byCode: claim !== null,
  ...(claimedAt !== null && { claimedAt: toTime(claimedAt) }),
  erased,
})

/** An assignment as the teacher sees it. */
export const toAssignment = (row: AssignmentRow): Assignment => ({
  assignment: row.assignment,
  quiz: row.quiz,
  version: row.version,
  mode: row.mode,
  ...(row.opensAt !== null && { opensAt: toTime(row.opensAt) }),
  ...(row.closesAt !== null && { closesAt: toTime(row.closesAt) }),
  ...(row.minutes !== null && { minutes: row.minutes }),
  attempts: row.attempts,
  counts: row.counts,
  reveal: row.reveal,
  amendments: row.amendments ?? {},
  exceptions: Object.fromEntries(
    Object.entries(row.exceptions ?? {}).map(([seat, exception]) => [seat, toException(exception)]),
  ),
})

/** An exception as the API has it. */
export const toException = ({ until, lateDecidedAt: _, ...rest }: StoredException): Exception => ({
  ...rest,
  ...(until !== undefined && { until: toTime(until) }),
})

/**
 * Reads a class as the holder of a link sees it.
 *
 * @throws ProblemError unknown-class if it has just been deleted
 */
export async function showClass(database: Database, id: string, role: Class['role']): Promise<Class> {
  const whole = await readWholeClass(database, id)
  if (!whole) throw new ProblemError('unknown-class', 'No class has this id. It may have been deleted.')
  return toClass(whole, role, Date.now())
}
