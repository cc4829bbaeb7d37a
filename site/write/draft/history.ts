/** A document with what can be undone and redone. All states are immutable and share what did not change. */
export interface History<State> {
  readonly past: readonly State[]
  readonly present: State
  readonly future: readonly State[]
  /** What was changed last: further changes of the same make one step of undo. */
  readonly group?: string | undefined
}

/** More steps than anyone goes back. */
const mostSteps = 1000

export const startHistory = <State>(present: State): History<State> => ({ past: [], present, future: [] })

/** Records a change. Changes of the same group in a row, such as the letters typed into a field, are one step. */
export function record<State>(history: History<State>, present: State, group?: string): History<State> {
  if (present === history.present) return history
  const isContinued = group !== undefined && group === history.group
  const past = isContinued ? history.past : [...history.past.slice(1 - mostSteps), history.present]
  return { past, present, future: [], group }
}

/** Ends the current step: the next change begins a new one. */
export const endStep = <State>(history: History<State>): History<State> => ({ ...history, group: undefined })

export function undo<State>({ past, present, future }: History<State>): History<State> | undefined {
  const before = past.at(-1)
  return before === undefined ? undefined : { past: past.slice(0, -1), present: before, future: [present, ...future] }
}

export function redo<State>({ past, present, future: [next, ...future] }: History<State>): History<State> | undefined {
  return next === undefined ? undefined : { past: [...past, present], present: next, future }
}
