import type { AttemptRecord } from '../store/attempt-record.ts'
import { withoutRefusal } from '../store/reduce-attempt.ts'

/** The record with the token that the seat has now; what was refused may be sent again. */
export function renewToken(record: AttemptRecord | undefined, token: string): AttemptRecord | undefined {
  const { seat, attempt } = record ?? {}
  if (!record || !seat || !attempt || (seat.token === token && !attempt.refusal)) return record
  return { ...record, attempt: withoutRefusal(attempt), seat: { ...seat, token } }
}

/** True if its time starts only once the pupil begins. */
export const isWaiting = ({ attempt, seat }: AttemptRecord) =>
  attempt.status === 'not-started' && seat?.assignment.minutes !== undefined

/** Starts the time of an attempt: from now on it is in progress, though nothing is answered. */
export const start = (record: AttemptRecord): AttemptRecord =>
  isWaiting(record) ? { ...record, attempt: { ...record.attempt, status: 'in-progress', revision: 1 } } : record

/** How much time is left of an attempt, in ms by the host's clock; infinite without an end, or once handed in. */
export const timeLeft = ({ attempt, seat }: AttemptRecord, now: number): number =>
  seat?.endsAt && attempt.status === 'in-progress'
    ? Date.parse(seat.endsAt) - now - seat.ahead
    : Number.POSITIVE_INFINITY

/** True if a number of minutes left is to be announced: half of the time, five or one has gone by since. */
export const isAnnounced = ({ seat }: AttemptRecord, minutes: number, before: number) =>
  minutes > 0 && [Math.ceil((seat?.assignment.minutes ?? 0) / 2), 5, 1].some((mark) => minutes <= mark && mark < before)

/** The number of an attempt, from its id. */
export const attemptOf = ({ id }: AttemptRecord) => Number(id.split('/')[3])
