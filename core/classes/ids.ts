import { z } from 'zod'
import { readJoinCode, readTicket } from './ticket.ts'

/** A class has at most so many seats, erased ones included. */
export const mostSeats = 400
/** A class has at most so many assignments. */
export const mostAssignments = 200
/** A seat has at most so many attempts at an assignment. */
export const mostAttempts = 20

const base64url = (characters: number, error: string) =>
  z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${characters}}$`), { error })

export const classId = base64url(12, 'must be the 12 characters of a class').describe(
  'Id of a class: 12 random characters of base64url, made in the browser.',
)

/** SHA-256 of a link's Bearer key: `hashAuthKey`. */
export const keyHash = base64url(43, 'must be SHA-256 in base64url: 43 characters').describe(
  'SHA-256 of the Bearer key of a link, in base64url.',
)

export const seatNumber = z.int().min(1).max(mostSeats).describe('Number of a seat in its class, from 1.')
export const assignmentNumber = z.int().min(1).max(mostAssignments).describe('Number of an assignment, from 1.')
export const attemptNumber = z.int().min(1).max(1000).describe('Number of an attempt of a seat, from 1.')
export const epoch = z.int().min(0).max(1_000_000).describe('How often the seat has been released.')

/** How many times the usual time a seat has. */
export const factor = z.number().min(1).max(10).describe('Extra time: a time limit is multiplied by this. Default 1.')

export const time = z.iso.datetime({ offset: true }).describe('A time such as 2026-01-15T09:30:00Z.')

const typed = (read: (text: string) => string | undefined, error: string) =>
  z
    .string()
    .max(60)
    .refine((text) => read(text) !== undefined, { error })
    .overwrite((text) => read(text) ?? text)

export const ticket = typed(readTicket, 'must be the 12 characters of a ticket, such as K7QF-3MXP-2T4W').describe(
  'A ticket; lower case, spaces and hyphens do not matter.',
)
export const joinCode = typed(readJoinCode, 'must be the 7 characters of a code').describe(
  'A join code; lower case, spaces and hyphens do not matter.',
)
