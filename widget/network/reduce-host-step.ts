import type { Attempt } from '../../core/attempt.ts'
import type { AttemptState, HostStep } from '../store/attempt.ts'
import { withoutRefusal } from '../store/reduce-attempt.ts'

/** The attempt after the host's response to a put; the same object if nothing changes. */
export function reduceHostStep(state: AttemptState, step: HostStep): AttemptState {
  switch (step.type) {
    case 'recorded':
      return record(state, step.attempt)
    case 'refused':
      return state.status === 'submitted' ? state : { ...state, refusal: step.refusal }
    case 'renew':
      return renew(state, step.id, step.redraw)
  }
}

/** Adopts the host's state. A submitted attempt is final; anything else stays unsent, above the host's revision. */
function record(state: AttemptState, recorded: Attempt): AttemptState {
  if (state.status === 'submitted') return state
  if (recorded.status === 'submitted') return adoptResult(state, recorded)
  const submitting = state.status === 'submitting'
  if (recorded.revision < state.revision) return { ...state, acknowledged: recorded.revision }
  if (recorded.revision === state.revision && !submitting) return { ...state, acknowledged: state.revision }
  return {
    ...state,
    acknowledged: recorded.revision,
    revision: recorded.revision + 1,
    responses: submitting ? state.responses : { ...recorded.responses, ...state.responses },
  }
}

const adoptResult = (state: AttemptState, result: Attempt): AttemptState => ({
  ...withoutRefusal(state),
  status: 'submitted',
  revision: result.revision,
  acknowledged: result.revision,
  responses: result.responses,
  result,
})

/** A new id, because the host has another attempt under the old one. It draws other items, so a drawn attempt reopens. */
const renew = (state: AttemptState, id: string, redraw: boolean): AttemptState => ({
  ...withoutRefusal(state),
  id,
  acknowledged: 0,
  ...(redraw && { status: 'in-progress', position: 0 }),
})
