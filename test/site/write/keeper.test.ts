import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Draft } from '../../../site/write/draft/draft.ts'
import { createDraftStore, type DraftStore } from '../../../site/write/draft/draft-store.ts'
import { draftMemory } from '../../../site/write/keep/draft-memory.ts'
import { type DraftRecord, type DraftStorage, mostStates } from '../../../site/write/keep/draft-record.ts'
import { type Drafts, openDrafts } from '../../../site/write/keep/drafts.ts'
import { type Keeper, startKeeper, writeAfter } from '../../../site/write/keep/keeper.ts'
import type { Channel } from '../../../widget/device/attempt-store.ts'

const first: DraftRecord = {
  id: 'draft',
  quiz: 'my-quiz',
  draft: { title: 'Roofs', language: 'en', items: [] },
  changedAt: 1,
  revision: 'first',
}

const withItem = (id: string) => (draft: Draft) => ({
  ...draft,
  items: [...draft.items, { id, type: 'choice' as const, prompt: id }],
})
const idsIn = ({ draft }: { draft: Draft }) => draft.items.map(({ id }) => id)

/** A device without drafts. `kept` has the items of all earlier states, also of those that were dropped later. */
function makeDevice(): Device {
  const memory = draftMemory()
  /** Takes effect and answers some turns later, as a database does. */
  const slow =
    <Given extends unknown[], Result>(work: (...given: Given) => Promise<Result>) =>
    async (...given: Given) => {
      await turn(3)
      const result = await work(...given)
      await turn(3)
      return result
    }
  const kept = new Set<string>()
  const write: DraftStorage['write'] = async (record, base, states = []) => {
    const result = await memory.write(record, base, states)
    if (result.written) for (const id of states.flatMap(idsIn)) kept.add(id)
    return result
  }
  const storage: DraftStorage = {
    all: memory.all,
    states: memory.states,
    find: slow(memory.find),
    write: slow(write),
    remove: slow(memory.remove),
  }
  return { storage, kept, tabs: [] }
}

interface Device {
  storage: DraftStorage
  kept: Set<string>
  tabs: Tab[]
}

interface Tab {
  channel: Channel
  store: DraftStore
  keeper: Keeper
  /** Messages of other tabs that have not arrived yet. */
  messages: number
  /** Runs what waits for further changes. */
  runLater: () => void
}

async function openTab(device: Device): Promise<Tab> {
  const channel: Channel = {
    postMessage: () => {
      for (const tab of device.tabs) if (tab.channel !== channel) tab.messages++
    },
    onmessage: null,
  }
  const drafts: Drafts = openDrafts(device.storage, channel)
  const [latest = first] = (await drafts.all()).filter(({ id }) => id === first.id)
  const store = createDraftStore(latest.draft)
  let work: (() => void) | undefined
  const keeper = startKeeper({
    store,
    drafts,
    record: latest,
    later: (given) => {
      work = given
    },
  })
  return {
    channel,
    store,
    keeper,
    messages: 0,
    runLater: () => {
      const given = work
      work = undefined
      given?.()
    },
  }
}

/** What the two tabs and the machine can do, in any order. */
const steps = [
  'type',
  'type',
  'later',
  'later',
  'deliver',
  'turn',
  'flush',
  'own',
  'other',
  'both',
  'back',
  'kill',
] as const
const anyStep = fc.record({
  tab: fc.constantFrom(0, 1),
  step: fc.constantFrom(...steps),
  turns: fc.integer({ min: 0, max: 12 }),
})

async function turn(turns: number) {
  for (let count = 0; count < turns; count++) await Promise.resolve()
}

describe('two tabs with the same draft', () => {
  it('lose nothing that was stored, in any order of typing, writing, messages, decisions and killed tabs', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 40 }), async (all) => {
        const device = makeDevice()
        await device.storage.write(first, '')
        device.tabs.push(await openTab(device), await openTab(device))
        const lost = new Set<string>()
        let typed = 0
        const storedIds = async () => new Set([...device.kept, ...(await device.storage.all()).flatMap(idsIn)])
        for (const { tab: index, step, turns } of all) {
          const tab = device.tabs[index] as Tab
          const { store, keeper } = tab
          if (step === 'type') store.change(withItem(`item-${++typed}`))
          if (step === 'later') tab.runLater()
          if (step === 'deliver' && tab.messages > 0) {
            tab.messages = 0
            tab.channel.onmessage?.({} as MessageEvent)
          }
          if (step === 'flush') await keeper.flush()
          if (step === 'own') void keeper.takeOwn()
          if (step === 'other') void keeper.takeOther()
          if (step === 'both') keeper.keepBoth()
          if (step === 'back') {
            const [state] = await keeper.states()
            if (state) void keeper.bringBack(state)
          }
          await turn(turns)
          if (keeper.state === 'saved') expect([...(await storedIds())]).toEqual(expect.arrayContaining(idsIn(store)))
          if (step === 'kill') {
            const before = await storedIds()
            for (const id of idsIn(store)) if (!before.has(id)) lost.add(id)
            device.tabs[index] = await openTab(device)
          }
        }
        for (const { keeper } of device.tabs) await keeper.flush()
        await turn(50)
        const known = await storedIds()
        const missing = Array.from({ length: typed }, (_, index) => `item-${index + 1}`).filter(
          (id) => !known.has(id) && !lost.has(id),
        )
        expect(missing).toEqual([])
      }),
      { numRuns: 1000, seed: 20251213 },
    )
  })

  it('show the newer state in a tab without changes of its own', async () => {
    const device = makeDevice()
    await device.storage.write(first, '')
    device.tabs.push(await openTab(device), await openTab(device))
    const [left, right] = device.tabs as [Tab, Tab]
    left.store.change(withItem('a'))
    await left.keeper.flush()
    right.channel.onmessage?.({} as MessageEvent)
    await vi.waitFor(() => expect(idsIn(right.store)).toEqual(['a']))
    expect(right.keeper.other).toBeUndefined()
    right.store.undo()
    expect(idsIn(right.store)).toEqual([])
  })

  it('keep what is typed while the newer state of the other tab is being read', async () => {
    const device = makeDevice()
    await device.storage.write(first, '')
    device.tabs.push(await openTab(device), await openTab(device))
    const [left, right] = device.tabs as [Tab, Tab]
    left.store.change(withItem('left'))
    await left.keeper.flush()
    const reading = right.keeper.refresh()
    await turn(3)
    right.store.change(withItem('right'))
    await reading
    await right.keeper.flush()
    expect(idsIn(right.store)).toEqual(['right'])
    expect(right.keeper.other && idsIn(right.keeper.other)).toEqual(['left'])
  })

  async function makeConflict() {
    const device = makeDevice()
    await device.storage.write(first, '')
    device.tabs.push(await openTab(device), await openTab(device))
    const [left, right] = device.tabs as [Tab, Tab]
    left.store.change(withItem('left'))
    right.store.change(withItem('right'))
    await left.keeper.flush()
    await right.keeper.flush()
    return { left, right, storage: device.storage }
  }

  it('are two drafts as soon as they differ, so that both survive without a decision', async () => {
    const { right, storage } = await makeConflict()
    expect(right.keeper.other && idsIn(right.keeper.other)).toEqual(['left'])
    expect((await storage.all()).map(idsIn)).toEqual([['left'], ['right']])
    right.keeper.keepBoth()
    expect(right.keeper).toMatchObject({ other: undefined, state: 'saved' })
    expect(right.keeper.id).not.toBe(first.id)
  })

  it('are one draft again once one is taken, and the one not taken is an earlier state', async () => {
    for (const { take, draft, state } of [
      { take: 'takeOwn', draft: 'right', state: 'left' },
      { take: 'takeOther', draft: 'left', state: 'right' },
    ] as const) {
      const { right, storage } = await makeConflict()
      await right.keeper[take]()
      expect(right.keeper).toMatchObject({ id: first.id, other: undefined, state: 'saved' })
      expect((await storage.all()).map(idsIn)).toEqual([[draft]])
      expect((await right.keeper.states()).map(idsIn)).toContainEqual([state])
    }
  })

  it('do not ask when they hold the same', async () => {
    const { right, storage } = await makeConflict()
    await right.keeper.takeOwn()
    const device = { ...makeDevice(), storage }
    device.tabs.push(await openTab(device), await openTab(device))
    for (const { store } of device.tabs) store.change(withItem('same'))
    for (const { keeper } of device.tabs) await keeper.flush()
    expect(device.tabs.map(({ keeper }) => keeper.other)).toEqual([undefined, undefined])
    expect(await storage.all()).toHaveLength(1)
  })
})

describe('a draft that is kept', () => {
  it('is written within the half second that is promised, however fast its author types', async () => {
    vi.useFakeTimers()
    try {
      const drafts = openDrafts(draftMemory(), undefined)
      await drafts.write(first, '')
      const store = createDraftStore(first.draft)
      const keeper = startKeeper({ store, drafts, record: first })
      for (let letter = 0; letter < 40; letter++) {
        store.change((draft) => ({ ...draft, title: 'x'.repeat(letter) }), 'title')
        expect(keeper.state).toBe('saving')
        await vi.advanceTimersByTimeAsync(50)
        const stored = await drafts.find(first.id)
        if (letter * 50 > 500) expect(stored?.draft.title.length).toBeGreaterThanOrEqual(letter - 500 / 50)
      }
      await vi.advanceTimersByTimeAsync(writeAfter)
      expect(keeper.state).toBe('saved')
    } finally {
      vi.useRealTimers()
    }
  })

  it('keeps the state at opening, one every five minutes, and the last ten of them', async () => {
    const drafts = openDrafts(draftMemory(), undefined)
    await drafts.write(first, '')
    const store = createDraftStore(first.draft)
    let time = 1000
    const keeper = startKeeper({ store, drafts, record: first, now: () => time })
    for (let minute = 0; minute < 12; minute++) {
      store.change(withItem(`item-${minute}`))
      await keeper.flush()
      time += 60_000
    }
    expect((await keeper.states()).map((state) => idsIn(state).length)).toEqual([0, 5, 10])
    for (let hour = 0; hour < 12; hour++) {
      store.change(withItem(`hour-${hour}`))
      await keeper.flush()
      time += 3_600_000
    }
    expect(await keeper.states()).toHaveLength(mostStates)
  })

  it('can be brought back to an earlier state, and the present one is kept', async () => {
    const drafts = openDrafts(draftMemory(), undefined)
    await drafts.write(first, '')
    const store = createDraftStore(first.draft)
    const keeper = startKeeper({ store, drafts, record: first })
    store.change(withItem('a'))
    await keeper.flush()
    store.change(withItem('b'))
    const [opened] = await keeper.states()
    if (opened) await keeper.bringBack(opened)
    await keeper.flush()
    expect(idsIn(store)).toEqual([])
    expect((await keeper.states()).map(idsIn)).toEqual([[], ['a', 'b']])
    store.undo()
    expect(idsIn(store)).toEqual(['a', 'b'])
  })

  it('keeps a state before a big step, such as publishing, at the next change', async () => {
    const drafts = openDrafts(draftMemory(), undefined)
    await drafts.write(first, '')
    const store = createDraftStore(first.draft)
    const keeper = startKeeper({ store, drafts, record: first })
    store.change(withItem('a'))
    await keeper.flush()
    store.change(withItem('published'))
    await keeper.keepState()
    store.change(withItem('later'))
    await keeper.flush()
    expect((await keeper.states()).map(idsIn)).toEqual([[], ['a', 'published']])
  })

  it('keeps the id of its quiz, which another tab takes over', async () => {
    const device = makeDevice()
    await device.storage.write(first, '')
    device.tabs.push(await openTab(device), await openTab(device))
    const [left, right] = device.tabs as [Tab, Tab]
    left.keeper.setQuiz('roofs')
    await left.keeper.flush()
    expect(await device.storage.all()).toMatchObject([{ quiz: 'roofs', draft: first.draft }])
    await right.keeper.refresh()
    expect(right.keeper.quiz).toBe('roofs')
    right.store.change(withItem('a'))
    await right.keeper.flush()
    expect(await device.storage.all()).toMatchObject([{ quiz: 'roofs' }])
  })

  it('comes back with the next change after another tab deleted it', async () => {
    const device = makeDevice()
    await device.storage.write(first, '')
    device.tabs.push(await openTab(device))
    const [tab] = device.tabs as [Tab]
    await device.storage.remove(first.id)
    await tab.keeper.refresh()
    expect(tab.keeper.state).toBe('deleted')
    tab.store.change(withItem('a'))
    await tab.keeper.flush()
    expect((await device.storage.all()).map(idsIn)).toEqual([['a']])
    expect(tab.keeper.state).toBe('saved')
  })

  it('stays in memory when the browser refuses storage, and says so', async () => {
    const refuse = () => Promise.reject(new DOMException('refused', 'SecurityError'))
    const drafts = openDrafts({ all: refuse, find: refuse, states: refuse, write: refuse, remove: refuse }, undefined)
    const store = createDraftStore(first.draft)
    const keeper = startKeeper({ store, drafts, record: first })
    store.change(withItem('a'))
    await keeper.flush()
    expect(keeper.state).toBe('memory')
    expect((await drafts.all()).map(idsIn)).toEqual([['a']])
  })
})
