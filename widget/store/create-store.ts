/** State that only dispatched actions change. */
export interface Store<State, Action> {
  readonly state: State
  dispatch: (action: Action) => void
  /** Calls the listener after each change. Returns how to unsubscribe. */
  subscribe: (listener: Listener<State>) => () => void
}

type Listener<State> = (state: State, before: State) => void

/** A store whose state a pure reducer makes from actions. A reducer that returns the same object notifies nobody. */
export function createStore<State, Action>(
  reduce: (state: State, action: Action) => State,
  initial: State,
): Store<State, Action> {
  const listeners = new Set<Listener<State>>()
  let state = initial
  let notified = initial
  let notifying = false

  /** Listeners may dispatch: each listener still gets all states in their order, since a change waits for the one before. */
  function notify() {
    if (notifying) return
    notifying = true
    try {
      while (notified !== state) {
        const [after, before] = [state, notified]
        notified = after
        for (const listener of [...listeners]) listener(after, before)
      }
    } finally {
      notifying = false
    }
  }

  return {
    get state() {
      return state
    },
    dispatch: (action) => {
      state = reduce(state, action)
      notify()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Calls back with a value selected from the state: now, and each time it has changed. Returns how to stop. */
export function watch<State, Value>(
  { state, subscribe }: Store<State, never>,
  select: (state: State) => Value,
  onChange: (value: Value) => void,
): () => void {
  let known = select(state)
  onChange(known)
  return subscribe((state) => {
    const value = select(state)
    if (value === known) return
    known = value
    onChange(value)
  })
}
