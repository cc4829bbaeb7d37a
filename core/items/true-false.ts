import { z } from 'zod'
import { itemFields, publicItemFields, typeField } from './fields.ts'
import { defineItemType } from './item-type.ts'
import { pickItem } from './pick-item.ts'

const truth = z.union([z.boolean(), z.enum(['true', 'false', 'not-given'])], {
  error: 'must be true, false or "not-given"',
})

const schema = z
  .strictObject({
    type: typeField('true-false'),
    ...itemFields,
    correctResponse: truth.describe('true, false or "not-given".'),
    notGiven: z.boolean().optional().describe('true offers a third response: the text does not say. Default false.'),
  })
  .describe('Whether a statement is true or false, or, if the item offers it, whether the text does not say.')

const publicSchema = z.strictObject({
  type: typeField('true-false'),
  ...publicItemFields,
  notGiven: z.boolean(),
})

export const trueFalse = defineItemType({
  schema,
  publicSchema,
  responseSchema: truth.describe('true, false or "not-given"; true and false may be strings.'),
  correctResponseSchema: truth,
  checkItem: (item) =>
    item.correctResponse === 'not-given' && !item.notGiven
      ? [{ pointer: '/correctResponse', detail: 'is "not-given", which the item does not offer: add "notGiven": true' }]
      : [],
  toPublic: (item) => ({ type: item.type, ...pickItem(item), notGiven: item.notGiven === true }),
  checkResponse: (item, response) =>
    response === 'not-given' && !item.notGiven ? 'offers true and false only' : undefined,
  correctResponse: (item) => item.correctResponse,
  /** QTI 3 Assessment, response processing template `match_correct`. */
  score: (item, response) => (String(item.correctResponse) === String(response) ? 1 : 0),
})
