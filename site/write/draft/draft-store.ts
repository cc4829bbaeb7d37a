import type { Draft } from './draft.ts'
import { endStep, type History, record, redo, startHistory, undo } from './history.ts'

/** The draft that is open: every change of it goes through here. */
export interface DraftStore {
  readonly draft: Draft
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** Changes the draft. Changes of one `group` in a row are one step of undo. */
  change: (edit: (draft: Draft) => Draft, group?: string) => void
  /** Ends the current step of undo. */
  endStep: () => void
  undo: () => void
  redo: () => void
  subscribe: (listener: () => void) => () => void
}

export function createDraftStore(draft: Draft): DraftStore {
  let history = startHistory(draft)
  const listeners = new Set<() => void>()
  const set = (next: History<Draft> | undefined) => {
    if (!next || next === history) return
    history = next
    for (const listener of listeners) listener()
  }
  return {
    get draft() {
      return history.present
    },
    get canUndo() {
      return history.past.length > 0
    },
    get canRedo() {
      return history.future.length > 0
    },
    change: (edit, group) => set(record(history, edit(history.present), group)),
    endStep: () => {
      history = endStep(history)
    },
    undo: () => set(undo(history)),
    redo: () => set(redo(history)),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
