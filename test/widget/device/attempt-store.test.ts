import { describe, expect, it, vi } from 'vitest'
import { attemptMemory } from '../../../widget/device/attempt-memory.ts'
import { openAttemptStore } from '../../../widget/device/attempt-store.ts'
import { reduceAttempt } from '../../../widget/store/reduce-attempt.ts'
import { freshRecord, host, key } from '../sample.ts'

const answered = () => {
  const record = freshRecord()
  return { ...record, attempt: reduceAttempt(record.attempt, { type: 'respond', item: 'one', response: 'a' }) }
}

describe('the attempt store', () => {
  it('finds an attempt by its id and by its embed', async () => {
    const store = openAttemptStore(attemptMemory(), attemptMemory())
    const record = answered()
    await store.change({ embedKey: key }, () => record)
    expect(await store.find({ id: record.id })).toEqual(record)
    expect(await store.find({ embedKey: key })).toEqual(record)
    expect(await store.find({ embedKey: 'elsewhere' })).toBeUndefined()
  })

  it('notifies of changes only', async () => {
    const store = openAttemptStore(attemptMemory(), attemptMemory())
    const heard = vi.fn()
    const stop = store.subscribe(heard)
    await store.change({ embedKey: key }, answered, store)
    await store.change({ embedKey: key }, (before) => before)
    await store.change({ embedKey: key }, () => undefined)
    expect(heard.mock.calls).toEqual([[store]])
    stop()
    await store.change({ embedKey: key }, answered)
    expect(heard).toHaveBeenCalledTimes(1)
  })

  it('releases an attempt for another one, but keeps an unsent one', async () => {
    const store = openAttemptStore(attemptMemory(), attemptMemory())
    const record = answered()
    await store.change({ embedKey: key }, () => record)
    await store.release(key)
    expect(await store.find({ embedKey: key })).toBeUndefined()
    expect(await store.unsent(host)).toMatchObject([{ id: record.id }])

    const sent = { ...record, attempt: { ...record.attempt, acknowledged: 1 } }
    await store.change({ embedKey: key }, () => sent)
    await store.release(key)
    expect(await store.find({ id: record.id })).toBeUndefined()
  })

  it('stores in memory after the first failure of the browser’s storage, and reports that nothing is kept', async () => {
    const refuse = () => Promise.reject(new DOMException('The disk is full.', 'QuotaExceededError'))
    const memory = attemptMemory()
    const store = openAttemptStore({ ...attemptMemory(), change: refuse }, memory)
    const heard = vi.fn()
    store.subscribe(heard)
    expect(store.kept).toBe(true)
    await store.change({ embedKey: key }, answered)
    expect(store.kept).toBe(false)
    expect(heard).toHaveBeenCalledTimes(2)
    expect(await memory.all()).toHaveLength(1)
  })

  it('throws errors that are not storage errors, and keeps using the storage', async () => {
    const store = openAttemptStore(attemptMemory(), attemptMemory())
    const bug = () => {
      throw new TypeError('A bug.')
    }
    await expect(store.change({ embedKey: key }, bug)).rejects.toThrow('A bug.')
    expect(store.kept).toBe(true)
  })
})
