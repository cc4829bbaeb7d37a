import { type Database, StorageUnavailable } from '../db/database.ts'
import { listQuizzes } from '../db/quizzes.ts'
import { limits } from '../limits.ts'
import type { Catalogue } from '../published/catalogue.ts'

/** A quiz of the same group as another. */
export interface Variant {
  id: string
  language: string
  level: string | null
}

/**
 * The other quizzes of a quiz's group. The page works without them, so the list is empty if the database is
 * slow or fails.
 */
export async function findVariants(catalogue: Catalogue, database: Database, quiz: string): Promise<Variant[]> {
  try {
    if (!(await catalogue.findCurrent(quiz))?.hasVariants) return []
    const impatient: Database = { ...database, ask: (work) => database.ask(work, limits.patienceMilliseconds) }
    const group = await listQuizzes(impatient, '', { variantsOf: quiz })
    return group.filter(({ id }) => id !== quiz)
  } catch (error) {
    if (!(error instanceof StorageUnavailable)) throw error
    return []
  }
}
