import { posix } from 'node:path'
import { type BankFile, keepImages, type PlacedImages, placeImages } from '../../../authoring/formats/place-images.ts'
import { readIfSound } from '../archive.ts'
import type { ItemReading } from './reading.ts'

/** Files of a package, or of the folder that a single item stands in, by path. */
export interface PackedFiles {
  read: (path: string) => Promise<Uint8Array | undefined>
}

/** Where a file that is named in another one stands in the package; undefined for addresses, and for ways out of it. */
export function resolveInPackage(from: string, written: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^\/|\\/i.test(written)) return undefined
  const path = posix.normalize(posix.join(posix.dirname(from), decode(written.replace(/[?#].*$/, ''))))
  return path.startsWith('../') || path === '..' || path.includes('\\') || path.includes('\0') ? undefined : path
}

function decode(written: string): string {
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}

/** Places the images of an item and of its choices; their files are looked up first, for placing does not wait. */
export async function placeMedia(item: ItemReading, files: PackedFiles, file: string): Promise<PlacedImages> {
  const known = new Map<string, BankFile>()
  for (const { src } of [...item.images, ...item.choiceImages]) {
    const path = resolveInPackage(file, src)
    const bytes = path === undefined ? undefined : await readIfSound(files, path)
    if (path !== undefined && bytes) known.set(src, { name: path, bytes })
  }
  const shown = placeImages(item.images, (src) => known.get(src))
  const kept = keepImages(item.choiceImages, (src) => known.get(src))
  const fresh = kept.images.filter(({ name }) => !shown.images.some((image) => image.name === name))
  return { ...shown, images: [...shown.images, ...fresh], notes: [...shown.notes, ...kept.notes] }
}
