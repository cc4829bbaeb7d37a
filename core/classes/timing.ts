/** What decides when a seat may work at an assignment. Times are milliseconds since 1970. */
export interface Timing {
  opensAt: number | null
  closesAt: number | null
  minutes: number | null
  attempts: number
  /** How many times the usual time the seat has. */
  factor: number
  /** Closing time of this seat, if it has one of its own. */
  until?: number | undefined
  /** Attempts of this seat, if it has its own number. */
  ownAttempts?: number | undefined
}

/** The newest attempt of a seat, as far as it decides what the seat may do. */
export interface NewestAttempt {
  attempt: number
  voided: number
  startedAt: number
  submittedAt: number | null
}

/** The end of an attempt; infinite without a limit. `worker/db/classes/put-work.ts` computes the same in SQL. */
export function endOf(timing: Timing, startedAt: number): number {
  const { minutes, factor, until } = timing
  const limit = minutes === null ? Number.POSITIVE_INFINITY : startedAt + minutes * 60_000 * factor
  // With extra time, what was begun before the closing time may be finished after it.
  const mayFinish = until === undefined && factor > 1 && minutes !== null && startedAt < closeOf(timing)
  return mayFinish ? limit : Math.min(limit, closeOf(timing))
}

/** The time from which the seat may begin no attempt; infinite without a closing time. */
export const closeOf = ({ until, closesAt }: Timing): number => until ?? closesAt ?? Number.POSITIVE_INFINITY

/** The highest number that an attempt of the seat may have. */
export const lastAttempt = ({ attempts, ownAttempts }: Timing, newest: NewestAttempt | undefined): number =>
  (ownAttempts ?? attempts) + (newest?.voided ?? 0)

export type AttemptStatus = 'in-progress' | 'submitted' | 'ended'

/** The status of an attempt; undefined if the teacher took it back. */
export function statusOf(timing: Timing, newest: NewestAttempt, now: number): AttemptStatus | undefined {
  if (newest.attempt <= newest.voided) return undefined
  if (newest.submittedAt !== null) return 'submitted'
  return now >= endOf(timing, newest.startedAt) ? 'ended' : 'in-progress'
}

/** The number of the attempt that the seat may begin now; undefined if it may begin none. */
export function nextAttempt(timing: Timing, newest: NewestAttempt | undefined, now: number): number | undefined {
  if ((timing.opensAt ?? 0) > now || now >= closeOf(timing)) return undefined
  if (newest && statusOf(timing, newest, now) === 'in-progress') return undefined
  const next = (newest?.attempt ?? 0) + 1
  return next <= lastAttempt(timing, newest) ? next : undefined
}

/**
 * The time from which no seat of the class may write; undefined without a closing time.
 *
 * @param untils closing times of seats that have their own
 * @param factor the greatest of the class
 */
export function lastEnd(
  { closesAt, minutes }: Pick<Timing, 'closesAt' | 'minutes'>,
  untils: readonly number[],
  factor: number,
): number | undefined {
  if (closesAt === null) return undefined
  const extended = factor > 1 && minutes !== null ? closesAt + minutes * 60_000 * factor : closesAt
  return Math.max(extended, ...untils)
}
