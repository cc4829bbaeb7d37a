import type { Amendments } from '../../core/classes/amendments.ts'
import { type SeatAttempt, type SeatAttemptId, seatAttemptSeed } from '../../core/classes/seat-attempt.ts'
import { endOf, type Timing } from '../../core/classes/timing.ts'
import { drawItems } from '../../core/draw.ts'
import type { Mode, Quiz } from '../../core/quiz.ts'
import { scoreItem } from '../../core/score-attempt.ts'
import type { AssignmentRow } from '../db/classes/assignments.ts'
import type { WorkRow } from '../db/classes/put-work.ts'
import type { StoredException } from '../db/schema.ts'
import { listAttempts, type StoredAttempt, scoreItems, timingOf, totalOf } from './attempts.ts'
import { toTime } from './class-view.ts'
import { readLate } from './late-work.ts'

/** An assignment, as far as it decides how an attempt is shown. */
interface GivenTo {
  class: string
  assignment: number
  quiz: string
  version: string
  mode: Mode
  timing: Timing
  amendments: Amendments | null
  /** With the teacher's word about late work. */
  exception: StoredException | undefined
}

/** Where an attempt is shown: to which seat, and when. */
export interface Showing {
  given: GivenTo
  seat: number
  work: WorkRow | null
  now: number
}

/** An assignment as it is given to a seat. */
export const giveTo = (row: AssignmentRow, seat: number, factor: number): GivenTo => ({
  ...row,
  timing: timingOf(row, seat, factor),
  exception: row.exceptions?.[seat],
})

/** An attempt as its seat sees it. Scores, correct responses, feedback and evidence come when they are revealed. */
export function toSeatAttempt(
  { given, seat, work, now }: Showing,
  stored: StoredAttempt,
  quiz: Quiz,
  revealed: boolean,
): SeatAttempt {
  const { class: classId, assignment, version, mode, timing, exception } = given
  const id = { class: classId, assignment, seat, attempt: stored.attempt }
  const end = endOf(timing, stored.startedAt)
  const late = readLate(stored, exception)
  const counted = late?.asks ? undefined : exception?.countLate
  return {
    ...id,
    quiz: given.quiz,
    version,
    mode,
    revision: stored.revision,
    status: statusOfStored(stored, work, end, now),
    responses: stored.responses,
    startedAt: toTime(stored.startedAt),
    ...(Number.isFinite(end) && { endsAt: toTime(end) }),
    now: toTime(now),
    ...(stored.submittedAt !== null && { submittedAt: toTime(stored.submittedAt) }),
    ...(late && { late: { receivedAt: toTime(late.receivedAt), ...(counted !== undefined && { counted }) } }),
    ...(revealed && toResults(id, stored, quiz, given)),
  }
}

/** The status of an attempt. An earlier one has ended. */
export function statusOfStored(stored: StoredAttempt, work: WorkRow | null, end: number, now: number) {
  if (stored.submittedAt !== null) return 'submitted'
  return stored.attempt === work?.attempt && now < end ? 'in-progress' : 'ended'
}

function toResults(id: SeatAttemptId, stored: StoredAttempt, quiz: Quiz, { amendments, exception }: GivenTo) {
  const source = countedSource(stored, exception)
  const scores = scoreItems(quiz, id, source, amendments)
  const amended = new Map(scores.map((item) => [item.id, item.amended]))
  const items = drawItems(quiz, seatAttemptSeed(id)).map((item) => {
    const response = Object.hasOwn(source.responses, item.id) ? source.responses[item.id] : undefined
    // A dropped item is shown, and counts for nothing.
    return { ...scoreItem(item, response, quiz.language), ...(amended.get(item.id) ?? { score: 0, maxScore: 0 }) }
  })
  return { ...totalOf(scores), items }
}

/** What of an attempt counts: late responses by the teacher's word, else what was recorded in time. */
export function countedSource(stored: StoredAttempt, exception: StoredException | undefined) {
  const counted = readLate(stored, exception)?.counted
  return counted ? { responses: counted } : { responses: stored.responses, itemScores: stored.itemScores }
}

/** The stored attempt of a number; undefined if the seat has none, or the teacher took it back. */
export const findAttempt = (work: WorkRow | null, attempt: number): StoredAttempt | undefined =>
  listAttempts(work).find((stored) => stored.attempt === attempt)
