import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attemptMemory } from '../../../widget/device/attempt-memory.ts'
import { type AttemptStorage, type Channel, openAttemptStore } from '../../../widget/device/attempt-store.ts'
import { keepAttempt } from '../../../widget/device/keep-attempt.ts'
import type { LearnerStep } from '../../../widget/store/attempt.ts'
import type { QuizStore } from '../../../widget/store/quiz-store.ts'
import { freshRecord, key, resultFor, sampleQuiz, shownIn, storeOf } from '../sample.ts'

const respond = (item: string, response: string): LearnerStep => ({ type: 'respond', item, response })

/** Lets everything that is under way come to rest. */
const settle = async () => {
  for (let turn = 0; turn < 100; turn++) await Promise.resolve()
}

/** A tab that shows an attempt of its own until one is stored. */
function openTab(storage: AttemptStorage, record = freshRecord(), channel?: Channel): QuizStore {
  const store = storeOf(record)
  keepAttempt(store, openAttemptStore(storage, attemptMemory(), channel))
  return store
}

/** Two tabs of a browser on the same page; each has begun its own attempt until one is answered. */
function openTwoTabs(quizzes = [sampleQuiz(), sampleQuiz()]) {
  const storage = attemptMemory()
  const channel = fakeChannels()
  const tabs = quizzes.map((quiz) => openTab(storage, freshRecord(quiz), channel()))
  return { storage, one: tabs[0] as QuizStore, two: tabs[1] as QuizStore }
}

/** The attempt that a tab shows. */
const shown = (tab: QuizStore) => shownIn(tab).attempt

describe('an attempt on one tab', () => {
  it('shows each answer immediately, and stores it', async () => {
    const storage = attemptMemory()
    const live = openTab(storage)
    live.dispatch(respond('one', 'a'))
    expect([shown(live).responses, shownIn(live).pending.length]).toEqual([{ one: 'a' }, 1])
    live.dispatch(respond('two', 'b'))
    await settle()
    expect(shownIn(live).pending).toEqual([])
    expect((await storage.find({ embedKey: key }))?.attempt.responses).toEqual({ one: 'a', two: 'b' })
  })

  it('stores nothing before the first answer', async () => {
    const storage = attemptMemory()
    const live = openTab(storage)
    live.dispatch({ type: 'go', position: 2 })
    live.dispatch({ type: 'hint', item: 'one' })
    await settle()
    expect(await storage.all()).toEqual([])
    live.dispatch(respond('one', 'a'))
    await settle()
    expect(await storage.all()).toMatchObject([{ attempt: { position: 2, hints: ['one'], responses: { one: 'a' } } }])
  })

  it('stores answers given before it was connected', async () => {
    const storage = attemptMemory()
    const live = storeOf()
    live.dispatch(respond('one', 'a'))
    keepAttempt(live, openAttemptStore(storage, attemptMemory()))
    await settle()
    expect(await storage.all()).toMatchObject([{ attempt: { responses: { one: 'a' } } }])
  })

  it('continues in memory with all answers, and shows that, if the browser refuses storage', async () => {
    const refuse = () => Promise.reject(new DOMException('The disk is full.', 'QuotaExceededError'))
    const memory = attemptMemory()
    const live = storeOf()
    keepAttempt(live, openAttemptStore({ ...attemptMemory(), change: refuse }, memory))
    expect(live.state.kept).toBe(true)
    live.dispatch(respond('one', 'a'))
    live.dispatch(respond('two', 'b'))
    await settle()
    expect(live.state.kept).toBe(false)
    expect(await memory.all()).toMatchObject([{ attempt: { responses: { one: 'a', two: 'b' } } }])
  })

  it('records the embed in which a variant was chosen', async () => {
    const storage = attemptMemory()
    const live = storeOf()
    keepAttempt(live, openAttemptStore(storage, attemptMemory()), 'the other embed')
    live.dispatch(respond('one', 'a'))
    await settle()
    expect(await storage.all()).toMatchObject([{ insteadAt: 'the other embed' }])
  })

  it('stores an answer given while the previous one is being stored', async () => {
    const storage = attemptMemory()
    const live = openTab(storage)
    for (const response of ['a', 'b', 'c']) {
      live.dispatch(respond('one', response))
      await Promise.resolve()
    }
    await settle()
    expect(await storage.all()).toMatchObject([{ attempt: { responses: { one: 'c' }, revision: 3 } }])
  })

  it('ignores other tabs while its element is in no page, and catches up afterwards', async () => {
    const { one, two } = openTwoTabs()
    await settle()
    two.dispatch({ type: 'connected', connected: false })
    one.dispatch(respond('one', 'a'))
    await settle()
    expect(shown(two).responses).toEqual({})
    two.dispatch({ type: 'connected', connected: true })
    await settle()
    expect(shown(two).responses).toEqual({ one: 'a' })
  })
})

describe('an attempt on two tabs', () => {
  it('is the same: a tab without answers shows those of the other', async () => {
    const { one, two } = openTwoTabs()
    one.dispatch(respond('one', 'a'))
    await settle()
    expect(shown(two).id).toBe(shown(one).id)
    two.dispatch(respond('two', 'b'))
    await settle()
    expect(shown(one).responses).toEqual({ one: 'a', two: 'b' })
    expect(shown(one)).toEqual(shown(two))
  })

  it('is the same even if both begin at the same moment', async () => {
    const { storage, one, two } = openTwoTabs()
    one.dispatch(respond('one', 'a'))
    two.dispatch(respond('two', 'b'))
    await settle()
    expect(await storage.all()).toHaveLength(1)
    expect(shown(one).responses).toEqual({ one: 'a', two: 'b' })
    expect(shown(two)).toEqual(shown(one))
  })

  it('ignores answers to items that it does not have', async () => {
    const other = sampleQuiz({ version: 'BBBBBBBBBBBBBBBB', items: sampleQuiz().items.slice(0, 1) })
    const { one, two } = openTwoTabs([other, sampleQuiz()])
    one.dispatch(respond('one', 'a'))
    two.dispatch(respond('two', 'b'))
    await settle()
    expect(shown(two)).toMatchObject({ version: 'BBBBBBBBBBBBBBBB', responses: { one: 'a' } })
  })

  it('leaves each tab at its own item', async () => {
    const { one, two } = openTwoTabs()
    one.dispatch(respond('one', 'a'))
    await settle()
    two.dispatch({ type: 'go', position: 3 })
    one.dispatch({ type: 'go', position: 1 })
    one.dispatch(respond('two', 'a'))
    await settle()
    expect([shown(one).position, shown(two).position]).toEqual([1, 3])
    expect(shown(two).responses).toEqual({ one: 'a', two: 'a' })
  })

  it('merges any steps in any tabs', async () => {
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
        const { storage, one, two } = openTwoTabs()
        one.dispatch(respond('one', 'c'))
        await settle()
        for (const { tab, wait, action } of steps) {
          const live = tab ? one : two
          live.dispatch(action)
          if (wait) await settle()
        }
        await settle()
        const stored = (await storage.find({ embedKey: key }))?.attempt
        const here = { position: 0 }
        expect({ ...shown(one), ...here }).toEqual({ ...stored, ...here })
        expect({ ...shown(two), ...here }).toEqual({ ...stored, ...here })
      }),
    )
  })
})

/** Channels that get each other's messages, but not their own, as BroadcastChannel does. */
function fakeChannels(): () => Channel {
  const channels: Channel[] = []
  return () => {
    const channel: Channel = {
      onmessage: null,
      postMessage: () => {
        for (const other of channels) {
          if (other !== channel) queueMicrotask(() => other.onmessage?.({} as MessageEvent))
        }
      },
    }
    channels.push(channel)
    return channel
  }
}
