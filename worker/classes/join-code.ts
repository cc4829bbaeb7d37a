import type { JoinCode } from '../../core/classes/class.ts'
import { charactersFrom, joinCodeLength } from '../../core/classes/ticket.ts'
import { writeCode } from '../db/classes/classes.ts'
import type { Database } from '../db/database.ts'
import { limits } from '../limits.ts'
import { toTime } from './class-view.ts'

/** Makes a random join code for a class, in the place of its earlier one. */
export async function makeCode(database: Database, id: string, now: number): Promise<JoinCode> {
  const code = charactersFrom(crypto.getRandomValues(new Uint8Array(16)), joinCodeLength)
  const expiresAt = now + limits.joinCodeMinutes * 60_000
  await writeCode(database, { code, class: id, expiresAt })
  return { code, expiresAt: toTime(expiresAt) }
}
