import { z } from 'zod'
import { parseNumber } from '../parse-number.ts'
import { checkEntries, feedbackOf, findAccepted, weightOf } from './accept.ts'
import {
  acceptedNumber,
  acceptsNumber,
  checkAcceptedNumber,
  isNear,
  reachOf,
  toleranceFields,
} from './accepted-number.ts'
import { itemFields, plainText, publicItemFields, typeField } from './fields.ts'
import { defineItemType } from './item-type.ts'
import { pickItem } from './pick-item.ts'

const schema = z
  .strictObject({
    type: typeField('number'),
    ...itemFields,
    correctResponse: z.number().describe('The right number; of a range, the best one.'),
    ...toleranceFields,
    accept: z
      .array(acceptedNumber)
      .min(1)
      .max(50)
      .optional()
      .describe('What else is accepted, in full or in part; the first entry that fits counts.'),
    unit: plainText(40).optional().describe('What is counted; shown beside the field.'),
  })
  .describe('A number, typed.')

const publicSchema = z.strictObject({
  type: typeField('number'),
  ...publicItemFields,
  unit: schema.shape.unit,
})

/** What a response matches: the right number, an accepted entry, or both. */
function compare(item: z.infer<typeof schema>, response: number | string, language: string) {
  const given = typeof response === 'number' ? response : parseNumber(response, language)
  if (given === undefined || !Number.isFinite(given)) return { right: false }
  const right = isNear(given, { ...item, value: item.correctResponse })
  return { right, entry: findAccepted(item.accept, right, (entry) => acceptsNumber(entry, given)) }
}

export const number = defineItemType({
  schema,
  publicSchema,
  responseSchema: z
    .union([z.number(), z.string().max(200)], { error: 'must be a number, or a text with one' })
    .describe('a number, or a text with one, such as "1,000" or "120 days"'),
  correctResponseSchema: z.number(),
  checkItem: ({ accept }) => checkEntries(accept, checkAcceptedNumber),
  toPublic: (item) => ({
    type: item.type,
    ...pickItem(item),
    ...(item.unit !== undefined && { unit: item.unit }),
  }),
  checkResponse: () => undefined,
  correctResponse: (item) => item.correctResponse,
  /** The right number, within its tolerance, earns all; else the first entry that fits earns its weight, as in Moodle. */
  score: (item, response, language) => {
    const { right, entry } = compare(item, response, language)
    return right ? 1 : weightOf(entry)
  },
  feedbackTo: (item, response, language) => feedbackOf(compare(item, response, language).entry),
  comparison: (item) => {
    const tolerance = reachOf({ ...item, value: item.correctResponse })
    return tolerance > 0 && Number.isFinite(tolerance) ? { tolerance } : {}
  },
})
