import { z } from 'zod'
import { localId, quotation, recordOf } from './items/fields.ts'
import { correctResponseSchema, responseSchema } from './items/index.ts'
import { mode, quizId, quizVersion } from './quiz.ts'
import { signedReceipt } from './receipt.ts'

/** The id of an attempt, made by the widget: a random UUID (version 4). Anyone with the id may read the attempt. */
export const attemptId = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i, {
    error: 'must be a random UUID (version 4)',
  })
  .toLowerCase()
  .describe('Id of an attempt: a random UUID (version 4).')

export const responses = recordOf(localId, responseSchema, 200).describe(
  'Responses by item id; unanswered items are left out.',
)

export const revision = z
  .int()
  .min(0)
  .max(2_147_483_647)
  .describe('Counts the states of the attempt; a higher one replaces a lower one until the attempt is submitted.')

/** The complete attempt, as the widget puts it. */
export const attemptPutSchema = z.strictObject({
  quiz: quizId,
  version: quizVersion,
  mode,
  revision,
  responses,
  submitted: z.boolean().describe('true hands the attempt in; that is final.'),
})
export type AttemptPut = z.infer<typeof attemptPutSchema>

/** Score and explanation of an item: in the response to a check, and in a submitted attempt. */
export const itemResultSchema = z.strictObject({
  id: localId,
  response: responseSchema.optional(),
  score: z.number().describe('What the response earned, 0 to maxScore.'),
  maxScore: z.number().describe("The item's points."),
  correctResponse: correctResponseSchema,
  tolerance: z.number().optional().describe('How far from the correct number one may be, in its own unit.'),
  matchCase: z.literal(true).optional().describe('Present where small and capital letters are not the same.'),
  responseFeedback: z
    .array(z.string())
    .optional()
    .describe('What the author says to this very response, in the order of what was chosen. Inline Markdown.'),
  feedback: z.string().optional().describe('Why the correct response is correct. Inline Markdown.'),
  evidence: quotation.optional().describe('The quotation of the stimulus that settles the item.'),
  moreEvidence: z
    .array(quotation)
    .min(1)
    .optional()
    .describe('The other quotations, in the order of the file, if the item has several.'),
  attribution: z.string().optional().describe('Who says so, where it is a claim.'),
})
export type ItemResult = z.infer<typeof itemResultSchema>

/** A recorded attempt. Scores, correct responses, feedback and evidence appear once it is submitted. */
export const attemptSchema = z.strictObject({
  id: attemptId,
  quiz: quizId,
  version: quizVersion,
  mode,
  revision,
  status: z.enum(['in-progress', 'submitted']),
  responses,
  submittedAt: z.iso.datetime().optional().describe("When it was handed in, by the server's clock."),
  score: z.number().optional(),
  maxScore: z.number().optional(),
  items: z.array(itemResultSchema).optional(),
  receipt: signedReceipt.optional(),
})
export type Attempt = z.infer<typeof attemptSchema>

/** A response to one item of a practice quiz, to be graded immediately. */
export const checkSchema = z.strictObject({
  version: quizVersion,
  item: localId,
  response: responseSchema,
})
export type Check = z.infer<typeof checkSchema>
