import type { Report, ReportAttempt, ReportSeat } from '../../core/classes/report.ts'
import { endOf } from '../../core/classes/timing.ts'
import type { Quiz } from '../../core/quiz.ts'
import type { AssignmentRow } from '../db/classes/assignments.ts'
import type { WorkRow } from '../db/classes/put-work.ts'
import type { readReport } from '../db/classes/read-work.ts'
import type { SeatRow } from '../db/classes/seats.ts'
import { listAttempts, type StoredAttempt, scoreItems, timingOf, totalOf } from './attempts.ts'
import { toAssignment, toException, toSeat, toTime } from './class-view.ts'
import { readLate } from './late-work.ts'
import { countedSource, statusOfStored } from './seat-attempt.ts'

type ReportRows = NonNullable<Awaited<ReturnType<typeof readReport>>>

/** What a class did in an assignment. Amendments are applied here; attempts that ended are scored here. */
export const toReport = ({ assignment, rows }: ReportRows, quiz: Quiz, now: number): Report => ({
  assignment: toAssignment(assignment),
  seats: rows
    .filter(({ seat }) => !seat.erased)
    .map(({ seat, work }) => toReportSeat(assignment, seat, work, quiz, now)),
})

function toReportSeat(
  assignment: AssignmentRow,
  seat: SeatRow,
  work: WorkRow | null,
  quiz: Quiz,
  now: number,
): ReportSeat {
  const exception = assignment.exceptions?.[seat.seat]
  const stored = listAttempts(work)
  const attempts = stored.map((attempt) => toReportAttempt(assignment, seat, attempt, work, quiz, now))
  const counts = findCounting(assignment.counts, attempts, exception?.countLate === true)
  return {
    ...toSeat(seat),
    state: findState(seat, attempts.at(-1), exception?.excused === true),
    ...(exception && { exception: toException(exception) }),
    ...(counts && { counts: counts.attempt }),
    asksLate: stored.some((attempt) => readLate(attempt, exception)?.asks),
    attempts,
  }
}

function findState(seat: SeatRow, newest: ReportAttempt | undefined, excused: boolean): ReportSeat['state'] {
  if (newest?.status === 'submitted') return 'handed-in'
  if (excused) return 'excused'
  if (newest) return newest.status === 'ended' ? 'ended' : 'at-work'
  return seat.claimedAt === null ? 'not-joined' : 'not-begun'
}

/** The attempt that counts. One of which only late responses arrived counts if they do. */
function findCounting(counts: AssignmentRow['counts'], attempts: readonly ReportAttempt[], late: boolean) {
  const ended = attempts.filter(
    ({ status, revision, late: arrived }) =>
      status !== 'in-progress' && (revision > 0 || (late && arrived !== undefined)),
  )
  if (counts === 'first') return ended[0]
  if (counts === 'last') return ended.at(-1)
  const share = ({ score, maxScore }: ReportAttempt) => (maxScore > 0 ? score / maxScore : 0)
  return ended.reduce<ReportAttempt | undefined>(
    (best, one) => (!best || share(one) > share(best) ? one : best),
    undefined,
  )
}

function toReportAttempt(
  assignment: AssignmentRow,
  { seat, factor }: SeatRow,
  stored: StoredAttempt,
  work: WorkRow | null,
  quiz: Quiz,
  now: number,
): ReportAttempt {
  const id = { class: assignment.class, assignment: assignment.assignment, seat, attempt: stored.attempt }
  const exception = assignment.exceptions?.[seat]
  const late = readLate(stored, exception)
  const end = endOf(timingOf(assignment, seat, factor), stored.startedAt)
  const scored = (source: Parameters<typeof scoreItems>[2]) => {
    const items = scoreItems(quiz, id, source, assignment.amendments)
    const shown = items.flatMap(({ id, amended }) => (amended ? [{ id, ...amended }] : []))
    return { responses: source.responses, ...totalOf(items), items: shown }
  }
  return {
    attempt: stored.attempt,
    status: statusOfStored(stored, work, end, now),
    revision: stored.revision,
    startedAt: toTime(stored.startedAt),
    updatedAt: toTime(stored.updatedAt),
    ...(Number.isFinite(end) && { endsAt: toTime(end) }),
    ...(stored.submittedAt !== null && { submittedAt: toTime(stored.submittedAt) }),
    ...scored(countedSource(stored, exception)),
    ...(late && { late: { receivedAt: toTime(late.receivedAt), ...scored({ responses: late.responses }) } }),
  }
}
