import { type DraftRecord, type DraftStorage, type EarlierState, mostStates } from './draft-record.ts'

/** Stores drafts in memory, for browsers that refuse storage. */
export function draftMemory(): DraftStorage {
  const records = new Map<string, DraftRecord>()
  const states = new Map<string, EarlierState[]>()
  return {
    all: async () => [...records.values()],
    find: async (id) => records.get(id),
    states: async (id) => states.get(id) ?? [],
    write: async (record, base, added = []) => {
      const before = records.get(record.id)
      if (before && before.revision !== base) return { written: false, stored: before }
      records.set(record.id, record)
      states.set(record.id, [...(states.get(record.id) ?? []), ...added].slice(-mostStates))
      return { written: true, stored: record }
    },
    remove: async (id, revision) => {
      const record = records.get(id)
      if (revision !== undefined && record?.revision !== revision) return undefined
      records.delete(id)
      const earlier = states.get(id) ?? []
      states.delete(id)
      return record && { record, states: earlier }
    },
  }
}
