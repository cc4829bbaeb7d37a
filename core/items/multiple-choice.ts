import { z } from 'zod'
import { checkKeyedChoices, choiceIds, correctIds, feedbackToChosen, keyedChoices, pickChoices } from './choices.ts'
import { itemFields, keyId, publicChoice, publicItemFields, shuffle, typeField } from './fields.ts'
import { defineItemType } from './item-type.ts'
import { pickItem } from './pick-item.ts'
import { checkIdSet, idSet } from './set-response.ts'
import { checkSetWeights, scoreChosenSet } from './weights.ts'

const schema = z
  .strictObject({
    type: typeField('multiple-choice'),
    ...itemFields,
    choices: keyedChoices,
    correctResponse: z
      .array(keyId)
      .optional()
      .describe('Ids of the right choices, or their exact texts if choices have no ids. Or give them "correct": true.'),
    shuffle,
  })
  .describe('Any number of choices out of several.')

const publicSchema = z.strictObject({
  type: typeField('multiple-choice'),
  ...publicItemFields,
  choices: z.array(publicChoice),
  shuffle: z.boolean(),
})

export const multipleChoice = defineItemType({
  schema,
  publicSchema,
  responseSchema: idSet.describe('the ids of the chosen choices, in any order'),
  correctResponseSchema: idSet,
  checkItem: (item) => [...checkKeyedChoices(item), ...checkSetWeights(item)],
  toPublic: (item, permute) => ({
    type: item.type,
    ...pickItem(item),
    choices: pickChoices(item.choices, item.shuffle === false ? undefined : permute),
    shuffle: item.shuffle !== false,
  }),
  checkResponse: (item, response) => checkIdSet(choiceIds(item), response, 'choice'),
  correctResponse: (item) => correctIds(item),
  score: scoreChosenSet,
  feedbackTo: (item, response) => feedbackToChosen(item.choices, response),
})
