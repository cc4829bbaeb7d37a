import { z } from 'zod'
import { checkKeyedChoices, choiceIds, correctIds, feedbackToChosen, keyedChoices, pickChoices } from './choices.ts'
import { itemFields, keyId, localId, publicChoice, publicItemFields, shuffle, typeField } from './fields.ts'
import { defineItemType } from './item-type.ts'
import { pickItem } from './pick-item.ts'
import { checkRightWeight, scoreChosen } from './weights.ts'

const schema = z
  .strictObject({
    type: typeField('choice'),
    ...itemFields,
    choices: keyedChoices,
    correctResponse: keyId
      .optional()
      .describe('Id of the right choice, or its exact text if choices have no ids. Or give it "correct": true.'),
    shuffle,
  })
  .describe('One choice out of several.')

const publicSchema = z.strictObject({
  type: typeField('choice'),
  ...publicItemFields,
  choices: z.array(publicChoice),
  shuffle: z.boolean(),
})

export const choice = defineItemType({
  schema,
  publicSchema,
  responseSchema: localId.describe('the id of a choice'),
  correctResponseSchema: localId,
  checkItem: (item) => [...checkKeyedChoices(item, { exactlyOne: true }), ...checkRightWeight(item)],
  toPublic: (item, permute) => ({
    type: item.type,
    ...pickItem(item),
    choices: pickChoices(item.choices, item.shuffle === false ? undefined : permute),
    shuffle: item.shuffle !== false,
  }),
  checkResponse: (item, response) => (choiceIds(item).has(response) ? undefined : `has no choice "${response}"`),
  correctResponse: (item, given) =>
    given !== undefined && scoreChosen(item, given) === 1 ? given : (correctIds(item)[0] as string),
  score: scoreChosen,
  feedbackTo: (item, response) => feedbackToChosen(item.choices, [response]),
})
