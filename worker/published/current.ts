import { type Database, StorageUnavailable } from '../db/database.ts'
import { type Current, readCurrent } from '../db/quizzes.ts'
import { limits } from '../limits.ts'
import type { Edge } from './edge.ts'
import type { MemoryCache } from './memory-cache.ts'

/** The storage tiers of published quizzes, fastest first. */
export interface StorageTiers {
  memory: MemoryCache
  edge: Edge
  database: Database
}

/**
 * Finds the current version of a quiz; undefined if there is no such quiz. The answer may be a minute
 * old; older if the database fails, since yesterday's quiz serves a learner better than none.
 *
 * @throws StorageUnavailable when the database fails and nothing is known
 */
export async function findCurrent(tiers: StorageTiers, quiz: string): Promise<Current | undefined> {
  const held = tiers.memory.currents.get(quiz)
  if (held && Date.now() < held.freshUntil) return held
  if (isMissing(tiers.memory, quiz)) return undefined
  try {
    return await queryDatabase(tiers, quiz)
  } catch (error) {
    if (!(error instanceof StorageUnavailable)) throw error
    const current = held ?? (await readHeldAtEdge(tiers, quiz))
    if (!current) throw error
    holdCurrent(tiers.memory, quiz, current, limits.staleMilliseconds)
    return current
  }
}

/**
 * True if the database said a moment ago that there is no such quiz, so that repeated requests for it cost no statement. A
 * quiz that this isolate has published since is in memory, so it is not missing.
 */
export const isMissing = (memory: MemoryCache, quiz: string): boolean =>
  Date.now() < (memory.misses.get(quiz) ?? 0) && !memory.currents.get(quiz)

/** Caches the current version of a quiz for `milliseconds` from now. */
export function holdCurrent(
  memory: MemoryCache,
  quiz: string,
  { version, withdrawn, hasVariants }: Current,
  milliseconds: number = limits.currentMilliseconds,
): void {
  memory.currents.set(quiz, { version, withdrawn, hasVariants, freshUntil: Date.now() + milliseconds })
}

async function queryDatabase({ memory, edge, database }: StorageTiers, quiz: string) {
  const current = await readCurrent(database, quiz, limits.patienceMilliseconds)
  if (!current) {
    memory.misses.set(quiz, Date.now() + limits.missMilliseconds)
    return undefined
  }
  holdCurrent(memory, quiz, current)
  edge.writeCurrent(quiz, current)
  return current
}

/** The list of variants comes from the database, so it is empty while that fails. */
async function readHeldAtEdge({ edge }: StorageTiers, quiz: string): Promise<Current | undefined> {
  const current = await edge.readCurrent(quiz)
  return current && { ...current, hasVariants: false }
}
