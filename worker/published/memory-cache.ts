import type { Quiz } from '../../core/quiz.ts'
import type { Current, Listing } from '../db/quizzes.ts'
import { limits } from '../limits.ts'

/** A published version as an isolate holds it: its public view as JSON text; with the key if that was needed. */
export interface HeldVersion {
  text: string
  quiz?: Quiz
}

/** The current version of a quiz, and its expiry. */
interface HeldCurrent extends Current {
  freshUntil: number
}

/** One isolate's cache of published quizzes. */
export interface MemoryCache {
  versions: LeastRecent<HeldVersion>
  currents: LeastRecent<HeldCurrent>
  /** Unknown ids with their expiry. */
  misses: LeastRecent<number>
  /** The list of published quizzes, and its expiry. */
  listing?: { listing: Listing; freshUntil: number }
}

/** An empty cache. Unknown ids have a small cache of their own, so that made-up ones evict nothing. */
export const createMemoryCache = (): MemoryCache => ({
  versions: new LeastRecent(limits.memoryCacheBytes),
  currents: new LeastRecent(limits.currentEntries),
  misses: new LeastRecent(limits.missEntries),
})

/** A map that evicts the least recently used entries above its capacity. */
export class LeastRecent<Value> {
  readonly #entries = new Map<string, { value: Value; weight: number }>()
  readonly #capacity: number
  #weight = 0

  constructor(capacity: number) {
    this.#capacity = capacity
  }

  get(key: string): Value | undefined {
    const entry = this.#entries.get(key)
    if (!entry) return undefined
    // A map keeps the order of insertion: an entry that is put in again is the newest.
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    return entry.value
  }

  set(key: string, value: Value, weight = 1): void {
    this.#delete(key)
    this.#entries.set(key, { value, weight })
    this.#weight += weight
    for (const oldest of this.#entries.keys()) {
      if (this.#weight <= this.#capacity) break
      this.#delete(oldest)
    }
  }

  #delete(key: string) {
    this.#weight -= this.#entries.get(key)?.weight ?? 0
    this.#entries.delete(key)
  }
}
