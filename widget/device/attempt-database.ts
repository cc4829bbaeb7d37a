import type { AttemptRecord, Change, RecordKeeper, Which } from './attempt-record.ts'

const table = 'attempts'

/** Keeps records in IndexedDB, which outlives a killed browser. Nothing is created before the first change. */
export function databaseKeeper(): RecordKeeper {
  let opened: Promise<IDBDatabase | undefined> | undefined

  async function open(create: boolean): Promise<IDBDatabase | undefined> {
    opened ??= openDatabase(create, () => {
      opened = undefined
    })
    try {
      const database = await opened
      if (database) return database
    } catch (error) {
      opened = undefined
      throw error
    }
    opened = undefined
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

/** Opens the database; without `create` and where there is none, answers undefined and leaves none behind. */
function openDatabase(create: boolean, onClose: () => void): Promise<IDBDatabase | undefined> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('lede', 1)
    request.onupgradeneeded = () => {
      if (create) request.result.createObjectStore(table, { keyPath: 'id' }).createIndex('place', 'place')
      else request.transaction?.abort()
    }
    request.onsuccess = () => {
      const database = request.result
      database.onclose = onClose
      database.onversionchange = () => {
        database.close()
        onClose()
      }
      resolve(database)
    }
    request.onerror = () =>
      create || request.error?.name !== 'AbortError' ? reject(request.error) : resolve(undefined)
  })
}

const lookUp = (records: IDBObjectStore, which: Which): IDBRequest<AttemptRecord | undefined> =>
  'id' in which ? records.get(which.id) : records.index('place').get(which.place)

/** Reads, changes and writes in one transaction: tabs wait for each other. `strict` waits for the disk. */
function changeRecord(database: IDBDatabase, which: Which, change: Change): Promise<AttemptRecord | undefined> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(table, 'readwrite', { durability: 'strict' })
    const records = transaction.objectStore(table)
    const found = lookUp(records, which)
    let after: AttemptRecord | undefined
    found.onsuccess = () => {
      const before = found.result
      after = change(before) ?? before
      if (!after || after === before) return
      if (before && before.id !== after.id) records.delete(before.id)
      records.put(after)
    }
    transaction.oncomplete = () => resolve(after)
    transaction.onabort = () => reject(transaction.error)
  })
}

const settle = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
