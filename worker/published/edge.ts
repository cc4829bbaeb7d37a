import { publicFormat } from '../../core/public-quiz.ts'
import { immutable } from '../requests/caching.ts'

/**
 * The edge cache of published quizzes: public views and pictures, never the key.
 */
export interface Edge {
  readText(quiz: string, version: string): Promise<string | undefined>
  writeText(quiz: string, version: string, text: string): void
  /** The version that was current when an isolate last asked the database. */
  readCurrent(quiz: string): Promise<string | undefined>
  writeCurrent(quiz: string, version: string): void
  readMedia(name: string): Promise<Uint8Array<ArrayBuffer> | undefined>
  writeMedia(name: string, bytes: Uint8Array<ArrayBuffer>): void
}

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
    readCurrent: (quiz) => read(currentPath(quiz), readText),
    writeCurrent: (quiz, version) => write(currentPath(quiz), version, days),
    readMedia: (name) => read(mediaPath(name), async (held) => new Uint8Array(await held.arrayBuffer())),
    writeMedia: (name, bytes) => write(mediaPath(name), bytes, immutable),
  }
}

const readText = (held: Response) => held.text()

const textPath = (quiz: string, version: string) => `/api/.held/${quiz}/${version}.${publicFormat}`
const currentPath = (quiz: string) => `/api/.held/${quiz}`
/** No quiz can be called ".media". */
const mediaPath = (name: string) => `/api/.held/.media/${name}`
