import type { SeatAttemptPut } from '../../../core/classes/seat-attempt.ts'
import { minute } from './clock.ts'

type Responses = Record<string, string>

/** When a seat may work at an assignment. Times are milliseconds since 1970. */
export interface Window {
  closesAt: number | undefined
  minutes: number | undefined
  factor: number
  until: number | undefined
}

/** A put, and when it arrives. */
export interface Arrival {
  put: Pick<SeatAttemptPut, 'base' | 'revision' | 'submitted'> & { responses: Responses }
  now: number
}

/** What is recorded of the one attempt of a seat. */
export interface Recorded {
  revision: number
  responses: Responses
  startedAt: number
  submitted: boolean
  late?: Late & { more?: Late[] }
}

interface Late {
  responses: Responses
  receivedAt: number
  base: number
}

/** Late work is stored at most so often. */
const mostArrivals = 8

/** The rules of a put in plain steps, for an assignment with one attempt. Returns what is recorded after it. */
export function record(window: Window, recorded: Recorded | undefined, { put, now }: Arrival): Recorded | undefined {
  const { revision, responses, submitted } = put
  const late = { responses, receivedAt: now, base: put.base }
  const isEmpty = Object.keys(responses).length === 0
  if (!recorded) {
    if (put.base !== 0) return undefined
    const begun = { revision, responses, startedAt: now, submitted }
    if (now < (window.until ?? window.closesAt ?? now + 1)) return begun
    return isEmpty ? undefined : { revision: 0, responses: {}, startedAt: now, submitted: false, late }
  }
  if (recorded.submitted) return recorded
  if (now < endOf(window, recorded.startedAt))
    return put.base === recorded.revision ? { ...recorded, revision, responses, submitted } : recorded
  const arrived = recorded.late ? [recorded.late, ...(recorded.late.more ?? [])] : []
  const isKnown = [recorded, ...arrived].some((known) => isEqual(responses, known.responses))
  if (isEmpty || isKnown || arrived.length === mostArrivals) return recorded
  if (!recorded.late) return { ...recorded, late }
  return { ...recorded, late: { ...recorded.late, more: [...(recorded.late.more ?? []), late] } }
}

function endOf({ closesAt, minutes, factor, until }: Window, startedAt: number): number {
  const ends = []
  if (minutes !== undefined) ends.push(startedAt + minutes * factor * minute)
  // What was begun in time may be finished with extra time.
  const mayFinish = minutes !== undefined && factor > 1 && startedAt < (closesAt ?? Number.POSITIVE_INFINITY)
  if (until !== undefined) ends.push(until)
  else if (closesAt !== undefined && !mayFinish) ends.push(closesAt)
  return Math.min(...ends)
}

const isEqual = (one: Responses, other: Responses) =>
  Object.keys(one).length === Object.keys(other).length && Object.keys(one).every((item) => one[item] === other[item])
