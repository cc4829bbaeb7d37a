import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { listMedia, readMediaSrc } from '../../core/media/media-src.ts'
import { parseQuiz } from '../../core/parse-quiz.ts'
import { printQuiz } from '../../core/print-quiz.ts'
import type { Quiz } from '../../core/quiz.ts'
import { versionOf } from '../../core/version.ts'
import { type Asking, apiOf, askHost } from '../host/ask-host.ts'
import { describeFailure, HostError } from '../host/describe-failure.ts'
import { provideSchema } from '../provide-schema.ts'
import { keepKnownVersion } from '../publish/known-versions.ts'
import { readPublishable } from '../publish/make-publication.ts'

interface Source extends Asking {
  host: URL
  key: string
}

/** A quiz that a host has. */
interface Pulled {
  quiz: Quiz
  version: string
}

/**
 * Reads a published quiz with its key.
 *
 * @param version the current one if omitted
 * @throws HostError
 */
export async function readSource(id: string, version: string | undefined, from: Source): Promise<Pulled> {
  const { host, key, ...asking } = from
  const request = { param: { quiz: encodeURIComponent(id) }, query: { ...(version !== undefined && { version }) } }
  const headers = { Authorization: `Bearer ${key}` }
  const answer = await askHost(
    (options) => apiOf(host).quizzes[':quiz'].source.$get(request, { ...options, headers }),
    asking,
  )
  if (!('body' in answer)) throw new HostError(describeFailure(answer, host))
  // In the order of the schema's fields, as people write them.
  const { quiz } = parseQuiz(answer.body)
  if (!quiz) throw new HostError(`${host.origin} has a quiz "${id}" that this version of Lede cannot read.`)
  return { quiz, version: versionOf(quiz) }
}

/** How a local file compares with a pulled quiz. */
export async function compareFile(file: string, version: string): Promise<'missing' | 'same' | 'other'> {
  if (!existsSync(file)) return 'missing'
  const { publication } = await readPublishable(file)
  return publication?.version === version ? 'same' : 'other'
}

/** Writes a pulled quiz and its missing pictures. Returns how many pictures were written. */
export async function writePulled(file: string, { quiz }: Pulled, from: Source): Promise<number> {
  const folder = dirname(file)
  await mkdir(folder, { recursive: true })
  const pictures = await pullPictures(folder, quiz, from)
  await writeFile(file, printQuiz(quiz, await provideSchema(folder)))
  return pictures
}

/** Remembers that a file has what the host has, if that is the current version. */
export const keepPulled = (file: string, host: URL, { version }: Pulled): Promise<void> =>
  keepKnownVersion(file, host, version)

async function pullPictures(folder: string, quiz: Quiz, { host, signal }: Source): Promise<number> {
  let count = 0
  for (const src of new Set(listMedia(quiz).map(({ src }) => src))) {
    const named = readMediaSrc(src)
    const path = join(folder, src)
    if (!named || existsSync(path)) continue
    const bytes = await fetchPicture(new URL(`/${src}`, host), signal)
    // Its name is its hash, so only the picture itself is written.
    if (createHash('sha256').update(bytes).digest('hex') !== named.hash) {
      throw new HostError(`${host.origin} does not have the picture ${src}.`)
    }
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, bytes)
    count++
  }
  return count
}

async function fetchPicture(url: URL, signal?: AbortSignal): Promise<Uint8Array> {
  try {
    const response = await fetch(url, { redirect: 'manual', ...(signal && { signal }) })
    return new Uint8Array(await response.arrayBuffer())
  } catch (error) {
    throw new HostError(`${url.href} cannot be read: ${(error as Error).message}`)
  }
}
