import { createHash } from 'node:crypto'
import { dirname } from 'node:path'
import { listMedia, renameMedia } from '../../core/media/media-src.ts'
import type { Quiz } from '../../core/quiz.ts'
import { findMedia } from '../media/find-media.ts'

/**
 * Adds a hash of its content to the name of each picture, so that a replaced picture makes another version, as on a host, and
 * browsers load it. Missing pictures keep their names.
 */
export async function stampMedia(quiz: Quiz, file: string): Promise<Quiz> {
  const stamped = new Map<string, string>()
  for (const { src } of listMedia(quiz)) {
    const found = await findMedia(dirname(file), src)
    if (found && found.fault === undefined)
      stamped.set(src, `${src}?${createHash('sha256').update(found.bytes).digest('hex').slice(0, 16)}`)
  }
  return renameMedia(quiz, (src) => stamped.get(src) ?? src)
}
