import { z } from 'zod'
import { localId } from '../items/fields.ts'
import { quizId, quizVersion } from '../quiz.ts'

const attempts = z.int().min(0)
const share = z.number().min(0).max(1)
const correlation = z.number().min(-1).max(1)

const intervalOf = (bound: z.ZodNumber, what: string) =>
  z.strictObject({ from: bound, to: bound }).nullable().describe(`${what} null if it cannot be computed.`)

const optionSchema = z.strictObject({
  option: z.string().describe('Id of the choice or sentence; of a true-false item "true", "false" or "not-given".'),
  gap: localId.optional().describe('Id of the gap that offers the choice.'),
  attempts: attempts.describe('Attempts that chose it.'),
  meanTotal: z.number().nullable().describe('The mean score of these attempts; null if nobody did.'),
  discrimination: correlation
    .nullable()
    .describe('Correlation of choosing it with the score of the attempt; null if it cannot be computed.'),
  discriminationInterval: intervalOf(correlation, "Fisher's interval of 95 %;"),
})

const itemSchema = z.strictObject({
  id: localId,
  points: z.number().describe('Maximum score of the item.'),
  attempts: attempts.describe('Attempts that had the item: not all, where items are drawn.'),
  facility: share.nullable().describe("The mean share of the item's points; null without attempts."),
  facilityInterval: intervalOf(
    share,
    "Wilson's interval of 95 %; with partial credit by the effective sample size n m (1 - m) / s².",
  ),
  discrimination: correlation
    .nullable()
    .describe('Correlation of the points on the item with those on the others; null if it cannot be computed.'),
  discriminationInterval: intervalOf(correlation, "Fisher's interval of 95 %;"),
  effectiveWeight: z
    .number()
    .nullable()
    .describe("Covariance of the item's points with the score, over the variance of scores. All items add up to 1."),
  alphaIfDeleted: z.number().max(1).nullable().describe('Alpha of the other items.'),
  options: z
    .array(optionSchema)
    .optional()
    .describe('In the order of the quiz; missing for types without choices and for items with very many.'),
})

/** Item statistics of a version, for its author. */
export const itemStatisticsSchema = z.strictObject({
  id: quizId,
  version: quizVersion,
  attempts: attempts.describe(
    'Counted attempts: submitted ones with a response. Of a seat in a class only the first, in test mode. Attempts that ' +
      'were submitted before the host kept these sums are not in it.',
  ),
  alpha: z
    .number()
    .max(1)
    .nullable()
    .describe("Cronbach's alpha; null if items are drawn, for one item, and below 3 attempts."),
  alphaInterval: intervalOf(z.number().max(1), "Bonett's interval of 95 %;"),
  standardError: z.number().min(0).nullable().describe('Standard error of measurement, in points.'),
  items: z.array(itemSchema).describe("In the quiz's order."),
})
export type ItemStatistics = z.infer<typeof itemStatisticsSchema>
export type ItemFigures = ItemStatistics['items'][number]
export type OptionFigures = NonNullable<ItemFigures['options']>[number]
