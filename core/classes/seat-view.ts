import { z } from 'zod'
import { mode, quizId, quizVersion } from '../quiz.ts'
import { reveal } from './assignment.ts'
import { assignmentNumber, attemptNumber, classId, epoch, factor, joinCode, seatNumber, ticket, time } from './ids.ts'

/** Takes a seat: by its ticket, or a new one by a join code. */
export const joinSchema = z.union(
  [
    z.strictObject({ ticket }),
    z.strictObject({
      code: joinCode,
      claim: z
        .string()
        .regex(/^[A-Za-z0-9_-]{22,43}$/, { error: 'must be 22 to 43 random characters of base64url' })
        .describe('Random, and kept by the device: the same claim gets the same seat again.'),
    }),
  ],
  { error: 'must be {"ticket"} or {"code", "claim"}' },
)
export type Join = z.infer<typeof joinSchema>

/** Bearer key of a device for a seat. */
const token = z
  .string()
  .regex(/^[A-Za-z0-9_-]{12}\.\d{1,3}\.\d{1,7}\.[A-Za-z0-9_-]{22}$/)
  .describe('Bearer key of the seat, until it is released or erased.')

/** The seat that a device has joined. */
export const joinedSchema = z.strictObject({
  class: classId,
  seat: seatNumber,
  token,
  sharedDevices: z.boolean().describe('True if the device is to forget the seat after handing in.'),
  ticket: ticket.optional().describe('After joining by code: the ticket to keep, for another device.'),
})
export type Joined = z.infer<typeof joinedSchema>

/** An assignment as a seat sees it. */
const seatAssignmentSchema = z.strictObject({
  assignment: assignmentNumber,
  quiz: quizId,
  version: quizVersion,
  title: z.string().describe('Title of the quiz.'),
  mode,
  opensAt: time.optional(),
  closesAt: time.optional().describe('Of this seat.'),
  minutes: z.number().optional().describe('Time limit of this seat: extra time is included.'),
  attempts: z.int().describe('How many attempts this seat has.'),
  reveal,
  state: z.enum(['not-open', 'open', 'closed']).describe('Whether an attempt can be begun or continued now.'),
  attempt: attemptNumber.optional().describe('The newest attempt.'),
  status: z.enum(['in-progress', 'submitted', 'ended']).optional().describe('Of the newest attempt.'),
  endsAt: time.optional().describe('End of the newest attempt, while it is in progress.'),
  revealed: z.boolean().describe('Whether results can be read now.'),
  next: attemptNumber.optional().describe('The attempt that can be begun now.'),
})
export type SeatAssignment = z.infer<typeof seatAssignmentSchema>

/** What the holder of a seat token sees of the class. */
export const seatViewSchema = z.strictObject({
  class: classId,
  seat: seatNumber,
  epoch,
  factor,
  sharedDevices: z.boolean(),
  now: time.describe("The server's clock."),
  assignments: z.array(seatAssignmentSchema),
})
export type SeatView = z.infer<typeof seatViewSchema>

export const seatQuerySchema = z.object({
  assignment: z.coerce.number().pipe(assignmentNumber).optional().describe('Only this assignment.'),
})
