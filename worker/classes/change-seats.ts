import type { z } from 'zod'
import type { Seat, SeatPatch, ticketsPutSchema } from '../../core/classes/seat.ts'
import { updateSeat, writeTickets } from '../db/classes/seats.ts'
import type { Database } from '../db/database.ts'
import { ProblemError } from '../problem.ts'
import { toSeat } from './class-view.ts'
import { type ClassSecrets, hashTicket } from './hashes.ts'

/** Replaces the tickets of seats and returns all seats of the class. */
export async function putTickets(
  database: Database,
  secrets: ClassSecrets,
  id: string,
  tickets: z.infer<typeof ticketsPutSchema>['tickets'],
): Promise<Seat[]> {
  const hashed = tickets.map(({ seat, epoch, ticket }) => ({ seat, epoch, hash: hashTicket(secrets, ticket) }))
  return (await writeTickets(database, id, hashed)).map(toSeat)
}

/**
 * Changes a seat.
 *
 * @throws ProblemError unknown-seat or invalid-request
 */
export async function changeSeat(
  database: Database,
  secrets: ClassSecrets,
  { class: id, seat }: { class: string; seat: number },
  { factor, release }: SeatPatch,
): Promise<Seat> {
  const hashed = release && { epoch: release.epoch, hash: hashTicket(secrets, release.ticket) }
  const row = await updateSeat(database, id, seat, { factor, release: hashed })
  if (!row) throw unknownSeat()
  if (release && row.epoch < release.epoch) {
    const detail = `must be ${row.epoch + 1}: one more than the recorded epoch`
    throw new ProblemError('invalid-request', `/release/epoch ${detail}.`, {
      errors: [{ pointer: '/release/epoch', detail }],
    })
  }
  return toSeat(row)
}

export const unknownSeat = () => new ProblemError('unknown-seat', 'The class has no seat of this number.')
