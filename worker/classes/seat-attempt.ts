import type { SeatAttempt, SeatAttemptId } from '../../core/classes/seat-attempt.ts'
import { seatAttemptSeed } from '../../core/classes/seat-attempt.ts'
import { closeOf, endOf, lastEnd, nextAttempt, type Timing } from '../../core/classes/timing.ts'
import { drawItems } from '../../core/draw.ts'
import type { Quiz } from '../../core/quiz.ts'
import { scoreItem } from '../../core/score-attempt.ts'
import type { AssignmentRow } from '../db/classes/assignments.ts'
import type { WorkRow } from '../db/classes/put-work.ts'
import { readGreatestFactor } from '../db/classes/seats.ts'
import type { Database } from '../db/database.ts'
import { listAttempts, type StoredAttempt, scoreItems, timingOf, totalOf } from './attempts.ts'
import { toTime } from './class-view.ts'

/** The part of an assignment that decides how an attempt is shown. */
export type ShownBy = Pick<
  AssignmentRow,
  | 'class'
  | 'assignment'
  | 'quiz'
  | 'version'
  | 'mode'
  | 'opensAt'
  | 'closesAt'
  | 'minutes'
  | 'attempts'
  | 'reveal'
  | 'amendments'
  | 'exceptions'
>

/** A seat's work at an assignment, and the time. */
export interface SeatState {
  assignment: ShownBy
  seat: number
  factor: number
  work: WorkRow | null
  now: number
}

/** The greatest factor that a seat may have: `factor` in `core/classes/ids.ts`. */
const mostFactor = 10

/** Whether the seat may see the results of its attempts. */
export async function isRevealed(
  database: Database,
  { assignment, seat, factor, work, now }: SeatState,
): Promise<boolean> {
  const timing = timingOf(assignment, seat, factor)
  if (assignment.reveal === 'never' || !work || work.attempt <= work.voided) return false
  const isOpen = work.submittedAt === null && now < endOf(timing, work.startedAt)
  if (isOpen) return false
  if (assignment.reveal === 'submitted') return !mayBeginLater(timing, work, now)
  return isClosedForAll(database, assignment, now)
}

/** Whether the seat may begin another attempt, now or when the assignment opens. */
const mayBeginLater = (timing: Timing, work: WorkRow, now: number) =>
  nextAttempt({ ...timing, opensAt: null }, work, now) !== undefined

/** Whether no seat of the class may write any more. */
async function isClosedForAll(database: Database, assignment: ShownBy, now: number): Promise<boolean> {
  const untils = Object.values(assignment.exceptions ?? {}).flatMap(({ until }) => until ?? [])
  const isOver = (factor: number) => now >= (lastEnd(assignment, untils, factor) ?? Number.POSITIVE_INFINITY)
  // The factors of the class cost a row for each seat, so they are read only where they decide.
  if (!isOver(1) || isOver(mostFactor)) return isOver(1)
  return isOver(await readGreatestFactor(database, assignment.class))
}

/** An attempt as its seat sees it. Scores, correct responses, feedback and evidence come when they are revealed. */
export function toSeatAttempt(state: SeatState, stored: StoredAttempt, quiz: Quiz, revealed: boolean): SeatAttempt {
  const { assignment, seat, factor, now } = state
  const timing = timingOf(assignment, seat, factor)
  const id = { class: assignment.class, assignment: assignment.assignment, seat, attempt: stored.attempt }
  const end = endOf(timing, stored.startedAt)
  const isNewest = stored.attempt === state.work?.attempt
  const status = stored.submittedAt !== null ? 'submitted' : isNewest && now < end ? 'in-progress' : 'ended'
  const counted = assignment.exceptions?.[seat]?.countLate
  return {
    ...id,
    quiz: assignment.quiz,
    version: assignment.version,
    mode: assignment.mode,
    revision: stored.revision,
    status,
    responses: stored.responses,
    startedAt: toTime(stored.startedAt),
    ...(Number.isFinite(end) && { endsAt: toTime(end) }),
    now: toTime(now),
    ...(stored.submittedAt !== null && { submittedAt: toTime(stored.submittedAt) }),
    ...(stored.late && {
      late: { receivedAt: toTime(stored.late.receivedAt), ...(counted !== undefined && { counted }) },
    }),
    ...(revealed && toResults(id, stored, quiz, assignment)),
  }
}

function toResults(id: SeatAttemptId, stored: StoredAttempt, quiz: Quiz, assignment: ShownBy) {
  const source = countedSource(stored, assignment, id.seat)
  const scores = new Map(scoreItems(quiz, id, source, assignment.amendments).map((item) => [item.id, item]))
  const items = drawItems(quiz, seatAttemptSeed(id)).map((item) => {
    const response = Object.hasOwn(source.responses, item.id) ? source.responses[item.id] : undefined
    // A dropped item is shown, and counts for nothing.
    return {
      ...scoreItem(item, response, quiz.language),
      ...(scores.get(item.id)?.amended ?? { score: 0, maxScore: 0 }),
    }
  })
  return { ...totalOf([...scores.values()]), items }
}

/** What of an attempt counts: late responses by the teacher's word, else what was recorded in time. */
export const countedSource = (
  stored: StoredAttempt,
  { exceptions }: Pick<AssignmentRow, 'exceptions'>,
  seat: number,
) =>
  stored.late && stored.submittedAt === null && exceptions?.[seat]?.countLate
    ? { responses: stored.late.responses as StoredAttempt['responses'] }
    : { responses: stored.responses, itemScores: stored.itemScores }

/** The stored attempt of a number; undefined if the seat has none, or the teacher took it back. */
export const findAttempt = (work: WorkRow | null, attempt: number): StoredAttempt | undefined =>
  listAttempts(work).find((stored) => stored.attempt === attempt)

/** Whether an ended attempt was cut by the closing time, and not by its own time limit. */
export const endedByClosing = (timing: Timing, startedAt: number): boolean =>
  endOf(timing, startedAt) === closeOf(timing)
