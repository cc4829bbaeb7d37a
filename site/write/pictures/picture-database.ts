import { openDatabase, settle, write } from '../../../widget/device/indexed-db.ts'

/** The bytes of a picture by its path, `media/` and its hash. */
interface StoredPicture {
  src: string
  bytes: Uint8Array<ArrayBuffer>
}

/** IndexedDB or memory. */
export interface PictureStorage {
  find: (src: string) => Promise<Uint8Array<ArrayBuffer> | undefined>
  /** Resolves once the picture is on disk. */
  write: (src: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>
  all: () => Promise<string[]>
  remove: (srcs: readonly string[]) => Promise<void>
}

const store = 'pictures'

/** Stores pictures of drafts in IndexedDB: in a database of their own, since that of the drafts has its frozen stores. */
export function pictureDatabase(name = 'lede-pictures'): PictureStorage {
  const use = async <T>(create: boolean, work: (database: IDBDatabase) => Promise<T>): Promise<T | undefined> => {
    const database = await openDatabase(name, create, (made) => made.createObjectStore(store, { keyPath: 'src' }))
    if (!database) return undefined
    try {
      return await work(database)
    } finally {
      database.close()
    }
  }
  const read = <T>(query: (records: IDBObjectStore) => IDBRequest<T>) =>
    use(false, (database) => settle(query(database.transaction(store).objectStore(store))))
  return {
    find: async (src) => (await read<StoredPicture | undefined>((pictures) => pictures.get(src)))?.bytes,
    write: (src, bytes) =>
      use(true, async (database) => {
        const writing = write(database, store)
        writing.objectStore(store).put({ src, bytes } satisfies StoredPicture)
        await writing.done
      }),
    all: async () => ((await read((pictures) => pictures.getAllKeys())) ?? []) as string[],
    remove: async (srcs) => {
      await use(false, async (database) => {
        const writing = write(database, store)
        for (const src of srcs) writing.objectStore(store).delete(src)
        await writing.done
      })
    },
  }
}

/** Stores pictures in memory, for browsers that refuse storage. */
export function pictureMemory(): PictureStorage {
  const pictures = new Map<string, Uint8Array<ArrayBuffer>>()
  return {
    find: async (src) => pictures.get(src),
    write: async (src, bytes) => void pictures.set(src, bytes),
    all: async () => [...pictures.keys()],
    remove: async (srcs) => {
      for (const src of srcs) pictures.delete(src)
    },
  }
}
