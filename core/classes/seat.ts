import { z } from 'zod'
import { epoch, factor, mostSeats, seatNumber, ticket, time } from './ids.ts'

/** A seat as the teacher sees it. */
export const seatSchema = z.strictObject({
  seat: seatNumber,
  epoch,
  factor,
  hasTicket: z.boolean().describe('Whether a ticket lets a device take the seat.'),
  byCode: z.boolean().describe('True if a join code gave the seat, whose ticket only its pupil has seen.'),
  claimedAt: time.optional().describe('When a device first took the seat.'),
  erased: z.boolean().describe('An erased seat has no work, and its number is never used again.'),
})
export type Seat = z.infer<typeof seatSchema>

/** Tickets of seats, which come into being by them. */
export const ticketsPutSchema = z.strictObject({
  tickets: z
    .array(z.strictObject({ seat: seatNumber, epoch, ticket }))
    .min(1)
    .max(mostSeats)
    .refine((list) => new Set(list.map(({ seat }) => seat)).size === list.length, {
      error: 'must name each seat once',
    })
    .describe('Replaces the ticket of each seat. A lower epoch than the recorded one changes nothing.'),
})

export const seatListSchema = z.strictObject({ seats: z.array(seatSchema) })

/** Changes of a seat; what is missing stays. */
export const seatPatchSchema = z.strictObject({
  factor: factor.optional(),
  release: z
    .strictObject({
      epoch: epoch.min(1).describe('The new epoch: one more than the recorded one.'),
      ticket: ticket.describe('The ticket of the new epoch.'),
    })
    .optional()
    .describe('Takes the seat from every device that has it. Safe to repeat.'),
})
export type SeatPatch = z.infer<typeof seatPatchSchema>
