import type { Draft } from '../draft/draft.ts'

/** A draft on this device. */
export interface DraftRecord {
  id: string
  /** The id that the quiz has or will have. */
  quiz: string
  draft: Draft
  /** In ms since 1970. */
  changedAt: number
  /** Another one after each write: two tabs see by it that they differ. Empty before the first write. */
  revision: string
}

/** An earlier state of a draft. */
export interface EarlierState {
  draft: Draft
  changedAt: number
}

/** Earlier states kept of each draft. */
export const mostStates = 10

export const stateOf = ({ draft, changedAt }: DraftRecord): EarlierState => ({ draft, changedAt })

/** What a write left on the device. If `written` is false, another tab has written since, and `stored` is its record. */
export interface Written {
  written: boolean
  stored: DraftRecord
}

/** A draft with its earlier states. */
export interface WholeDraft {
  record: DraftRecord
  states: readonly EarlierState[]
}

/** IndexedDB or memory. Each call is one transaction. */
export interface DraftStorage {
  all: () => Promise<DraftRecord[]>
  find: (id: string) => Promise<DraftRecord | undefined>
  /** Earlier states of a draft, the oldest first. */
  states: (id: string) => Promise<EarlierState[]>
  /** Writes a record and adds earlier states, unless the stored record has another revision than `base`. */
  write: (record: DraftRecord, base: string, states?: readonly EarlierState[]) => Promise<Written>
  /** Removes a draft and returns it. With `revision`, only if that is the stored one. */
  remove: (id: string, revision?: string) => Promise<WholeDraft | undefined>
}
