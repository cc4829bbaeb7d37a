/**
 * Opens version 1 of a database. Without `create`, returns undefined if the database does not exist.
 * Published pages only know version 1, so a new object store needs a new database.
 */
export async function openDatabase(
  name: string,
  create: boolean,
  addObjectStores: (database: IDBDatabase) => void,
): Promise<IDBDatabase | undefined> {
  const request = indexedDB.open(name, 1)
  request.onupgradeneeded = () => {
    if (create) addObjectStores(request.result)
    else request.transaction?.abort()
  }
  try {
    return await settle(request)
  } catch (error) {
    if (create || !(error instanceof DOMException) || error.name !== 'AbortError') throw error
  }
}

export const settle = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/** One transaction that reads and writes. Tabs wait for each other. */
export interface Writing {
  objectStore: (name: string) => IDBObjectStore
  /** Calls back within the transaction. If the callback throws, nothing is written, and `done` rejects with its error. */
  onSuccess: <T>(request: IDBRequest<T>, take: (result: T) => void) => void
  done: Promise<void>
}

/** Begins a transaction that writes. `done` resolves once the data is on disk (`strict`). */
export function write(database: IDBDatabase, names: string | string[]): Writing {
  const transaction = database.transaction(names, 'readwrite', { durability: 'strict' })
  let thrown: unknown
  return {
    objectStore: (name) => transaction.objectStore(name),
    onSuccess: (request, take) => {
      request.onsuccess = () => {
        try {
          take(request.result)
        } catch (error) {
          thrown = error
          transaction.abort()
        }
      }
    },
    done: new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(thrown ?? transaction.error)
    }),
  }
}
