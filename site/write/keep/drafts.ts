import type { Channel } from '../../../widget/device/attempt-store.ts'
import { openChannel } from '../../../widget/device/open-channel.ts'
import type { Draft } from '../draft/draft.ts'
import { draftDatabase } from './draft-database.ts'
import { draftMemory } from './draft-memory.ts'
import type { DraftRecord, DraftStorage } from './draft-record.ts'

/** The drafts on this device, shared by all tabs. */
export interface Drafts extends DraftStorage {
  /** True if drafts outlive the page. */
  readonly kept: boolean
  /** Calls back after each change in any tab, and when `kept` becomes false. Returns a function that unsubscribes. */
  subscribe: (listener: Listener) => () => void
}

/** Called with the record if this tab has written it. */
type Listener = (written?: DraftRecord) => void

/** Opens the drafts. Once `storage` fails (refused, or the disk is full), memory takes over. */
export function openDrafts(
  storage: DraftStorage = draftDatabase(),
  channel: Channel | undefined = openChannel('lede-drafts'),
): Drafts {
  const memory = draftMemory()
  const listeners = new Set<Listener>()
  let current = storage
  const notify = (written?: DraftRecord) => {
    for (const listener of listeners) listener(written)
  }
  if (channel) channel.onmessage = () => notify()
  const report = (written?: DraftRecord) => {
    notify(written)
    channel?.postMessage('')
  }

  async function use<T>(work: (storage: DraftStorage) => Promise<T>): Promise<T> {
    const used = current
    try {
      return await work(used)
    } catch (error) {
      // Calls that began before the first failure fail after memory has taken over.
      if (used === memory || !(error instanceof DOMException) || error.name === 'DataCloneError') throw error
    }
    current = memory
    notify()
    return work(memory)
  }
  return {
    get kept() {
      return current === storage
    },
    all: () => use((storage) => storage.all()),
    find: (id) => use((storage) => storage.find(id)),
    states: (id) => use((storage) => storage.states(id)),
    write: async (...given) => {
      const result = await use((storage) => storage.write(...given))
      if (result.written) report(result.stored)
      return result
    },
    remove: async (...given) => {
      const removed = await use((storage) => storage.remove(...given))
      report()
      return removed
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** All drafts and their earlier states; undefined if the device's storage cannot be read. */
export async function readEveryState(drafts: Drafts): Promise<Draft[] | undefined> {
  const records = await drafts.all()
  const states = await Promise.all(records.map(({ id }) => drafts.states(id)))
  return drafts.kept ? [...records, ...states.flat()].map(({ draft }) => draft) : undefined
}
