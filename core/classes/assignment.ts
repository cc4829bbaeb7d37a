import { z } from 'zod'
import { localId, recordOf } from '../items/fields.ts'
import { mode, quizId, quizVersion } from '../quiz.ts'
import { amendmentSchema } from './amendments.ts'
import { assignmentNumber, mostAttempts, ticket, time } from './ids.ts'

const minutes = z
  .int()
  .min(1)
  .max(24 * 60)
  .describe('Time limit of an attempt in minutes.')
const attempts = z.int().min(1).max(mostAttempts).describe('How many attempts a seat has.')

export const reveal = z
  .enum(['submitted', 'closed', 'never'])
  .describe(
    'When pupils see results: after the last attempt, after the assignment is closed for every seat, or never. Before, ' +
      'they see that the attempt is handed in, and nothing else.',
  )
export type Reveal = z.infer<typeof reveal>

const counts = z.enum(['first', 'best', 'last']).describe('Which of several attempts counts.')

/** What differs for one seat. */
export const exceptionSchema = z.strictObject({
  until: time.optional().describe('Closing time of this seat, in place of the closing time of the assignment.'),
  attempts: attempts.optional(),
  excused: z.boolean().optional(),
  countLate: z.boolean().optional().describe('Whether what arrived after the end counts. Without it, the report asks.'),
})
export type Exception = z.infer<typeof exceptionSchema>

const seatKey = z.string().regex(/^[1-9]\d{0,2}$/, { error: 'must be the number of a seat' })

const settings = {
  opensAt: time.optional(),
  closesAt: time.optional(),
  minutes: minutes.optional(),
  attempts,
  counts,
  reveal,
}

/** A quiz given to a class. */
export const assignmentSchema = z.strictObject({
  assignment: assignmentNumber,
  quiz: quizId,
  version: quizVersion,
  mode,
  ...settings,
  amendments: z.record(localId, amendmentSchema).describe('Corrected marks, by item id.'),
  exceptions: z.record(seatKey, exceptionSchema).describe('What differs, by seat.'),
})
export type Assignment = z.infer<typeof assignmentSchema>

/** A new assignment. */
export const assignmentCreateSchema = z.strictObject({
  quiz: quizId,
  version: quizVersion.optional().describe('Default the current one. It never changes.'),
  givingCode: ticket.optional().describe('Required of a quiz that only classes take: `lede publish` prints it.'),
  mode: mode.optional().describe('Default test. Practice is no mark.'),
  opensAt: settings.opensAt,
  closesAt: settings.closesAt,
  minutes: settings.minutes,
  attempts: attempts.optional().describe('Default 1.'),
  counts: counts.optional().describe('Default best.'),
  reveal: reveal.optional().describe('Default submitted.'),
})
export type AssignmentCreate = z.infer<typeof assignmentCreateSchema>

/** Changes of an assignment; what is missing stays. Quiz, version and mode never change. */
export const assignmentPatchSchema = z.strictObject({
  opensAt: time.nullable().optional(),
  closesAt: time.nullable().optional(),
  minutes: minutes.nullable().optional(),
  attempts: attempts.optional(),
  counts: counts.optional(),
  reveal: reveal.optional(),
  amendments: recordOf(localId, amendmentSchema.nullable(), 200)
    .optional()
    .describe('Changed amendments by item; null removes one. Those of other items stay.'),
  exceptions: recordOf(
    seatKey,
    z
      .strictObject({
        until: time.nullable().optional(),
        attempts: attempts.nullable().optional(),
        excused: z.boolean().nullable().optional(),
        countLate: z.boolean().nullable().optional(),
      })
      .nullable(),
    400,
  )
    .optional()
    .describe('Changed exceptions by seat; null removes one, or a field of one. Those of other seats stay.'),
})
export type AssignmentPatch = z.infer<typeof assignmentPatchSchema>
