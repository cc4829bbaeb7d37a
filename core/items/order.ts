import { z } from 'zod'
import { permuteAvoiding } from '../permute.ts'
import { findRepeatedIds } from './choices.ts'
import { itemFields, keyId, part, publicChoice, publicItemFields, typeField } from './fields.ts'
import { defineItemType } from './item-type.ts'
import { pickChoice, pickItem } from './pick-item.ts'
import { checkIdSet, idSet } from './set-response.ts'
import { scoreOrder } from './shares.ts'

const schema = z
  .strictObject({
    type: typeField('order'),
    ...itemFields,
    choices: z
      .array(part)
      .min(3)
      .max(12)
      .describe('The parts to put in order. Their ids are public: let them not tell the order.'),
    correctResponse: z
      .array(keyId)
      .describe(
        'The ids or exact texts of all parts in the right order. Default, for parts without ids: as in the file.',
      ),
  })
  .describe('Parts to put in order.')

const publicSchema = z.strictObject({
  type: typeField('order'),
  ...publicItemFields,
  choices: z.array(publicChoice),
})

export const order = defineItemType({
  schema,
  publicSchema,
  responseSchema: idSet.describe('the ids of the parts, first to last'),
  correctResponseSchema: idSet,
  checkItem: ({ choices, correctResponse }) => {
    const ids = new Set(choices.map(({ id }) => id))
    const detail =
      checkIdSet(ids, correctResponse, 'part') ??
      (correctResponse.length === ids.size ? undefined : 'must name every part once')
    return [
      ...findRepeatedIds(choices, '/choices'),
      ...(detail === undefined ? [] : [{ pointer: '/correctResponse', detail }]),
    ]
  },
  toPublic: (item, permute) => {
    const parts = item.choices.map(pickChoice)
    const choices = permuteAvoiding(permute, parts, '', (order) =>
      order.every(({ id }, index) => id === item.correctResponse[index]),
    )
    return { type: item.type, ...pickItem(item), choices }
  },
  checkResponse: (item, response) => checkIdSet(new Set(item.correctResponse), response, 'part'),
  correctResponse: (item) => item.correctResponse,
  score: ({ correctResponse }, response) => scoreOrder(correctResponse, response),
})
