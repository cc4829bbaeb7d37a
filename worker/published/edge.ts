import { publicFormat } from '../../core/public-quiz.ts'
import type { Current } from '../db/quizzes.ts'
import { immutable } from '../requests/caching.ts'

/**
 * The edge cache of published quizzes: public views and pictures, never the key.
 */
export interface Edge {
  readText(quiz: string, version: string): Promise<string | undefined>
  writeText(quiz: string, version: string, text: string): void
  /** The version that was current when an isolate last asked the database. */
  readCurrent(quiz: string): Promise<HeldAtEdge | undefined>
  writeCurrent(quiz: string, current: HeldAtEdge): void
  readMedia(name: string): Promise<Uint8Array<ArrayBuffer> | undefined>
  writeMedia(name: string, bytes: Uint8Array<ArrayBuffer>): void
}

/** The current version of a quiz, and if the quiz is withdrawn. */
type HeldAtEdge = Pick<Current, 'version' | 'withdrawn'>

const days = 'public, max-age=604800'

/**
 * Opens the edge cache for a host. Its keys are URLs of that host without a route. The cache is a fallback, so a failure
 * counts as a miss.
 */
export function openEdge(cache: Cache, host: string, waitUntil: (work: Promise<unknown>) => void): Edge {
  const read = async <Body>(path: string, take: (response: Response) => Promise<Body>) => {
    try {
      const held = await cache.match(new URL(path, host))
      return held && (await take(held))
    } catch {
      return undefined
    }
  }
  const write = (path: string, body: BodyInit, lifetime: string) => {
    const response = new Response(body, { headers: { 'Cache-Control': lifetime } })
    waitUntil(cache.put(new URL(path, host), response).catch(() => {}))
  }
  return {
    readText: (quiz, version) => read(textPath(quiz, version), readText),
    writeText: (quiz, version, text) => write(textPath(quiz, version), text, immutable),
    readCurrent: (quiz) => read(currentPath(quiz), readCurrent),
    writeCurrent: (quiz, { version, withdrawn }) =>
      write(currentPath(quiz), withdrawn ? version + withdrawnMark : version, days),
    readMedia: (name) => read(mediaPath(name), async (held) => new Uint8Array(await held.arrayBuffer())),
    writeMedia: (name, bytes) => write(mediaPath(name), bytes, immutable),
  }
}

const readText = (held: Response) => held.text()

/** Follows the version of a withdrawn quiz. */
const withdrawnMark = ' withdrawn'

async function readCurrent(held: Response): Promise<HeldAtEdge> {
  const text = await held.text()
  return { version: text.replace(withdrawnMark, ''), withdrawn: text.endsWith(withdrawnMark) }
}

const textPath = (quiz: string, version: string) => `/api/.held/${quiz}/${version}.${publicFormat}`
const currentPath = (quiz: string) => `/api/.held/${quiz}`
/** No quiz can be called ".media". */
const mediaPath = (name: string) => `/api/.held/.media/${name}`
