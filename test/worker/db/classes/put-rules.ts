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
  late: { receivedAt: number; responses: Responses } | null
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

/** Late work is stored once, if it differs from what came in time. */
const bringsLateWork = ({ submittedAt, late, responses }: StoredAttempt, put: Put) =>
  submittedAt === null &&
  late === null &&
  !isEmpty(put.responses) &&
  JSON.stringify(put.responses) !== JSON.stringify(responses)

/** What is stored after a put. */
export function applyPut(action: Action, before: Stored | undefined, put: Put): Stored {
  const { attempt, revision, responses, submittedAt, now } = put
  const late = { receivedAt: now, responses }
  if (!before || action === 'begin' || action === 'begin-late') {
    const times = { startedAt: now, updatedAt: now }
    const row = { attempt, voided: before?.voided ?? 0, past: pastAfter(before), ...times }
    return action === 'begin-late'
      ? { ...row, revision: 0, responses: {}, submittedAt: null, late }
      : { ...row, revision, responses, submittedAt, late: null }
  }
  if (action === 'continue') return { ...before, revision, responses, submittedAt, updatedAt: now }
  if (action === 'late') return { ...before, late }
  const past = before.past?.map((each) => (each.attempt === attempt ? { ...each, late } : each)) ?? null
  return { ...before, past }
}

/** The earlier attempts once the next begins. Of attempts that the teacher took back nothing is left. */
function pastAfter(before: Stored | undefined): StoredAttempt[] | null {
  if (!before || before.attempt <= before.voided) return before?.past ?? null
  const { voided: _, past, ...newest } = before
  return [...(past ?? []), newest]
}
