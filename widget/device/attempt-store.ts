import { isUnsent } from '../store/attempt.ts'
import type { AttemptRecord } from '../store/attempt-record.ts'

/** Selects a record by the attempt's id, or as the current one of an embed. */
export type Which = { id: string } | { embedKey: string }

/** Returns the changed record. The same object or undefined changes nothing; another id replaces the record. */
export type Change = (before: AttemptRecord | undefined) => AttemptRecord | undefined

/** IndexedDB or memory. Each change is one transaction, so that two tabs never overwrite each other. */
export interface AttemptStorage {
  find(which: Which): Promise<AttemptRecord | undefined>
  all(): Promise<AttemptRecord[]>
  change(which: Which, change: Change): Promise<AttemptRecord | undefined>
  remove(id: string): Promise<void>
}

/** The attempts on this device, shared by all tabs of the page's origin. */
export interface AttemptStore {
  find: AttemptStorage['find']
  /** The attempt changed last at an embed, of its own quiz or of one chosen instead. */
  findLatest: (embedKey: string) => Promise<AttemptRecord | undefined>
  /** Changes a record. `by` is passed to listeners in this tab, which may ignore their own changes. */
  change: (which: Which, change: Change, by?: object) => Promise<AttemptRecord | undefined>
  /** True if attempts outlive the page. */
  readonly kept: boolean
  /** Attempts that their host has not received in full. */
  unsent: (host: string) => Promise<AttemptRecord[]>
  /** Ends an embed's current attempt: deletes it, or if it is unsent, keeps it until it is sent. */
  release: (embedKey: string) => Promise<void>
  /** Deletes the records that pass a test. */
  removeIf: (test: (record: AttemptRecord) => boolean) => Promise<void>
  /** Notifies all listeners: others may have changed records while this page was frozen. */
  reread: () => void
  /** Calls back after each change in any tab, and when `kept` becomes false. Returns a function that unsubscribes. */
  subscribe: (listener: Listener) => () => void
}

type Listener = (by?: object) => void

/** The part of BroadcastChannel that is used. */
export interface Channel {
  postMessage: (message: unknown) => void
  onmessage: ((event: MessageEvent) => void) | null
}

/** Opens the store. Once `storage` fails (refused, or the disk is full), `memory` takes over. */
export function openAttemptStore(storage: AttemptStorage, memory: AttemptStorage, channel?: Channel): AttemptStore {
  const listeners = new Set<Listener>()
  let current = storage
  const notify = (by?: object) => {
    for (const listener of listeners) listener(by)
  }
  if (channel) channel.onmessage = () => notify()

  async function use<T>(work: (storage: AttemptStorage) => Promise<T>): Promise<T> {
    const used = current
    try {
      return await work(used)
    } catch (error) {
      // Calls that began before the first failure fail after memory has taken over.
      if (used === memory || !isStorageError(error)) throw error
    }
    current = memory
    notify()
    return work(memory)
  }
  const change = async (which: Which, make: Change, by?: object) => {
    let changed = false
    const after = await use((storage) =>
      storage.change(which, (before) => {
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
      return current === storage
    },
    find: (which) => use((storage) => storage.find(which)),
    findLatest: async (embedKey) => {
      const records = await use((storage) => storage.all())
      return records
        .filter(({ place, insteadAt }) => place && (place === embedKey || insteadAt === embedKey))
        .sort((a, b) => (b.touchedAt ?? 0) - (a.touchedAt ?? 0))[0]
    },
    change,
    unsent: async (host) => {
      const records = await use((storage) => storage.all())
      return records.filter((record) => record.host === host && isUnsent(record.attempt))
    },
    release: async (embedKey) => {
      const record = await change({ embedKey }, (before) => before && withoutEmbed(before))
      if (record && !isUnsent(record.attempt)) await use((storage) => storage.remove(record.id))
    },
    removeIf: (test) =>
      use(async (storage) => {
        for (const record of await storage.all()) if (test(record)) await storage.remove(record.id)
      }),
    reread: () => notify(),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** IndexedDB fails with DOMExceptions. Any other error is a bug, and so is data that cannot be cloned. */
const isStorageError = (error: unknown) => error instanceof DOMException && error.name !== 'DataCloneError'

function withoutEmbed({ place: _, ...record }: AttemptRecord): AttemptRecord {
  return record
}
