import { mergeResponses } from '../../core/classes/merge-responses.ts'
import type { Responses } from '../../core/score-attempt.ts'
import type { StoredException } from '../db/schema.ts'
import type { StoredAttempt } from './attempts.ts'

/** What arrived after the end of an attempt, by the teacher's word about it. */
interface LateWork {
  /** When the last of it arrived. */
  receivedAt: number
  /** Of all devices, merged item by item. */
  responses: Responses
  /** What counts, if some of it does. */
  counted: Responses | undefined
  /** True if the teacher has to decide: what arrives after a decision is not decided by it. */
  asks: boolean
}

/** Reads what arrived late of an attempt; undefined if nothing did. */
export function readLate(
  { late, revision, responses, submittedAt }: Pick<StoredAttempt, 'late' | 'revision' | 'responses' | 'submittedAt'>,
  { countLate, lateDecidedAt = 0 }: Pick<StoredException, 'countLate' | 'lateDecidedAt'> = {},
): LateWork | undefined {
  if (!late) return undefined
  const arrivals = [late, ...(late.more ?? [])]
  const decided = arrivals.filter(({ receivedAt }, index) => index === 0 || receivedAt <= lateDecidedAt)
  // A device that did not know what was recorded only adds what is missing.
  const add = (merged: Responses, arrival: { base?: number; responses: Responses }) =>
    (arrival.base ?? revision) === revision
      ? mergeResponses(arrival.responses, responses, merged)
      : mergeResponses(merged, {}, arrival.responses)
  const merge = (some: typeof arrivals) => some.reduce(add, responses)
  const isOpen = submittedAt === null
  return {
    receivedAt: arrivals.at(-1)?.receivedAt ?? late.receivedAt,
    responses: merge(arrivals),
    counted: isOpen && countLate ? merge(decided) : undefined,
    asks: isOpen && (countLate === undefined || decided.length < arrivals.length),
  }
}
