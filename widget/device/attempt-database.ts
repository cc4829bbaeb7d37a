import type { AttemptRecord } from '../store/attempt-record.ts'
import type { AttemptStorage, Change, Which } from './attempt-store.ts'
import { openDatabase, settle, write } from './indexed-db.ts'

const table = 'attempts'

export const addAttempts = (database: IDBDatabase) =>
  database.createObjectStore(table, { keyPath: 'id' }).createIndex('place', 'place')

/** Stores attempts in IndexedDB, which outlives a killed browser. Nothing is created before the first change. */
export function attemptDatabase(
  name = 'lede',
  addObjectStores: (database: IDBDatabase) => void = addAttempts,
): AttemptStorage {
  let opened: Promise<IDBDatabase | undefined> | undefined
  const forget = () => {
    opened = undefined
  }

  async function open(create: boolean): Promise<IDBDatabase | undefined> {
    opened ??= openAttempts(openDatabase(name, create, addObjectStores), forget)
    const database = await opened.catch((error) => {
      forget()
      throw error
    })
    if (database) return database
    forget()
    return create ? open(true) : undefined
  }

  const read = async <T>(query: (records: IDBObjectStore) => IDBRequest<T>) => {
    const database = await open(false)
    return database && settle(query(database.transaction(table).objectStore(table)))
  }

  return {
    find: (which) => read((records) => lookUp(records, which)),
    all: async () => (await read<AttemptRecord[]>((records) => records.getAll())) ?? [],
    change: async (which, change) => changeRecord((await open(true)) as IDBDatabase, which, change),
    remove: async (id) => {
      const database = await open(false)
      if (database) await settle(database.transaction(table, 'readwrite').objectStore(table).delete(id))
    },
  }
}

async function openAttempts(opening: Promise<IDBDatabase | undefined>, onClose: () => void) {
  const database = await opening
  if (!database) return undefined
  database.onclose = onClose
  database.onversionchange = () => {
    database.close()
    onClose()
  }
  return database
}

const lookUp = (records: IDBObjectStore, which: Which): IDBRequest<AttemptRecord | undefined> =>
  'id' in which ? records.get(which.id) : records.index('place').get(which.embedKey)

async function changeRecord(database: IDBDatabase, which: Which, change: Change): Promise<AttemptRecord | undefined> {
  const writing = write(database, table)
  const records = writing.objectStore(table)
  let after: AttemptRecord | undefined
  writing.onSuccess(lookUp(records, which), (before) => {
    after = change(before) ?? before
    if (!after || after === before) return
    if (before && before.id !== after.id) records.delete(before.id)
    records.put(after)
  })
  await writing.done
  return after
}
