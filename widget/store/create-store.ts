/** State that only changes by dispatched actions. */
export interface Store<State, Action> {
  readonly state: State
  dispatch: (action: Action) => void
  /** Calls the listener after each change. Returns a function that unsubscribes. */
  subscribe: (listener: Listener<State>) => () => void
}

type Listener<State> = (state: State, before: State) => void

/** A store with a pure reducer. If the reducer returns the same object, no listener is called. */
export function createStore<State, Action>(
  reduce: (state: State, action: Action) => State,
  initial: State,
): Store<State, Action> {
  const listeners = new Set<Listener<State>>()
  let state = initial
  let notified = initial
  let notifying = false

  /** Listeners may dispatch: changes are queued, so that each listener gets all states in order. */
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

/** Calls back with a value selected from the state: now and after each change. Returns a function that stops it. */
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
