import { describe, expect, it, vi } from 'vitest'
import { memoryKeeper } from '../../../widget/device/attempt-memory.ts'
import { openStore } from '../../../widget/device/attempt-store.ts'
import { reduceAttempt } from '../../../widget/store/reduce-attempt.ts'
import { freshRecord, host, place } from '../sample.ts'

const answered = () => {
  const record = freshRecord()
  return { ...record, attempt: reduceAttempt(record.attempt, { type: 'respond', item: 'one', response: 'a' }) }
}

describe('the store', () => {
  it('finds an attempt by its id and by its place', async () => {
    const store = openStore(memoryKeeper(), memoryKeeper())
    const record = answered()
    await store.change({ place }, () => record)
    expect(await store.find({ id: record.id })).toEqual(record)
    expect(await store.find({ place })).toEqual(record)
    expect(await store.find({ place: 'elsewhere' })).toBeUndefined()
  })

  it('tells of changes, and of nothing else', async () => {
    const store = openStore(memoryKeeper(), memoryKeeper())
    const heard = vi.fn()
    const stop = store.subscribe(heard)
    await store.change({ place }, answered, store)
    await store.change({ place }, (before) => before)
    await store.change({ place }, () => undefined)
    expect(heard.mock.calls).toEqual([[store]])
    stop()
    await store.change({ place }, answered)
    expect(heard).toHaveBeenCalledTimes(1)
  })

  it('makes room for another attempt, but keeps what is not sent yet', async () => {
    const store = openStore(memoryKeeper(), memoryKeeper())
    const record = answered()
    await store.change({ place }, () => record)
    await store.release(place)
    expect(await store.find({ place })).toBeUndefined()
    expect(await store.unsent(host)).toMatchObject([{ id: record.id }])

    const sent = { ...record, attempt: { ...record.attempt, acknowledged: 1 } }
    await store.change({ place }, () => sent)
    await store.release(place)
    expect(await store.find({ id: record.id })).toBeUndefined()
  })
})
