import type { Attempt, AttemptPut } from '../../core/attempt.ts'
import { type AttemptAction, type AttemptState, isOpen, reduceAnswering, resultOf } from './attempt.ts'

/** Whether the host lacks something of the attempt that it would take. */
export const isUnsent = ({ status, revision, acknowledged, refusal }: AttemptState) =>
  !refusal && (status === 'submitting' || (status === 'in-progress' && revision > acknowledged))

/** The attempt as it is put. */
export const toPut = ({ quiz, version, mode, revision, responses, status }: AttemptState): AttemptPut => ({
  quiz,
  version,
  mode,
  revision,
  responses,
  submitted: status === 'submitting' || status === 'submitted',
})

/** What an action makes of an attempt. Answers the same object where it changes nothing. */
export function reduceAttempt(state: AttemptState, action: AttemptAction): AttemptState {
  switch (action.type) {
    case 'check': {
      if (!isOpen(state) || resultOf(state, action.item)) return state
      const responded = reduceAnswering(state, { ...action, type: 'respond' })
      return { ...responded, checked: { ...state.checked, [action.item]: action.result } }
    }
    case 'go':
      return state.position === action.position ? state : { ...state, position: action.position }
    case 'sureness':
      return { ...state, sureness: { ...state.sureness, [action.item]: action.sureness } }
    case 'submit':
      return submit(state)
    case 'recorded':
      return record(state, action.attempt)
    case 'refused':
      return state.status === 'submitted' ? state : { ...state, refusal: action.refusal }
    case 'renew':
      return renew(state, action.id, action.redraw)
    case 'respond': {
      // What the host has refused may be right now.
      const after = reduceAnswering(state, action)
      return after === state ? state : withoutRefusal(after)
    }
    default:
      return reduceAnswering(state, action)
  }
}

function submit(state: AttemptState): AttemptState {
  if (isOpen(state)) return { ...withoutRefusal(state), status: 'submitting', revision: state.revision + 1 }
  return state.refusal ? withoutRefusal(state) : state
}

/** Takes what the host has: a submitted attempt is final; whatever it lacks stays unsent, under a revision above its own. */
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

/** The id belongs to something else on the host. Another id draws other items, so a drawn attempt must be looked at again. */
const renew = (state: AttemptState, id: string, redraw: boolean): AttemptState => ({
  ...withoutRefusal(state),
  id,
  acknowledged: 0,
  ...(redraw && { status: 'in-progress', position: 0 }),
})

function withoutRefusal({ refusal: _, ...state }: AttemptState): AttemptState {
  return state
}
