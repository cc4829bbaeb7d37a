import { z } from 'zod'
import { itemResultSchema, responses, revision } from '../attempt.ts'
import { mode, quizId, quizVersion } from '../quiz.ts'
import { signedReceipt } from '../receipt.ts'
import { assignmentNumber, attemptNumber, classId, seatNumber, time } from './ids.ts'

/** The whole attempt of a seat, as the widget puts it. */
export const seatAttemptPutSchema = z
  .strictObject({
    quiz: quizId,
    version: quizVersion,
    mode,
    base: revision.describe('The recorded revision that this one is made from; 0 for a new attempt.'),
    revision: revision.describe('Greater than `base`; may be equal if it hands in what is recorded.'),
    responses,
    submitted: z.boolean().describe('true hands the attempt in; that is final.'),
  })
  .refine(({ base, revision, submitted }) => revision > base || (submitted && revision === base && base > 0), {
    error: 'must be greater than base',
    path: ['revision'],
  })
export type SeatAttemptPut = z.infer<typeof seatAttemptPutSchema>

/** An attempt of a seat as it is recorded. */
export const seatAttemptSchema = z.strictObject({
  class: classId,
  assignment: assignmentNumber,
  seat: seatNumber,
  attempt: attemptNumber,
  quiz: quizId,
  version: quizVersion,
  mode,
  revision,
  status: z.enum(['in-progress', 'submitted', 'ended']).describe('ended: its time was over before it was handed in.'),
  responses,
  startedAt: time.describe("By the server's clock, like every time here."),
  endsAt: time.optional().describe('The end of its time, which the teacher may still change.'),
  now: time.describe("The server's clock, for the time that is left."),
  submittedAt: time.optional(),
  late: z
    .strictObject({ receivedAt: time, counted: z.boolean().optional() })
    .optional()
    .describe('Responses arrived after the end; the teacher decides whether they count.'),
  score: z
    .number()
    .optional()
    .describe('Like maxScore, items and receipt: present once the assignment reveals results.'),
  maxScore: z.number().optional(),
  items: z.array(itemResultSchema).optional(),
  receipt: signedReceipt.optional(),
})
export type SeatAttempt = z.infer<typeof seatAttemptSchema>

export { type SeatAttemptId, seatAttemptSeed } from './seat-attempt-seed.ts'
