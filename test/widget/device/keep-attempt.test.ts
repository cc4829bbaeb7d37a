import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memoryKeeper } from '../../../widget/device/attempt-memory.ts'
import type { AttemptRecord, RecordKeeper } from '../../../widget/device/attempt-record.ts'
import { type AttemptStore, openStore } from '../../../widget/device/attempt-store.ts'
import { keepAttempt } from '../../../widget/device/keep-attempt.ts'
import { LiveAttempt } from '../../../widget/live-attempt.ts'
import type { AttemptAction } from '../../../widget/store/attempt.ts'
import { fakeChannels } from '../fake-channels.ts'
import { freshRecord, place, resultFor, sampleQuiz } from '../sample.ts'

const respond = (item: string, response: string): AttemptAction => ({ type: 'respond', item, response })

/** Lets everything that is under way come to rest. */
const settle = async () => {
  for (let turn = 0; turn < 100; turn++) await Promise.resolve()
}

/** A tab that shows a record: its own, or the one that is stored. */
function openTab(store: AttemptStore, record: AttemptRecord) {
  const live = new LiveAttempt(record, () => {})
  const keeping = keepAttempt(live, store)
  store.subscribe((by) => void keeping.refresh(by))
  return live
}

/** Two tabs of a browser on the same page; each has begun its own attempt until one is answered. */
function openTwoTabs(quizzes = [sampleQuiz(), sampleQuiz()]) {
  const keeper = memoryKeeper()
  const channel = fakeChannels()
  const tabs = quizzes.map((quiz) => openTab(openStore(keeper, memoryKeeper(), channel()), freshRecord(quiz)))
  return { keeper, one: tabs[0] as LiveAttempt, two: tabs[1] as LiveAttempt }
}

describe('an attempt on one tab', () => {
  it('shows each answer at once and stores it', async () => {
    const keeper = memoryKeeper()
    const live = openTab(openStore(keeper, memoryKeeper()), freshRecord())
    live.dispatch(respond('one', 'a'))
    expect([live.state.responses, live.pending.length]).toEqual([{ one: 'a' }, 1])
    live.dispatch(respond('two', 'b'))
    await settle()
    expect(live.pending).toEqual([])
    expect((await keeper.find({ place }))?.attempt.responses).toEqual({ one: 'a', two: 'b' })
  })

  it('stores nothing before the first answer', async () => {
    const keeper = memoryKeeper()
    const live = openTab(openStore(keeper, memoryKeeper()), freshRecord())
    live.dispatch({ type: 'go', position: 2 })
    live.dispatch({ type: 'hint', item: 'one' })
    await settle()
    expect(await keeper.all()).toEqual([])
    live.dispatch(respond('one', 'a'))
    await settle()
    expect(await keeper.all()).toMatchObject([{ attempt: { position: 2, hints: ['one'], responses: { one: 'a' } } }])
  })

  it('stores what was answered before the store was there', async () => {
    const keeper = memoryKeeper()
    const live = new LiveAttempt(freshRecord(), () => {})
    live.dispatch(respond('one', 'a'))
    keepAttempt(live, openStore(keeper, memoryKeeper()))
    await settle()
    expect(await keeper.all()).toMatchObject([{ attempt: { responses: { one: 'a' } } }])
  })

  it('goes on in memory, whole, when the browser refuses storage', async () => {
    const full: RecordKeeper = { ...memoryKeeper(), change: () => Promise.reject(new Error('QuotaExceededError')) }
    const spare = memoryKeeper()
    const store = openStore(full, spare)
    const live = openTab(store, freshRecord())
    expect(store.kept).toBe(true)
    live.dispatch(respond('one', 'a'))
    live.dispatch(respond('two', 'b'))
    await settle()
    expect(store.kept).toBe(false)
    expect(await spare.all()).toMatchObject([{ attempt: { responses: { one: 'a', two: 'b' } } }])
  })
})

describe('an attempt on two tabs', () => {
  it('is one: a tab without answers takes over what the other has begun', async () => {
    const { one, two } = openTwoTabs()
    one.dispatch(respond('one', 'a'))
    await settle()
    expect(two.state.id).toBe(one.state.id)
    two.dispatch(respond('two', 'b'))
    await settle()
    expect(one.state.responses).toEqual({ one: 'a', two: 'b' })
    expect(one.state).toEqual(two.state)
  })

  it('is one even when both begin at the same moment', async () => {
    const { keeper, one, two } = openTwoTabs()
    one.dispatch(respond('one', 'a'))
    two.dispatch(respond('two', 'b'))
    await settle()
    expect(await keeper.all()).toHaveLength(1)
    expect(one.state.responses).toEqual({ one: 'a', two: 'b' })
    expect(two.state).toEqual(one.state)
  })

  it('takes no answers to items that it does not have', async () => {
    const other = sampleQuiz({ version: 'BBBBBBBBBBBBBBBB', items: sampleQuiz().items.slice(0, 1) })
    const { one, two } = openTwoTabs([other, sampleQuiz()])
    one.dispatch(respond('one', 'a'))
    two.dispatch(respond('two', 'b'))
    await settle()
    expect(two.state).toMatchObject({ version: 'BBBBBBBBBBBBBBBB', responses: { one: 'a' } })
  })

  it('leaves each tab at its own place', async () => {
    const { one, two } = openTwoTabs()
    one.dispatch(respond('one', 'a'))
    await settle()
    two.dispatch({ type: 'go', position: 3 })
    one.dispatch({ type: 'go', position: 1 })
    one.dispatch(respond('two', 'a'))
    await settle()
    expect([one.state.position, two.state.position]).toEqual([1, 3])
    expect(two.state.responses).toEqual({ one: 'a', two: 'a' })
  })

  it('comes together whatever is done where', async () => {
    const ids = sampleQuiz().items.map(({ id }) => id)
    const action = fc.oneof(
      fc.record({
        type: fc.constant('respond' as const),
        item: fc.constantFrom(...ids),
        response: fc.constantFrom('a', 'b', undefined),
      }),
      fc.constantFrom(...ids).map((item) => ({ type: 'check' as const, item, response: 'a', result: resultFor(item) })),
      fc.constant({ type: 'submit' as const }),
    )
    const step = fc.record({ tab: fc.boolean(), wait: fc.boolean(), action })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 15 }), async (steps) => {
        const { keeper, one, two } = openTwoTabs()
        one.dispatch(respond('one', 'c'))
        await settle()
        for (const { tab, wait, action } of steps) {
          const live = tab ? one : two
          live.dispatch(action)
          if (wait) await settle()
        }
        await settle()
        const stored = (await keeper.find({ place }))?.attempt
        const here = { position: 0 }
        expect({ ...one.state, ...here }).toEqual({ ...stored, ...here })
        expect({ ...two.state, ...here }).toEqual({ ...stored, ...here })
      }),
    )
  })
})
