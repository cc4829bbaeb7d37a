import type { Database } from './database.ts'
import { readCurrent } from './quizzes.ts'

/** Asks the database something that reads no row but needs its tables. */
export async function checkHealth(database: Database): Promise<void> {
  await readCurrent(database, '')
}
