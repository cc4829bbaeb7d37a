import { expect, it, vi } from 'vitest'
import type { Outbox } from '../../../widget/network/outbox.ts'
import { sendAttempt } from '../../../widget/network/send-attempt.ts'
import type { QuizStore } from '../../../widget/store/quiz-store.ts'
import { shownIn, storeOf } from '../sample.ts'

function connect(store = storeOf()) {
  const listeners = new Set<() => void>()
  const outbox = {
    send: vi.fn(async () => {}),
    note: vi.fn(),
    replay: async () => {},
    leave: async () => {},
    wake: () => {},
    stateOf: vi.fn((): 'sending' | 'waiting' | undefined => undefined),
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  } satisfies Outbox
  sendAttempt(store, outbox)
  const report = (state: 'sending' | 'waiting' | undefined) => {
    outbox.stateOf.mockReturnValue(state)
    for (const listener of listeners) listener()
  }
  return { store, outbox, report, listeners }
}

/** The device has stored all pending steps. */
function storePending(store: QuizStore) {
  const { record, attempt, pending } = shownIn(store)
  store.dispatch({ type: 'stored', id: record.id, record: { ...record, attempt }, count: pending.length })
}

it('an attempt is sent once it is submitted and stored, once for each revision', () => {
  const { store, outbox } = connect()
  store.dispatch({ type: 'respond', item: 'one', response: 'a' })
  storePending(store)
  store.dispatch({ type: 'submit', stay: true })
  expect(outbox.send).not.toHaveBeenCalled()
  storePending(store)
  store.dispatch({ type: 'go', position: 2 })
  storePending(store)
  expect(outbox.send.mock.calls).toEqual([[shownIn(store).record.id]])
})

it('each answer is queued for the end of the page', () => {
  const { store, outbox } = connect()
  store.dispatch({ type: 'respond', item: 'one', response: 'a' })
  expect(outbox.note).toHaveBeenLastCalledWith(expect.objectContaining({ attempt: shownIn(store).attempt }))
})

it('the state shows whether the attempt is being sent, while the element is in a page', () => {
  const { store, report, listeners } = connect()
  report('sending')
  expect(store.state.delivery).toBe('sending')
  report('waiting')
  expect(store.state.delivery).toBe('waiting')
  store.dispatch({ type: 'connected', connected: false })
  expect(listeners.size).toBe(0)
})
