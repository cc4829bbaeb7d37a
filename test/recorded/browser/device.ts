import type { Page } from 'playwright-core'

/** A database of a page's origin: its form and all that is in it. */
export interface Database {
  name: string
  version: number
  stores: {
    name: string
    keyPath: string | string[]
    indexes: { name: string; keyPath: string | string[] }[]
    rows: unknown[]
  }[]
}

/** Stands in recordings for the origin of the page and host. */
const anyOrigin = 'https://lede.example'

/** All databases of a page's origin. */
export async function readDevice(page: Page): Promise<Database[]> {
  const databases = await page.evaluate(async () => {
    const finish = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const read = async (name: string) => {
      const database = await finish(indexedDB.open(name))
      const stores = [...database.objectStoreNames].map(async (name) => {
        const store = database.transaction(name).objectStore(name)
        const indexes = [...store.indexNames].map((index) => ({ name: index, keyPath: store.index(index).keyPath }))
        return { name, keyPath: store.keyPath as string | string[], indexes, rows: await finish(store.getAll()) }
      })
      const found = { name, version: database.version, stores: await Promise.all(stores) }
      database.close()
      return found
    }
    return Promise.all((await indexedDB.databases()).map(({ name = '' }) => read(name)))
  })
  const origin = new URL(page.url()).origin
  return JSON.parse(JSON.stringify(databases.sort((a, b) => (a.name < b.name ? -1 : 1))).replaceAll(origin, anyOrigin))
}

/** Makes the databases of a recording, for the origin of a page that has none. */
export async function writeDevice(page: Page, recorded: readonly Database[]): Promise<void> {
  const origin = new URL(page.url()).origin
  const databases: Database[] = JSON.parse(JSON.stringify(recorded).replaceAll(anyOrigin, origin))
  await page.evaluate(async (databases) => {
    for (const { name, version, stores } of databases) {
      await new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(name, version)
        request.onerror = () => reject(request.error)
        request.onupgradeneeded = () => {
          for (const { name, keyPath, indexes, rows } of stores) {
            const store = request.result.createObjectStore(name, { keyPath })
            for (const index of indexes) store.createIndex(index.name, index.keyPath)
            for (const row of rows) store.put(row)
          }
        }
        request.onsuccess = () => {
          request.result.close()
          resolve()
        }
      })
    }
  }, databases)
}

/** The same whenever it was written: ids of attempts are numbered, times left out, and shuffled choices sorted. */
export function withoutChance(databases: readonly Database[]): unknown {
  const ids: string[] = []
  const number = (id: string) => `attempt ${(ids.includes(id) ? ids.indexOf(id) : ids.push(id) - 1) + 1}`
  return JSON.parse(JSON.stringify(databases), (key, value) => {
    if (key === 'choices') return value.sort((a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1))
    if (typeof value === 'number') return value > 1e12 ? 'time' : value
    if (typeof value !== 'string') return value
    if (/^\d{4}-\d\d-\d\dT/.test(value)) return 'time'
    return value.replace(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/, number)
  })
}
