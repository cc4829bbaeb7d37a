import { type Database, StorageUnavailable } from '../db/database.ts'
import { type Listing, listQuizzes } from '../db/quizzes.ts'
import { limits } from '../limits.ts'
import type { StorageTiers } from './current.ts'

/**
 * Lists the published quizzes, at most a minute late. Pages work without the list, so if the database fails or is slow, an
 * older list or an empty one is used.
 */
export async function findListing({ memory, database }: StorageTiers): Promise<Listing> {
  const known = memory.listing
  if (known && known.freshUntil > Date.now()) return known.listing
  const hold = (listing: Listing, milliseconds: number) => {
    memory.listing = { listing, freshUntil: Date.now() + milliseconds }
    return listing
  }
  try {
    return hold(await listQuizzes(impatient(database), ''), limits.currentMilliseconds)
  } catch (error) {
    if (!(error instanceof StorageUnavailable)) throw error
    return hold(known?.listing ?? [], limits.staleMilliseconds)
  }
}

const impatient = (database: Database): Database => ({
  ask: (work) => database.ask(work, limits.patienceMilliseconds),
})
