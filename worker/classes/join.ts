import type { Join, Joined } from '../../core/classes/seat-view.ts'
import { claimSeat, findCode, findSeatByTicket, takeNextSeat } from '../db/classes/join.ts'
import type { Database } from '../db/database.ts'
import { ProblemError } from '../problem.ts'
import { type ClassSecrets, claimTicket, hashClaim, hashTicket } from './hashes.ts'
import { lastDayOf } from './retention.ts'
import { writeSeatToken } from './seat-token.ts'

type Found = NonNullable<Awaited<ReturnType<typeof findSeatByTicket>>>

/**
 * Takes a seat, by its ticket or as a new one by a join code.
 *
 * @throws ProblemError unknown-ticket, code-expired, class-locked or class-full
 */
export function joinClass(database: Database, secrets: ClassSecrets, join: Join, now: number): Promise<Joined> {
  return 'ticket' in join ? joinByTicket(database, secrets, join.ticket, now) : joinByCode(database, secrets, join, now)
}

async function joinByTicket(database: Database, secrets: ClassSecrets, ticket: string, now: number): Promise<Joined> {
  const found = await findSeatByTicket(database, hashTicket(secrets, ticket))
  if (!found) throw unknown()
  await claim(database, found, now)
  return toJoined(secrets, found)
}

/** A seat that has joined before may always come back. */
async function claim(database: Database, found: Found, now: number) {
  if (found.claimedAt === null && found.locked) throw locked()
  const expiresAt = lastDayOf({ keepDays: found.keepDays, claimed: true }, now)
  if (found.claimedAt === null || found.expiresAt < expiresAt) await claimSeat(database, found, now, expiresAt)
}

async function joinByCode(
  database: Database,
  secrets: ClassSecrets,
  { code, claim: claimed }: Extract<Join, { code: string }>,
  now: number,
): Promise<Joined> {
  const found = await findCode(database, code)
  if (!found) throw unknown()
  const ticket = claimTicket(secrets, found.class, claimed)
  const hash = hashTicket(secrets, ticket)
  // A retry gets its seat also after the code has expired.
  const mine = await findSeatByTicket(database, hash)
  if (mine) return { ...toJoined(secrets, mine), ticket }
  if (found.codeExpiresAt <= now) throw new ProblemError('code-expired', 'The code has expired. Ask for a new one.')
  const seat = await takeNextSeat(database, {
    class: found.class,
    ticket: hash,
    claim: hashClaim(secrets, claimed),
    now,
    expiresAt: lastDayOf({ keepDays: found.keepDays, claimed: true }, now),
  })
  if (seat) return { ...toJoined(secrets, seat), ticket }
  throw found.locked ? locked() : new ProblemError('class-full', 'All 400 seats of the class have been taken.')
}

const toJoined = (secrets: ClassSecrets, { class: id, seat, epoch, sharedDevices }: Found): Joined => ({
  class: id,
  seat,
  token: writeSeatToken(secrets, { class: id, seat, epoch }),
  sharedDevices,
})

const unknown = () => new ProblemError('unknown-ticket', 'Unknown ticket or join code. Check each character.')

const locked = () => new ProblemError('class-locked', 'The class is locked: its teacher lets nobody join.')
