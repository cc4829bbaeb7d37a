import { createHash } from 'node:crypto'
import { dirname } from 'node:path'
import { listMedia, mediaSrc, type NamedMedia, renameMedia } from '../../core/media/media-src.ts'
import type { Quiz } from '../../core/quiz.ts'
import { versionOf } from '../../core/version.ts'
import { findMedia, pathOfMedia } from '../media/find-media.ts'
import { type QuizFile, readQuizFile, stopsPublishing } from '../quiz-file.ts'

/** A picture of a quiz, to be uploaded. */
export interface LocalMedia extends NamedMedia {
  path: string
  bytes: number
  /** Pointer to its first use. */
  pointer: string
}

/** The content that is published. */
interface Publication {
  /** The quiz with pictures named by their content, so that a changed picture makes another version. */
  quiz: Quiz
  version: string
  media: LocalMedia[]
}

/** A quiz file, with its publication unless a problem prevents publishing. */
export interface PublishableFile extends QuizFile {
  publication?: Publication
}

/** Reads and checks a quiz file. Throws only if the file cannot be read. */
export async function readPublishable(file: string): Promise<PublishableFile> {
  const read = await readQuizFile(file)
  if (!read.quiz || read.problems.some(stopsPublishing)) return read
  return { ...read, publication: await makePublication(read.quiz, file) }
}

/** Names each picture of a valid quiz by its content. Throws if a picture was deleted after the check. */
async function makePublication(quiz: Quiz, file: string): Promise<Publication> {
  const media = new Map<string, LocalMedia>()
  for (const { src, pointer } of listMedia(quiz)) {
    if (!media.has(src)) media.set(src, await nameMedia(dirname(file), src, pointer))
  }
  const named = renameMedia(quiz, (src) => mediaSrc(media.get(src) as LocalMedia))
  return { quiz: named, version: versionOf(named), media: [...media.values()] }
}

async function nameMedia(folder: string, src: string, pointer: string): Promise<LocalMedia> {
  const found = await findMedia(folder, src)
  if (!found || found.fault !== undefined) throw new Error(`${pathOfMedia(folder, src)} has just changed: try again`)
  const hash = createHash('sha256').update(found.bytes).digest('hex')
  return { hash, type: found.type, path: pathOfMedia(folder, src), bytes: found.bytes.length, pointer }
}
