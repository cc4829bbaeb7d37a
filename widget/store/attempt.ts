import type { Attempt, AttemptPut, ItemResult } from '../../core/attempt.ts'
import type { AnyResponse } from '../../core/items/index.ts'

/** Why the host will not take the attempt as it is: no retry helps by itself. */
export interface Refusal {
  code: string
  detail: string
}

/** One attempt, as this device knows it. */
export interface AttemptState {
  id: string
  quiz: string
  version: string
  mode: AttemptPut['mode']
  status: 'not-started' | 'in-progress' | 'submitting' | 'submitted'
  /** Counts the states that can be put; a higher one replaces a lower one. */
  revision: number
  /** The revision that the host is known to have. */
  acknowledged: number
  responses: Record<string, AnyResponse>
  /** Which of the drawn items is shown, from 0. */
  position: number
  /** Practice: what each checked item earned. A checked item is locked. */
  checked: Record<string, ItemResult>
  /** Items whose hint has been opened. */
  hints: string[]
  /** Items that come first: those missed in the attempt before. */
  first?: string[]
  /** How sure the learner was of an item before its reveal. It stays on the device. */
  sureness?: Record<string, Sureness>
  /** The attempt as it is recorded, once it is submitted. */
  result?: Attempt
  refusal?: Refusal
}

export type Sureness = 'guess' | 'fairly' | 'certain'

/** What is done to an attempt. The learner's own steps are reduced here, the others in `work/reduce-attempt.ts`. */
export type AttemptAction =
  | { type: 'respond'; item: string; response: AnyResponse | undefined }
  | { type: 'check'; item: string; response: AnyResponse; result: ItemResult }
  | { type: 'hint'; item: string }
  | { type: 'sureness'; item: string; sureness: Sureness }
  | { type: 'go'; position: number }
  | { type: 'submit' }
  | { type: 'recorded'; attempt: Attempt }
  | { type: 'refused'; refusal: Refusal }
  | { type: 'renew'; id: string; redraw: boolean }

/** A random UUID (version 4), also where `crypto.randomUUID` is missing: on pages of http hosts, as some schools have. */
export const makeAttemptId = () =>
  '00000000-0000-4000-8000-000000000000'.replace(/[08]/g, (digit) => {
    const random = crypto.getRandomValues(new Uint8Array(1))[0] as number
    return (digit === '0' ? random & 15 : 8 | (random & 3)).toString(16)
  })

export const newAttempt = (
  id: string,
  quiz: { id: string; version: string },
  mode: AttemptPut['mode'],
): AttemptState => ({
  id,
  quiz: quiz.id,
  version: quiz.version,
  mode,
  status: 'not-started',
  revision: 0,
  acknowledged: 0,
  responses: {},
  position: 0,
  checked: {},
  hints: [],
})

export const isOpen = ({ status }: AttemptState) => status === 'not-started' || status === 'in-progress'

/** What the learner gave to an item. Items may be called "constructor": only own fields count. */
export const responseTo = ({ responses }: AttemptState, item: string): AnyResponse | undefined =>
  Object.hasOwn(responses, item) ? responses[item] : undefined

/** What an item has earned, if that is known: checked in practice, or handed in. */
export const resultOf = ({ checked, result }: AttemptState, item: string): ItemResult | undefined =>
  result?.items?.find(({ id }) => id === item) ?? (Object.hasOwn(checked, item) ? checked[item] : undefined)

/** What answering or asking for a hint makes of an attempt; the same object where it changes nothing. */
export function reduceAnswering(state: AttemptState, action: AttemptAction): AttemptState {
  switch (action.type) {
    case 'respond':
      return respond(state, action.item, action.response)
    case 'hint':
      return state.hints.includes(action.item) ? state : { ...state, hints: [...state.hints, action.item] }
    default:
      return state
  }
}

function respond(state: AttemptState, item: string, response: AnyResponse | undefined): AttemptState {
  if (!isOpen(state) || resultOf(state, item) || responseTo(state, item) === response) return state
  const { [item]: _, ...others } = state.responses
  return {
    ...state,
    status: 'in-progress',
    revision: state.revision + 1,
    responses: response === undefined ? others : { ...others, [item]: response },
  }
}
