import { createHash } from 'node:crypto'
import { dirname } from 'node:path'
import { listMedia, renameMedia } from '../../core/media/media-src.ts'
import type { Quiz } from '../../core/quiz.ts'
import { findMedia } from '../media/find-media.ts'

/**
 * The same quiz with a mark of its content behind the name of each picture, so that a picture that is replaced makes another
 * version, as it does on a host, and no browser takes the old one for it. One that is missing keeps its bare name.
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
