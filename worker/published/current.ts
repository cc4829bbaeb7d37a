import { type Database, StorageUnavailable } from '../db/database.ts'
import { type Current, readCurrent } from '../db/quizzes.ts'
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
export async function findCurrent(places: Places, quiz: string): Promise<Current | undefined> {
  const held = places.shelf.currents.get(quiz)
  if (held && Date.now() < held.freshUntil) return held
  if (isMissing(places.shelf, quiz)) return undefined
  try {
    return await askDatabase(places, quiz)
  } catch (error) {
    if (!(error instanceof StorageUnavailable)) throw error
    const current = held ?? (await readHeldAtEdge(places, quiz))
    if (!current) throw error
    holdCurrent(places.shelf, quiz, current, limits.staleMilliseconds)
    return current
  }
}

/**
 * True if this isolate has looked for the quiz a moment ago and not found it, so that repeated requests cost no statement.
 * A quiz that it has published since then is in its cache, and so is not missing.
 */
export const isMissing = (shelf: Shelf, quiz: string): boolean =>
  Date.now() < (shelf.misses.get(quiz) ?? 0) && !shelf.currents.get(quiz)

/** Takes what is known of a quiz for the present, for `milliseconds` from now on. */
export function holdCurrent(
  shelf: Shelf,
  quiz: string,
  { version, hasVariants }: Current,
  milliseconds: number = limits.currentMilliseconds,
): void {
  shelf.currents.set(quiz, { version, hasVariants, freshUntil: Date.now() + milliseconds })
}

async function askDatabase({ shelf, edge, database }: Places, quiz: string) {
  const current = await readCurrent(database, quiz, limits.patienceMilliseconds)
  if (!current) {
    shelf.misses.set(quiz, Date.now() + limits.missMilliseconds)
    return undefined
  }
  holdCurrent(shelf, quiz, current)
  edge.writeCurrent(quiz, current.version)
  return current
}

/** While the database fails nobody can be offered a variant either: the list of them would come from there. */
async function readHeldAtEdge({ edge }: Places, quiz: string): Promise<Current | undefined> {
  const version = await edge.readCurrent(quiz)
  return version === undefined ? undefined : { version, hasVariants: false }
}
