import { z } from 'zod'
import { itemResultSchema, responses, revision } from '../attempt.ts'
import { localId } from '../items/fields.ts'
import { publicQuizSchema } from '../public-quiz.ts'
import { assignmentSchema, exceptionSchema } from './assignment.ts'
import { attemptNumber, time } from './ids.ts'
import { seatSchema } from './seat.ts'

/** Responses with their scores, corrected by the amendments of the assignment. */
const scored = {
  responses,
  score: z.number(),
  maxScore: z.number(),
  items: z
    .array(z.strictObject({ id: localId, score: z.number(), maxScore: z.number() }))
    .describe('In the order of the quiz, without dropped items and items that were not drawn.'),
}

const reportAttemptSchema = z.strictObject({
  attempt: attemptNumber,
  status: z.enum(['in-progress', 'submitted', 'ended']),
  revision,
  startedAt: time,
  updatedAt: time,
  endsAt: time.optional(),
  submittedAt: time.optional(),
  ...scored,
  late: z
    .strictObject({ receivedAt: time, ...scored })
    .optional()
    .describe('What arrived after the end. If the exception of the seat counts it, it is in the place of the rest.'),
})
export type ReportAttempt = z.infer<typeof reportAttemptSchema>

/** A seat in the report. */
const reportSeatSchema = z.strictObject({
  ...seatSchema.shape,
  state: z
    .enum(['excused', 'not-joined', 'not-begun', 'at-work', 'handed-in', 'ended'])
    .describe('ended: the time was over before the newest attempt was handed in.'),
  exception: exceptionSchema.optional(),
  counts: attemptNumber.optional().describe('The attempt that counts, of those that have ended.'),
  asksLate: z.boolean().describe('True if work arrived after the end and nobody has decided about it.'),
  attempts: z.array(reportAttemptSchema).describe('By number. Scores of an open attempt are those of the moment.'),
})
export type ReportSeat = z.infer<typeof reportSeatSchema>

/** What a class did in an assignment. */
export const reportSchema = z.strictObject({ assignment: assignmentSchema, seats: z.array(reportSeatSchema) })
export type Report = z.infer<typeof reportSchema>

/** The quiz of an assignment; with its key for the teacher. */
export const assignmentQuizSchema = z.strictObject({
  quiz: publicQuizSchema,
  key: z
    .array(itemResultSchema)
    .optional()
    .describe('Correct response, feedback and evidence of each item, for the teacher only.'),
  skills: z.record(localId, z.string()).optional().describe('What items practise, by their ids, for the teacher only.'),
})
export type AssignmentQuiz = z.infer<typeof assignmentQuizSchema>
