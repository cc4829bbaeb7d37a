import type { Attempt } from '../../core/attempt.ts'
import { mergeResponses } from '../../core/classes/merge-responses.ts'
import type { SeatAttempt } from '../../core/classes/seat-attempt.ts'
import type { AttemptState } from '../store/attempt.ts'
import type { AttemptRecord, SeatPart } from '../store/attempt-record.ts'
import { withoutRefusal } from '../store/reduce-attempt.ts'

const isEqual = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** An attempt that is handed in by the host's clock so long before its end, in ms, was ended by the widget. */
export const handInAhead = 6000

/**
 * The record of a seat's attempt after the host has described it as recorded. `now` is the device's clock. `isOwn`: this
 * device has sent what is recorded, so all that it has is newer, also an answer that was changed and changed back.
 */
export function adopt(before: AttemptRecord, recorded: SeatAttempt, now: number, isOwn = false): AttemptRecord {
  const { seat, attempt } = before
  const isOpen = recorded.status === 'in-progress'
  // A response that was overtaken by a later one.
  if (!seat || (isOpen && recorded.revision < attempt.acknowledged)) return before
  const { endsAt, late, submittedAt } = recorded
  return {
    ...before,
    attempt: (isOpen ? mergeAttempt : endAttempt)(withoutRefusal(attempt), recorded, {
      ...seat,
      base: isOwn ? recorded.responses : seat.base,
    }),
    seat: {
      ...seat,
      base: recorded.responses,
      endsAt,
      late: late?.receivedAt,
      ended: recorded.status === 'ended' || Date.parse(`${endsAt}`) - Date.parse(`${submittedAt}`) < handInAhead,
      ahead: Date.parse(recorded.now) - now,
    },
  }
}

/** A device that pupils share gets no result. */
const endAttempt = (attempt: AttemptState, recorded: SeatAttempt, { shared }: SeatPart): AttemptState => ({
  ...attempt,
  status: 'submitted',
  revision: recorded.revision,
  acknowledged: recorded.revision,
  responses: recorded.responses,
  result: shared || recorded.score === undefined ? undefined : ({ ...recorded, id: attempt.id } as Attempt),
})

/** Keeps the attempt unsent above the host's revision if this device has changes that the host does not have. */
function mergeAttempt(attempt: AttemptState, recorded: SeatAttempt, { base }: SeatPart): AttemptState {
  const responses = mergeResponses(attempt.responses, base, recorded.responses)
  const isSubmitting = attempt.status === 'submitting'
  const isNew = isSubmitting || !isEqual(responses, recorded.responses)
  return {
    ...attempt,
    // The teacher may have given an ended attempt more time.
    status: isSubmitting ? 'submitting' : 'in-progress',
    responses,
    acknowledged: recorded.revision,
    revision: Math.max(attempt.revision, recorded.revision + Number(isNew)),
  }
}
