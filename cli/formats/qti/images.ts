import { posix } from 'node:path'
import type { ExportedFile, ReadMedia } from '../../../authoring/formats/format.ts'
import { type BankFile, keepImages, type PlacedImages, placeImages } from '../../../authoring/formats/place-images.ts'
import { element } from '../../../authoring/formats/write-xml.ts'
import type { Media } from '../../../core/items/fields.ts'
import { findMedia } from '../../../core/media/media-src.ts'
import { readIfIntact } from '../archive.ts'
import type { QtiItem } from './qti-item.ts'

/** Files by path: of a package, or of the folder of a single item. */
export interface PackedFiles {
  read: (path: string) => Promise<Uint8Array | undefined>
}

/** The path in the package of a file that another file names; undefined for URLs and paths that leave the package. */
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

/** Places the images of an item and of its choices. */
export async function placeMedia(item: QtiItem, files: PackedFiles, file: string): Promise<PlacedImages> {
  const known = new Map<string, BankFile>()
  for (const { src } of [...item.images, ...item.choiceImages]) {
    const path = resolveInPackage(file, src)
    const bytes = path === undefined ? undefined : await readIfIntact(files, path)
    if (path !== undefined && bytes) known.set(src, { name: path, bytes })
  }
  const shown = placeImages(item.images, (src) => known.get(src))
  const kept = keepImages(item.choiceImages, (src) => known.get(src))
  const fresh = kept.images.filter(({ name }) => !shown.images.some((image) => image.name === name))
  return { ...shown, images: [...shown.images, ...fresh], notes: [...shown.notes, ...kept.notes] }
}

/** The images of an item or a passage as files of the package, and the paths of those that cannot be read. */
export async function packImages(value: unknown, readMedia?: ReadMedia) {
  const files: ExportedFile[] = []
  const missing: string[] = []
  for (const src of new Set(findMedia(value).map(({ media }) => String(media.src)))) {
    const bytes = await readMedia?.(src)
    if (bytes) files.push({ name: src, bytes })
    else missing.push(src)
  }
  return { files, missing }
}

/** Writes an image. `folder` leads from the document to the root of the package. */
export const writeImage = ({ src, alt, width, height }: Media, folder: string): string =>
  element('img', { src: `${folder}${src}`, alt, width, height })
