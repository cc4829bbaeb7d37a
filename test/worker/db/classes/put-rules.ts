import { closeOf, lastAttempt, statusOf, type Timing } from '../../../../core/classes/timing.ts'

type Responses = Record<string, string>

/** An attempt as it is stored, without its scores. */
export interface StoredAttempt {
  attempt: number
  revision: number
  responses: Responses
  startedAt: number
  updatedAt: number
  submittedAt: number | null
  late: Late | null
}

interface Arrival {
  receivedAt: number
  base: number
  responses: Responses
}

/** What arrived late: first, and then from other devices. */
interface Late extends Arrival {
  more?: Arrival[]
}

/** What a seat did: its newest attempt, and the earlier ones. */
export interface Stored extends StoredAttempt {
  voided: number
  past: StoredAttempt[] | null
}

export interface Put {
  attempt: number
  base: number
  revision: number
  responses: Responses
  submittedAt: number | null
  now: number
}

type Action = 'continue' | 'late' | 'begin' | 'begin-late' | 'late-earlier'

/** What a put does, by the rules of core; undefined if it changes nothing. */
export function chooseAction(timing: Timing, before: Stored | undefined, put: Put): Action | undefined {
  if ((timing.opensAt ?? 0) > put.now) return undefined
  const status = before && statusOf(timing, before, put.now)
  if (status && before.attempt === put.attempt) {
    if (status === 'in-progress') return put.base === before.revision ? 'continue' : undefined
    return bringsLateWork(before, put) ? 'late' : undefined
  }
  const isNext = put.base === 0 && put.attempt === (before?.attempt ?? 0) + 1 && status !== 'in-progress'
  if (isNext && put.attempt <= lastAttempt(timing, before)) {
    if (put.now < closeOf(timing)) return 'begin'
    return isEmpty(put.responses) ? undefined : 'begin-late'
  }
  const earlier = before?.past?.find(({ attempt }) => attempt === put.attempt)
  return earlier && bringsLateWork(earlier, put) ? 'late-earlier' : undefined
}

const isEmpty = (responses: Responses) => Object.keys(responses).length === 0

const mostArrivals = 8

/** Late work is stored if it differs from what came in time, and from what has arrived late; at most eight times. */
function bringsLateWork({ submittedAt, late, responses }: StoredAttempt, put: Put) {
  const arrivals = late ? [late, ...(late.more ?? [])] : []
  const isKnown = [{ responses }, ...arrivals].some(
    (known) => JSON.stringify(known.responses) === JSON.stringify(put.responses),
  )
  return submittedAt === null && !isEmpty(put.responses) && !isKnown && arrivals.length < mostArrivals
}

const addLate = (late: Late | null, arrival: Arrival): Late =>
  late ? { ...late, more: [...(late.more ?? []), arrival] } : arrival

/** What is stored after a put. */
export function applyPut(action: Action, before: Stored | undefined, put: Put): Stored {
  const { attempt, base, revision, responses, submittedAt, now } = put
  const late = { receivedAt: now, base, responses }
  if (!before || action === 'begin' || action === 'begin-late') {
    const times = { startedAt: now, updatedAt: now }
    const row = { attempt, voided: before?.voided ?? 0, past: pastAfter(before), ...times }
    return action === 'begin-late'
      ? { ...row, revision: 0, responses: {}, submittedAt: null, late }
      : { ...row, revision, responses, submittedAt, late: null }
  }
  if (action === 'continue') return { ...before, revision, responses, submittedAt, updatedAt: now }
  if (action === 'late') return { ...before, late: addLate(before.late, late) }
  const past =
    before.past?.map((each) => (each.attempt === attempt ? { ...each, late: addLate(each.late, late) } : each)) ?? null
  return { ...before, past }
}

/** The earlier attempts once the next begins. Of attempts that the teacher took back nothing is left. */
function pastAfter(before: Stored | undefined): StoredAttempt[] | null {
  if (!before || before.attempt <= before.voided) return before?.past ?? null
  const { voided: _, past, ...newest } = before
  return [...(past ?? []), newest]
}
