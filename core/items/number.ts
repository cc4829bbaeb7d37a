import { z } from 'zod'
import { parseNumber } from '../parse-number.ts'
import { itemFields, plainText, publicItemFields, typeField } from './fields.ts'
import { defineItemType } from './item-type.ts'
import { pickItem } from './pick-item.ts'

const schema = z
  .strictObject({
    type: typeField('number'),
    ...itemFields,
    correctResponse: z.number().describe('The right number.'),
    tolerance: z
      .number()
      .nonnegative()
      .optional()
      .describe('How far a response may be from the right number, in the same unit. Default 0.'),
    unit: plainText(40).optional().describe('What is counted; shown beside the field.'),
  })
  .describe('A number, typed.')

const publicSchema = z.strictObject({
  type: typeField('number'),
  ...publicItemFields,
  unit: schema.shape.unit,
})

export const number = defineItemType({
  schema,
  publicSchema,
  responseSchema: z
    .union([z.number(), z.string().max(200)], { error: 'must be a number, or a text with one' })
    .describe('A number, or a number as a person types it: "1,000", "1 000", "120 days", any script\'s digits.'),
  correctResponseSchema: z.number(),
  checkItem: () => [],
  toPublic: (item) => ({
    type: item.type,
    ...pickItem(item),
    ...(item.unit !== undefined && { unit: item.unit }),
  }),
  checkResponse: () => undefined,
  correctResponse: (item) => item.correctResponse,
  /**
   * QTI 3 Assessment, `equal` with `toleranceMode` absolute, both bounds included. The bound is widened by the rounding
   * error of binary fractions, so that 0.3 is within 0.1 of 0.2.
   */
  score: (item, response, language) => {
    const given = typeof response === 'number' ? response : parseNumber(response, language)
    if (given === undefined || !Number.isFinite(given)) return 0
    const rounding = 4 * Number.EPSILON * Math.max(Math.abs(given), Math.abs(item.correctResponse))
    return Math.abs(given - item.correctResponse) <= (item.tolerance ?? 0) + rounding ? 1 : 0
  },
})
