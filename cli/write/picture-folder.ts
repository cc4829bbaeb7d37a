import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { PreviewProblem } from '../../authoring/preview/preview-problem.ts'
import { inspectMedia } from '../../core/media/inspect-media.ts'
import { readMediaSrc } from '../../core/media/media-src.ts'
import { replaceFile } from './replace-file.ts'

/** The path of a picture next to a quiz file, by its address. */
export function picturePath(address: string, quizFile: string): string | undefined {
  const [, name] = /^\/media\/([a-z0-9][a-z0-9._-]*)$/.exec(address) ?? []
  return name && join(dirname(quizFile), 'media', name)
}

/** Writes a picture into the folder `media` next to a quiz file. Its name is its hash. */
export async function savePicture(quizFile: string, src: string, bytes: Uint8Array): Promise<void> {
  const named = readMediaSrc(src)
  if (!named || createHash('sha256').update(bytes).digest('hex') !== named.hash) {
    throw new PreviewProblem('invalid-request', 'The name of a picture is the SHA-256 of its bytes.')
  }
  const { type, fault } = inspectMedia(bytes)
  if (type !== named.type) throw new PreviewProblem('invalid-media', `The picture ${fault ?? `is a ${type}`}.`)
  const path = join(dirname(quizFile), src)
  await mkdir(dirname(path), { recursive: true })
  await replaceFile(path, bytes)
}
