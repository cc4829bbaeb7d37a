import canonicalize from 'canonicalize'
import type { SeatAttempt } from '../../core/classes/seat-attempt.ts'
import { closeOf, endOf, lastAttempt, type Timing } from '../../core/classes/timing.ts'
import type { ProblemCode } from '../../core/problems.ts'
import type { Quiz } from '../../core/quiz.ts'
import type { WorkPut, WorkRow } from '../db/classes/put-work.ts'
import { readSeatWork } from '../db/classes/read-work.ts'
import type { Database } from '../db/database.ts'
import { ProblemError } from '../problem.ts'
import { listAttempts, type StoredAttempt } from './attempts.ts'
import { checkHolder } from './check-holder.ts'
import { unknownAssignment } from './give-quiz.ts'
import { isRevealed } from './reveal.ts'
import { giveTo, toSeatAttempt } from './seat-attempt.ts'

const details = {
  'attempt-changed': 'Another device has changed the attempt: see "recorded". Merge the responses, and put them again.',
  'attempt-submitted': 'The attempt has been handed in and is final: see "recorded".',
  'time-over': 'The time of the attempt is over. Responses that arrive late are kept for the teacher: see "recorded".',
  'assignment-closed': 'The assignment is closed. Responses that arrive late are kept for the teacher: see "recorded".',
  'assignment-not-open': 'The assignment is not open yet.',
  'no-attempts-left': 'The seat has used all of its attempts.',
} satisfies Partial<Record<ProblemCode, string>>

type Refusal = keyof typeof details

/**
 * Explains a put that was not recorded, by what is recorded. Returns the attempt if the put is a replay of it.
 *
 * @throws ProblemError otherwise
 */
export async function refusePut(database: Database, put: WorkPut, quiz: Quiz): Promise<SeatAttempt> {
  const found = checkHolder(await readSeatWork(database, put), put)
  const { assignment, work } = found
  if (!assignment) throw unknownAssignment()
  if (assignment.quiz !== put.quiz || assignment.version !== put.version || assignment.mode !== put.mode) {
    const detail = 'The assignment has another quiz, version or mode. Take them from GET /api/seat.'
    throw new ProblemError('attempt-mismatch', detail)
  }
  const { seat, factor } = found.seat
  const given = giveTo(assignment, seat, factor)
  const { timing } = given
  const attempts = listAttempts(work)
  const same = attempts.find(({ attempt }) => attempt === put.attempt)
  const revealed = await isRevealed(database, assignment, { seat, factor, work, now: put.now })
  const show = (stored: StoredAttempt) => toSeatAttempt({ given, seat, work, now: put.now }, stored, quiz, revealed)
  if (same && isReplay(same, put)) return show(same)
  const code = same ? findRefusal(same, work, timing, put) : findRefusalOfNew(work, timing, put)
  const shown = same ?? (put.attempt > (work?.voided ?? 0) ? attempts.at(-1) : undefined)
  throw new ProblemError(code, details[code], shown ? { recorded: show(shown) } : {})
}

const isReplay = (stored: StoredAttempt, put: WorkPut) =>
  stored.revision === put.revision &&
  canonicalize(stored.responses) === put.responses &&
  (stored.submittedAt === null) === (put.submittedAt === null)

/** Why a put of a recorded attempt is refused. */
function findRefusal(stored: StoredAttempt, work: WorkRow | null, timing: Timing, put: WorkPut): Refusal {
  if (stored.submittedAt !== null) return 'attempt-submitted'
  const isOver = stored.attempt !== work?.attempt || put.now >= endOf(timing, stored.startedAt)
  if (isOver) return endOf(timing, stored.startedAt) === closeOf(timing) ? 'assignment-closed' : 'time-over'
  return (timing.opensAt ?? 0) > put.now ? 'assignment-not-open' : 'attempt-changed'
}

/** Why a put of an attempt that is not recorded is refused. */
function findRefusalOfNew(work: WorkRow | null, timing: Timing, put: WorkPut): Refusal {
  if ((timing.opensAt ?? 0) > put.now) return 'assignment-not-open'
  if (put.attempt > lastAttempt(timing, work ?? undefined)) return 'no-attempts-left'
  return put.now >= closeOf(timing) && put.attempt > (work?.attempt ?? 0) ? 'assignment-closed' : 'attempt-changed'
}
