import { bytesToHex } from '@noble/hashes/utils.js'
import { findMedia, mediaSrc, readMediaSrc } from '../../../core/media/media-src.ts'
import { type MediaType, mediaTypes, typeOfName } from '../../../core/media/media-type.ts'
import type { Picture } from './picture.ts'
import { type PictureStorage, pictureDatabase, pictureMemory } from './picture-database.ts'
import { whileAlone } from './while-alone.ts'

/** The pictures of the drafts. They are named by their content as on a host, so a name never changes its picture. */
export interface Pictures {
  /** True if pictures outlive the page. */
  readonly kept: boolean
  /** Stores a picture. Returns its path once it is on disk. */
  keep: (bytes: Uint8Array<ArrayBuffer>, type: MediaType) => Promise<string>
  /** Finds a picture by its path: on the device, else on this host. */
  find: (src: string) => Promise<Picture | undefined>
  /** The pictures of a draft, by their paths; missing ones are left out. */
  findAll: (draft: object) => Promise<Map<string, Picture>>
  /**
   * Removes the pictures that no draft has, if no other tab has the editor open: it could still undo a removal. Call it first.
   * `readDrafts` returns undefined if they cannot be read.
   */
  tidy: (readDrafts: () => Promise<readonly object[] | undefined>) => Promise<void>
  /** Calls back after a picture was stored, and when `kept` becomes false. Returns a function that unsubscribes. */
  subscribe: (listener: () => void) => () => void
}

/** The different paths of the pictures of a draft. */
export const picturesIn = (draft: object): string[] => [
  ...new Set(findMedia(draft).map(({ media }) => String(media.src))),
]

/** For a picture of the host, in ms. */
const longestWait = 15_000

interface PicturesOptions {
  storage?: PictureStorage
  /** True if the server has the folder of a quiz file, whose pictures have names of any kind and may be added at any time. */
  hasFolder?: boolean
}

/** Opens the pictures. Once `storage` fails (refused, or the disk is full), memory takes over. */
export function openPictures({ storage = pictureDatabase(), hasFolder = false }: PicturesOptions = {}): Pictures {
  const memory = pictureMemory()
  const found = new Map<string, Promise<Picture | undefined>>()
  const listeners = new Set<() => void>()
  let kept = true
  let tidied = Promise.resolve()
  const notify = () => {
    for (const listener of listeners) listener()
  }

  async function write(src: string, bytes: Uint8Array<ArrayBuffer>) {
    await tidied
    try {
      await storage.write(src, bytes)
    } catch (error) {
      if (!(error instanceof DOMException)) throw error
      kept = false
      await memory.write(src, bytes)
    }
  }

  async function read(src: string): Promise<Picture | undefined> {
    const named = readMediaSrc(src)
    if (!named) return hasFolder ? await readFromHost(src) : undefined
    const bytes = (await memory.find(src)) ?? (await storage.find(src).catch(() => undefined))
    if (bytes) return makePicture(bytes, named.type)
    const picture = await readFromHost(src)
    // So it can be edited without a network.
    if (picture) await write(src, new Uint8Array(await picture.blob.arrayBuffer()))
    return picture
  }

  async function readFromHost(src: string): Promise<Picture | undefined> {
    const response = await fetch(`/${src}`, { signal: AbortSignal.timeout(longestWait) })
    const type = response.ok && typeOfName(src)
    return type ? makePicture(new Uint8Array(await response.arrayBuffer()), type) : undefined
  }

  const find = (src: string): Promise<Picture | undefined> => {
    const before = found.get(src)
    if (before) return before
    const reading = read(src).catch(() => undefined)
    found.set(src, reading)
    void reading.then((picture) => {
      if (!picture && (hasFolder || !navigator.onLine)) found.delete(src)
    })
    return reading
  }
  return {
    get kept() {
      return kept
    },
    keep: async (bytes, type) => {
      const hash = bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
      const src = mediaSrc({ hash, type })
      await write(src, bytes)
      found.set(src, Promise.resolve(makePicture(bytes, type)))
      notify()
      return src
    },
    find,
    findAll: async (draft) => {
      const all = await Promise.all(picturesIn(draft).map(async (src) => [src, await find(src)] as const))
      return new Map(all.flatMap(([src, picture]) => (picture ? [[src, picture]] : [])))
    },
    tidy: (readDrafts) => {
      tidied = whileAlone(async () => {
        const stored = await storage.all()
        const drafts = stored.length ? await readDrafts() : undefined
        if (!drafts) return
        const used = new Set(drafts.flatMap(picturesIn))
        await storage.remove(stored.filter((src) => !used.has(src)))
      }).catch(() => {})
      return tidied
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function makePicture(bytes: Uint8Array<ArrayBuffer>, type: MediaType): Picture {
  const blob = new Blob([bytes], { type: mediaTypes[type] })
  return { blob, address: URL.createObjectURL(blob) }
}
