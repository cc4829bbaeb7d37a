import type { DraftStore } from '../draft/draft-store.ts'
import { isSame } from '../draft/is-same.ts'
import { randomId } from '../draft/random-id.ts'
import { type DraftRecord, type EarlierState, stateOf } from './draft-record.ts'
import type { Drafts } from './drafts.ts'

/** `new`: nothing to store yet. `deleted`: by another tab; the next change stores it again. */
export type KeepState = 'new' | 'saving' | 'saved' | 'memory' | 'deleted'

/** Stores an open draft on the device and follows what other tabs store. */
export interface Keeper {
  readonly id: string
  /** The id that the quiz has or will have. */
  readonly quiz: string
  setQuiz: (quiz: string) => void
  readonly state: KeepState
  /** What another tab stored while this one changed the same draft. This tab's draft is then stored as one of its own. */
  readonly other: DraftRecord | undefined
  /** Stores what is not stored yet, without delay. */
  flush: () => Promise<void>
  /** Looks for what other tabs have stored. */
  refresh: () => Promise<void>
  /** Stores the draft and keeps it as an earlier state at the next change: call it before a big step. */
  keepState: () => Promise<void>
  states: () => Promise<EarlierState[]>
  /** Makes an earlier state the draft. The present one becomes an earlier state. */
  bringBack: (state: EarlierState) => Promise<void>
  /** When two tabs differ: this tab's draft replaces the other's, which becomes an earlier state. */
  takeOwn: () => Promise<void>
  /** When two tabs differ: the other's draft replaces this tab's, which becomes an earlier state. */
  takeOther: () => Promise<void>
  keepBoth: () => void
  subscribe: (listener: () => void) => () => void
  /** Stores what is left and ends. */
  close: () => Promise<void>
}

export interface KeeperOptions {
  store: DraftStore
  drafts: Drafts
  record: DraftRecord
  /** Calls back a moment later: changes until then are written together. */
  later?: (work: () => void) => void
  now?: () => number
}

/** How long a change waits for further ones, in ms. */
export const writeAfter = 250
/** A state is kept when the last one is this old, in ms, or when so many writes came after it. */
const stateAfter = 5 * 60_000
const stateAfterWrites = 200

const soon = (work: () => void) => void setTimeout(work, writeAfter)

export function startKeeper({ store, drafts, record, later = soon, now = Date.now }: KeeperOptions): Keeper {
  /** The draft as it was stored last. */
  let at = record
  let { quiz } = record
  let other: DraftRecord | undefined
  let ownRevision = ''
  let isDeleted = false
  let isWaiting = false
  let isClosed = false
  /** The state at opening is kept. */
  let isStateDue = true
  let [stateAt, writes] = [0, 0]
  let queue: Promise<unknown> = Promise.resolve()
  const listeners = new Set<() => void>()
  const notify = () => {
    for (const listener of listeners) listener()
  }
  const isDirty = () => store.draft !== at.draft || quiz !== at.quiz
  /** Runs one thing after the other. */
  const run = <T>(work: () => Promise<T>): Promise<T> => {
    const result = queue.then(work)
    queue = result.catch(() => {})
    return result.finally(notify)
  }
  const schedule = () => {
    if (!isDirty()) return
    notify()
    if (isWaiting) return
    isWaiting = true
    later(() => {
      isWaiting = false
      if (isDirty()) void run(writeAll)
    })
  }
  const show = (shown: DraftRecord) => {
    at = shown
    ;({ quiz } = shown)
    isDeleted = false
    store.change(() => shown.draft, 'other tab')
  }

  async function writeAll() {
    while (isDirty()) {
      const next = { ...at, quiz, draft: store.draft, changedAt: now(), revision: randomId() }
      const states = takeStates(next.changedAt)
      ownRevision = next.revision
      const { written, stored } = await drafts.write(next, at.revision, states)
      isDeleted = false
      if (written) at = { ...next, revision: stored.revision }
      else if (isSame(stored.draft, next.draft)) at = { ...stored, draft: next.draft }
      else diverge(stored)
    }
  }

  function takeStates(time: number): EarlierState[] {
    writes++
    const isLong = time - stateAt >= stateAfter || writes >= stateAfterWrites
    if (at.revision === '' || !(isStateDue || isLong)) return []
    isStateDue = false
    ;[stateAt, writes] = [time, 0]
    return [stateOf(at)]
  }

  /** From here on, this tab's draft is one of its own, so that nothing is lost before the author has decided. */
  function diverge(stored: DraftRecord) {
    other = stored
    at = { ...at, id: randomId(), revision: '' }
  }

  async function follow() {
    if (isDirty() || at.revision === '' || isClosed) return
    const stored = await drafts.find(at.id)
    isDeleted = !stored
    if (stored && stored.revision !== at.revision && !isDirty()) show(stored)
  }

  const stopStore = store.subscribe(schedule)
  const stopDrafts = drafts.subscribe((written) => {
    if (!written || (written.id === at.id && written.revision !== ownRevision)) void run(follow)
  })
  const flush = () => run(writeAll)
  return {
    get id() {
      return at.id
    },
    get quiz() {
      return quiz
    },
    setQuiz: (next) => {
      quiz = next
      schedule()
    },
    get state() {
      if (!drafts.kept) return 'memory'
      if (isDirty()) return 'saving'
      return isDeleted ? 'deleted' : at.revision === '' ? 'new' : 'saved'
    },
    get other() {
      return other
    },
    flush,
    refresh: () => run(follow),
    keepState: async () => {
      await flush()
      isStateDue = true
    },
    states: () => drafts.states(at.id),
    bringBack: async (state) => {
      await flush()
      isStateDue = true
      store.endStep()
      store.change(() => state.draft)
    },
    takeOwn: () =>
      run(async () => {
        await writeAll()
        if (!other) return
        const own = at
        const chosen = { ...own, id: other.id, quiz: other.quiz, revision: randomId() }
        const { written, stored } = await drafts.write(chosen, other.revision, [stateOf(other)])
        other = written ? undefined : stored
        if (!written) return
        at = { ...chosen, revision: stored.revision }
        await drafts.remove(own.id, own.revision)
        await writeAll()
      }),
    takeOther: () =>
      run(async () => {
        await writeAll()
        if (!other) return
        const own = at
        const chosen = (await drafts.find(other.id)) ?? other
        const { written, stored } = await drafts.write(chosen, chosen.revision, [stateOf(own)])
        other = written && !isDirty() ? undefined : stored
        if (other) return
        show(stored)
        await drafts.remove(own.id, own.revision)
      }),
    keepBoth: () => {
      other = undefined
      notify()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: async () => {
      stopStore()
      stopDrafts()
      await flush()
      isClosed = true
    },
  }
}
