import type { AnyResponse } from '../../core/items/index.ts'
import { type AttemptState, isOpen, type LearnerStep, responseTo, resultOf } from './attempt.ts'

/**
 * The attempt after a step of the learner; the same object if nothing changes. Applied to the attempt shown, and on the
 * device to the stored attempt, which another tab may have changed.
 */
export function reduceAttempt(state: AttemptState, step: LearnerStep): AttemptState {
  switch (step.type) {
    case 'respond':
      return respond(state, step.item, step.response)
    case 'check':
      return check(state, step)
    case 'hint':
      return state.hints.includes(step.item) ? state : { ...state, hints: [...state.hints, step.item] }
    case 'sureness':
      return { ...state, sureness: { ...state.sureness, [step.item]: step.sureness } }
    case 'go':
      return state.position === step.position ? state : { ...state, position: step.position }
    case 'submit':
      return submit(state)
  }
}

/** A checked or submitted item keeps its response. Clears a refusal: the host may accept the changed attempt. */
function respond(state: AttemptState, item: string, response: AnyResponse | undefined): AttemptState {
  if (!isOpen(state) || resultOf(state, item) || responseTo(state, item) === response) return state
  const { [item]: _, ...others } = state.responses
  return {
    ...withoutRefusal(state),
    status: 'in-progress',
    revision: state.revision + 1,
    responses: response === undefined ? others : { ...others, [item]: response },
  }
}

function check(state: AttemptState, { item, response, result }: LearnerStep & { type: 'check' }): AttemptState {
  if (!isOpen(state) || resultOf(state, item)) return state
  return { ...respond(state, item, response), checked: { ...state.checked, [item]: result } }
}

function submit(state: AttemptState): AttemptState {
  if (isOpen(state)) return { ...withoutRefusal(state), status: 'submitting', revision: state.revision + 1 }
  return state.refusal ? withoutRefusal(state) : state
}

export function withoutRefusal({ refusal: _, ...state }: AttemptState): AttemptState {
  return state
}
