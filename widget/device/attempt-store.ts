import { isUnsent } from '../store/reduce-attempt.ts'
import type { AttemptRecord, Change, RecordKeeper, Which } from './attempt-record.ts'

/** The attempts on this device, shared by all tabs of the page's origin. */
export interface AttemptStore {
  find: RecordKeeper['find']
  /** What the learner last worked on at a place: its own quiz, or one chosen instead. */
  findLatest: (place: string) => Promise<AttemptRecord | undefined>
  /** Changes a record; `by` is who does, and need not be told. */
  change: (which: Which, change: Change, by?: object) => Promise<AttemptRecord | undefined>
  /** Whether what is stored outlives the page. */
  readonly kept: boolean
  /** Attempts of a host that it lacks something of. */
  unsent: (host: string) => Promise<AttemptRecord[]>
  /** Makes room for another attempt at a place: the one there is forgotten, or if it is unsent, kept until it is sent. */
  release: (place: string) => Promise<void>
  /** Has all that is shown read again: others may have changed it while this page slept and heard of nothing. */
  reread: () => void
  /** Calls back after each change, with who made it if that was told in this tab. Answers how to stop. */
  subscribe: (listener: Listener) => () => void
}

type Listener = (by?: object) => void

/** The part of BroadcastChannel that is needed. */
export interface Channel {
  postMessage: (message: unknown) => void
  onmessage: ((event: MessageEvent) => void) | null
}

/**
 * Puts a store before a keeper. Once the keeper fails, because the browser refuses storage or the disk is full, the
 * rest of the page's life goes on in the `spare`, which is memory.
 */
export function openStore(keeper: RecordKeeper, spare: RecordKeeper, channel?: Channel): AttemptStore {
  const listeners = new Set<Listener>()
  let current = keeper
  const notify = (by?: object) => {
    for (const listener of listeners) listener(by)
  }
  if (channel) channel.onmessage = () => notify()

  async function use<T>(work: (keeper: RecordKeeper) => Promise<T>): Promise<T> {
    try {
      return await work(current)
    } catch {
      current = spare
      return work(current)
    }
  }
  const change = async (which: Which, make: Change, by?: object) => {
    let changed = false
    const after = await use((keeper) =>
      keeper.change(which, (before) => {
        const made = make(before)
        changed = made !== undefined && made !== before
        return made
      }),
    )
    if (changed) {
      notify(by)
      channel?.postMessage('')
    }
    return after
  }
  return {
    get kept() {
      return current === keeper
    },
    find: (which) => use((keeper) => keeper.find(which)),
    findLatest: async (place) => {
      const records = await use((keeper) => keeper.all())
      return records
        .filter((record) => record.place && (record.place === place || record.insteadAt === place))
        .sort((a, b) => (b.touchedAt ?? 0) - (a.touchedAt ?? 0))[0]
    },
    change,
    unsent: async (host) => {
      const records = await use((keeper) => keeper.all())
      return records.filter((record) => record.host === host && isUnsent(record.attempt))
    },
    release: async (place) => {
      const record = await change({ place }, (before) => before && withoutPlace(before))
      if (record && !isUnsent(record.attempt)) await use((keeper) => keeper.remove(record.id))
    },
    reread: () => notify(),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function withoutPlace({ place: _, ...record }: AttemptRecord): AttemptRecord {
  return record
}
