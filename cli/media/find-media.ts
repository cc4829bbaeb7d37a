import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { FoundMedia, MediaFolder } from '../../authoring/check/check-media.ts'
import { inspectMedia, maxMediaBytes } from '../../core/media/inspect-media.ts'
import { measureMedia } from '../../core/media/measure-media.ts'

/** The path of a picture of a quiz in `folder`. */
export const pathOfMedia = (folder: string, src: string): string => join(folder, src)

/** Reads a picture and detects its type and size; undefined if the file is missing. Files that are too large are not read. */
export async function findMedia(folder: string, src: string): Promise<FoundMedia | undefined> {
  const path = pathOfMedia(folder, src)
  const file = await stat(path).catch(() => undefined)
  if (!file?.isFile()) return undefined
  if (file.size > maxMediaBytes) return { fault: describeWeight(file.size) }
  const bytes = await readFile(path)
  const { type, fault } = inspectMedia(bytes)
  if (!type) return { fault }
  const size = measureMedia(bytes, type)
  return { bytes, type, ...(size && { size }) }
}

/** The pictures next to a quiz file in `folder`. */
export const mediaFolder = (folder: string): MediaFolder => ({
  find: (src) => findMedia(folder, src),
  list: async () => (await readdir(join(folder, 'media')).catch(() => [])).map((file) => `media/${file}`),
  pathOf: (src) => pathOfMedia(folder, src),
})

const describeWeight = (bytes: number) => `has ${(bytes / 1024 / 1024).toFixed(1)} MiB; a host accepts at most 1 MiB`
