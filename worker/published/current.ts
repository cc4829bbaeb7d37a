import { type Database, StorageUnavailable } from '../db/database.ts'
import { readCurrentVersion } from '../db/quizzes.ts'
import { limits } from '../limits.ts'
import type { Edge } from './edge.ts'
import type { Shelf } from './shelf.ts'

interface Places {
  shelf: Shelf
  edge: Edge
  database: Database
}

/**
 * Finds the current version of a quiz; undefined where there is no such quiz. A minute-old answer is good enough; while
 * the database fails so is an older one, since a learner is better served by the quiz of yesterday than by none.
 *
 * @throws StorageUnavailable when the database fails and nothing is known
 */
export async function findCurrent(places: Places, quiz: string): Promise<string | undefined> {
  const held = places.shelf.currents.get(quiz)
  if (held && Date.now() < held.freshUntil) return held.version
  try {
    return await askDatabase(places, quiz)
  } catch (error) {
    if (!(error instanceof StorageUnavailable)) throw error
    const version = held?.version ?? (await places.edge.readCurrent(quiz))
    if (version === undefined) throw error
    holdCurrent(places.shelf, quiz, version, limits.staleMilliseconds)
    return version
  }
}

/** Takes a version for the current one, for `milliseconds` from now on. */
export function holdCurrent(
  shelf: Shelf,
  quiz: string,
  version: string,
  milliseconds: number = limits.currentMilliseconds,
): void {
  shelf.currents.set(quiz, { version, freshUntil: Date.now() + milliseconds })
}

async function askDatabase({ shelf, edge, database }: Places, quiz: string) {
  const version = await readCurrentVersion(database, quiz, limits.patienceMilliseconds)
  if (version === undefined) return undefined
  holdCurrent(shelf, quiz, version)
  edge.writeCurrent(quiz, version)
  return version
}
