import { openDatabase, settle, type Writing, write } from '../../../widget/device/indexed-db.ts'
import {
  type DraftRecord,
  type DraftStorage,
  type EarlierState,
  mostStates,
  type WholeDraft,
  type Written,
} from './draft-record.ts'

const stores = ['drafts', 'states']

/** Earlier states have a store of their own, so that a change writes one draft and not eleven. */
function addStores(database: IDBDatabase) {
  database.createObjectStore('drafts', { keyPath: 'id' })
  database.createObjectStore('states', { autoIncrement: true }).createIndex('id', 'id')
}

interface StoredState extends EarlierState {
  id: string
}

/** Stores drafts in IndexedDB, which outlives a killed browser. Nothing is created before the first write. */
export function draftDatabase(name = 'lede-drafts'): DraftStorage {
  let opened: Promise<IDBDatabase | undefined> | undefined
  const forget = () => {
    opened = undefined
  }
  async function open(create: boolean): Promise<IDBDatabase | undefined> {
    opened ??= openDatabase(name, create, addStores)
    const database = await opened.catch((error) => {
      forget()
      throw error
    })
    if (!database) {
      forget()
      return create ? open(true) : undefined
    }
    database.onclose = forget
    database.onversionchange = () => {
      database.close()
      forget()
    }
    return database
  }
  const read = async <T>(store: string, query: (records: IDBObjectStore) => IDBRequest<T>) => {
    const database = await open(false)
    return database && settle(query(database.transaction(store).objectStore(store)))
  }
  return {
    all: async () => (await read<DraftRecord[]>('drafts', (drafts) => drafts.getAll())) ?? [],
    find: (id) => read<DraftRecord | undefined>('drafts', (drafts) => drafts.get(id)),
    states: async (id) =>
      ((await read<StoredState[]>('states', (states) => states.index('id').getAll(id))) ?? []).map(withoutId),
    write: async (record, base, states = []) => writeRecord((await open(true)) as IDBDatabase, record, base, states),
    remove: async (id, revision) => {
      const database = await open(false)
      return database && removeRecord(database, id, revision)
    },
  }
}

const withoutId = ({ id: _, ...state }: StoredState): EarlierState => state

async function writeRecord(
  database: IDBDatabase,
  record: DraftRecord,
  base: string,
  states: readonly EarlierState[],
): Promise<Written> {
  const writing = write(database, stores)
  const drafts = writing.objectStore('drafts')
  let result: Written = { written: true, stored: record }
  writing.onSuccess<DraftRecord | undefined>(drafts.get(record.id), (before) => {
    if (before && before.revision !== base) {
      result = { written: false, stored: before }
      return
    }
    drafts.put(record)
    if (states.length) addStates(writing, record.id, states)
  })
  await writing.done
  return result
}

function addStates(writing: Writing, id: string, added: readonly EarlierState[]) {
  const states = writing.objectStore('states')
  for (const state of added) states.add({ ...state, id })
  writing.onSuccess(states.index('id').getAllKeys(id), (keys) => {
    for (const key of keys.slice(0, -mostStates)) states.delete(key)
  })
}

async function removeRecord(
  database: IDBDatabase,
  id: string,
  revision: string | undefined,
): Promise<WholeDraft | undefined> {
  const writing = write(database, stores)
  const [drafts, states] = [writing.objectStore('drafts'), writing.objectStore('states')]
  let removed: WholeDraft | undefined
  writing.onSuccess<DraftRecord | undefined>(drafts.get(id), (record) => {
    if (!record || (revision !== undefined && record.revision !== revision)) return
    drafts.delete(id)
    writing.onSuccess<StoredState[]>(states.index('id').getAll(id), (found) => {
      removed = { record, states: found.map(withoutId) }
    })
    writing.onSuccess(states.index('id').getAllKeys(id), (keys) => {
      for (const key of keys) states.delete(key)
    })
  })
  await writing.done
  return removed
}
