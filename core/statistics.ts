import { z } from 'zod'
import { localId } from './items/fields.ts'
import { quizId, quizVersion } from './quiz.ts'

/** Statistics of fewer attempts could reveal how a single learner did. */
export const leastAttempts = 20

/** The statistics change with every so many attempts: making up half of them reveals nothing of one learner. */
export const attemptsPerStep = 20

const share = z.number().min(0).max(1)
const attempts = z.int().min(1)

/** The public statistics of the submitted attempts at a version. */
export const statisticsSchema = z.strictObject({
  id: quizId,
  version: quizVersion,
  leastAttempts: z.int().describe('Nothing is told before so many attempts have been handed in.'),
  attempts: attempts
    .optional()
    .describe('How many attempts the rest is about. It grows in steps, so that no change tells of a single learner.'),
  scores: z
    .array(z.strictObject({ share: share.describe('Score over maximum, to the thousandth.'), attempts }))
    .optional()
    .describe('How many attempts have earned which share, the lowest first.'),
  items: z
    .array(
      z.strictObject({
        id: localId,
        attempts: attempts.describe('How many of the attempts had the item: not all, where items are drawn.'),
        facility: share.describe("The mean share of the item's points that they have earned."),
        right: share.describe('The share of them that have earned all of its points.'),
      }),
    )
    .optional()
    .describe("In the quiz's order, without those that too few attempts have had."),
})
export type Statistics = z.infer<typeof statisticsSchema>
