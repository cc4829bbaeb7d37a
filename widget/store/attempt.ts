import type { Attempt, AttemptPut, ItemResult } from '../../core/attempt.ts'
import type { AnyResponse } from '../../core/items/index.ts'

/** The host's reason to refuse the attempt; the same put would be refused again. */
interface PutRefusal {
  code: string
  detail: string
}

/** The attempt's state on this device. Stored in IndexedDB: fields are never renamed. */
export interface AttemptState {
  id: string
  quiz: string
  version: string
  mode: AttemptPut['mode']
  status: 'not-started' | 'in-progress' | 'submitting' | 'submitted'
  /** Number of the state to put; a higher one replaces a lower one. */
  revision: number
  /** The latest revision that the host has confirmed. */
  acknowledged: number
  responses: Record<string, AnyResponse>
  /** Index of the item shown among the attempt's items. */
  position: number
  /** Practice: the result of each checked item. Checked items are locked. */
  checked: Record<string, ItemResult>
  /** Ids of items whose hint has been opened. */
  hints: string[]
  /** Ids of items that come first: those missed in the attempt before. */
  first?: string[]
  /** The attempts at this quiz before, as far as this device knows. Never sent. */
  earlier?: Earlier
  /** How sure the learner was of each item before its result was shown. Never sent. */
  sureness?: Record<string, Sureness>
  /** The attempt as the host has recorded it, once it is submitted. */
  result?: Attempt | undefined
  refusal?: PutRefusal
}

/** How many attempts there were before this one, and the points of the last of them. */
export interface Earlier {
  attempts: number
  score: number
  maxScore: number
}

export type Sureness = 'guess' | 'fairly' | 'certain'

/** A step of the learner that changes an attempt. */
export type LearnerStep =
  | { type: 'respond'; item: string; response: AnyResponse | undefined }
  | { type: 'check'; item: string; response: AnyResponse; result: ItemResult }
  | { type: 'hint'; item: string }
  | { type: 'sureness'; item: string; sureness: Sureness }
  | { type: 'go'; position: number }
  /** `stay`: the last item's feedback stays shown. */
  | { type: 'submit'; stay?: boolean }

/** The effect of the host's response to a put on an attempt. */
export type HostStep =
  | { type: 'recorded'; attempt: Attempt }
  | { type: 'refused'; refusal: PutRefusal }
  | { type: 'renew'; id: string; redraw: boolean }

export const isOpen = ({ status }: AttemptState) => status === 'not-started' || status === 'in-progress'

/** True if the attempt has changes that the host does not have and has not refused. */
export const isUnsent = ({ status, revision, acknowledged, refusal }: AttemptState) =>
  !refusal && (status === 'submitting' || (status === 'in-progress' && revision > acknowledged))

/** The response to an item. Items may be called "constructor": only own fields count. */
export const responseTo = ({ responses }: Pick<AttemptState, 'responses'>, item: string): AnyResponse | undefined =>
  Object.hasOwn(responses, item) ? responses[item] : undefined

/** The result of an item once it is known: checked in practice, or submitted. */
export const resultOf = ({ checked, result }: AttemptState, item: string): ItemResult | undefined =>
  result?.items?.find(({ id }) => id === item) ?? (Object.hasOwn(checked, item) ? checked[item] : undefined)
