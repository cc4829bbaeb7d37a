import type { AttemptRecord } from '../store/attempt-record.ts'
import type { AttemptStorage, Which } from './attempt-store.ts'

/** Stores attempts in memory, for browsers that refuse storage. */
export function attemptMemory(): AttemptStorage {
  const records = new Map<string, AttemptRecord>()
  const find = (which: Which) =>
    'id' in which ? records.get(which.id) : [...records.values()].find(({ place }) => place === which.embedKey)
  return {
    find: async (which) => find(which),
    all: async () => [...records.values()],
    change: async (which, change) => {
      const before = find(which)
      const after = change(before)
      if (!after || after === before) return before
      if (before) records.delete(before.id)
      records.set(after.id, after)
      return after
    },
    remove: async (id) => void records.delete(id),
  }
}
