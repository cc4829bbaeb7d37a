import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { inspectMedia, maxMediaBytes } from '../../core/media/inspect-media.ts'
import { type MediaSize, measureMedia } from '../../core/media/measure-media.ts'
import type { MediaType } from '../../core/media/media-type.ts'

/** A picture as it lies beside a quiz: what it is, or why no host would take it. `fault` goes on "The picture …". */
export type FoundMedia = { bytes: Uint8Array; type: MediaType; size?: MediaSize; fault?: never } | { fault: string }

/** Where the picture lies that a quiz in `folder` names. */
export const pathOfMedia = (folder: string, src: string): string => join(folder, src)

/** Reads a picture and looks at what it is; undefined where there is none. One that is too large is not read at all. */
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

const describeWeight = (bytes: number) =>
  `has ${(bytes / 1024 / 1024).toFixed(1)} MiB; 1 MiB is the most that a host takes`
