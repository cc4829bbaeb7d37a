import type { SeatAssignment, SeatView } from '../../core/classes/seat-view.ts'
import { closeOf, endOf, nextAttempt, statusOf } from '../../core/classes/timing.ts'
import type { AssignmentRow } from '../db/classes/assignments.ts'
import { extendClass } from '../db/classes/classes.ts'
import type { WorkRow } from '../db/classes/put-work.ts'
import { readSeatView } from '../db/classes/read-work.ts'
import type { Database } from '../db/database.ts'
import type { Catalogue } from '../published/catalogue.ts'
import { timingOf } from './attempts.ts'
import { checkHolder } from './check-holder.ts'
import { toTime } from './class-view.ts'
import { unknownAssignment } from './give-quiz.ts'
import { lastDayOf } from './retention.ts'
import { isRevealed } from './reveal.ts'
import type { SeatHolder } from './seat-token.ts'

/** What viewing a seat needs. */
interface Reader {
  database: Database
  catalogue: Catalogue
}

/**
 * What the holder of a seat sees: all assignments, or one.
 *
 * @throws ProblemError unknown-class, seat-revoked or unknown-assignment
 */
export async function showSeat(
  reader: Reader,
  holder: SeatHolder,
  one: number | undefined,
  now: number,
): Promise<SeatView> {
  const found = checkHolder(await readSeatView(reader.database, holder, one), holder)
  if (one !== undefined && found.given.length === 0) throw unknownAssignment()
  const expiresAt = lastDayOf(found, now)
  if (found.expiresAt < expiresAt) await extendClass(reader.database, holder.class, expiresAt)
  const { seat, epoch, factor } = found.seat
  return {
    class: holder.class,
    seat,
    epoch,
    factor,
    sharedDevices: found.sharedDevices,
    now: toTime(now),
    assignments: await Promise.all(
      found.given.map(({ assignment, work }) => showAssignment(reader, assignment, { seat, factor, work, now })),
    ),
  }
}

async function showAssignment(
  { database, catalogue }: Reader,
  row: AssignmentRow,
  own: { seat: number; factor: number; work: WorkRow | null; now: number },
): Promise<SeatAssignment> {
  const { seat, factor, work, now } = own
  const timing = timingOf(row, seat, factor)
  const quiz = await catalogue.findQuiz(row.quiz, row.version)
  const status = work ? statusOf(timing, work, now) : undefined
  const next = nextAttempt(timing, work ?? undefined, now)
  const closes = closeOf(timing)
  const isOpen = next !== undefined || status === 'in-progress' || now < closes
  return {
    assignment: row.assignment,
    quiz: row.quiz,
    version: row.version,
    title: quiz?.title ?? row.quiz,
    mode: row.mode,
    ...(row.opensAt !== null && { opensAt: toTime(row.opensAt) }),
    ...(Number.isFinite(closes) && { closesAt: toTime(closes) }),
    ...(row.minutes !== null && { minutes: row.minutes * factor }),
    attempts: timing.ownAttempts ?? row.attempts,
    reveal: row.reveal,
    state: (row.opensAt ?? 0) > now ? 'not-open' : isOpen ? 'open' : 'closed',
    ...(work && status && { attempt: work.attempt, status }),
    ...(work && status === 'in-progress' && endsAt(endOf(timing, work.startedAt))),
    revealed: await isRevealed(database, row, { seat, factor, work, now }),
    ...(next !== undefined && { next }),
  }
}

const endsAt = (end: number) => (Number.isFinite(end) ? { endsAt: toTime(end) } : {})
