import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { attemptMemory } from '../../../widget/device/attempt-memory.ts'
import { openAttemptStore } from '../../../widget/device/attempt-store.ts'
import { keepAttempt } from '../../../widget/device/keep-attempt.ts'
import { openOutbox } from '../../../widget/network/outbox.ts'
import { sendAttempt } from '../../../widget/network/send-attempt.ts'
import { fakeHost } from '../fake-host.ts'
import { freshRecord, host as hostAddress, sampleQuiz, shownIn, storeOf } from '../sample.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const minute = 60_000

it.each(['practice', 'test'] as const)(
  '%s: an attempt is put when the page is left and when it is handed in',
  async (mode) => {
    const host = fakeHost()
    const device = openAttemptStore(attemptMemory(), attemptMemory())
    const outbox = openOutbox(device, hostAddress, host.fetch, () => 0.5)
    const store = storeOf(freshRecord(sampleQuiz({ mode })))
    keepAttempt(store, device)
    sendAttempt(store, outbox)
    const answer = async (item: string) => {
      store.dispatch({ type: 'respond', item, response: 'a' })
      await vi.advanceTimersByTimeAsync(minute)
    }

    for (const item of ['one', 'two', 'three']) await answer(item)
    expect(shownIn(store).pending).toEqual([])
    expect(host.sent).toHaveLength(0)

    // Hidden, and then gone: two events.
    await Promise.all([outbox.leave(), outbox.leave()])
    expect(host.sent.map(({ put }) => Object.keys(put.responses).length)).toEqual([3])

    await answer('four')
    store.dispatch({ type: 'submit' })
    await vi.advanceTimersByTimeAsync(minute)
    await outbox.leave()
    expect(host.sent.map(({ put }) => put.submitted)).toEqual([false, true])
    expect(shownIn(store).attempt.status).toBe('submitted')
  },
)
