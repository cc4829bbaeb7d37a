import { z } from 'zod'
import { checkKeyedChoices, correctIds, feedbackToChosen } from './choices.ts'
import { itemFields, keyId, publicItemFields, publicSentence, sentence, typeField } from './fields.ts'
import { defineItemType } from './item-type.ts'
import { pickItem } from './pick-item.ts'
import { checkIdSet, idSet } from './set-response.ts'
import { checkSetWeights, scoreChosenSet } from './weights.ts'

const schema = z
  .strictObject({
    type: typeField('hottext'),
    ...itemFields,
    sentences: z.array(sentence).min(2).max(60).describe('The sentences of a passage, in its order.'),
    correctResponse: z
      .array(keyId)
      .optional()
      .describe(
        'Ids of the right sentences, or their exact texts if sentences have no ids. Or give them "correct": true.',
      ),
  })
  .describe('Sentences to find in a passage.')

const publicSchema = z.strictObject({
  type: typeField('hottext'),
  ...publicItemFields,
  sentences: z.array(publicSentence),
})

const keyed = ({ sentences, correctResponse }: z.infer<typeof schema>) => ({ choices: sentences, correctResponse })

export const hottext = defineItemType({
  schema,
  publicSchema,
  responseSchema: idSet.describe('the ids of the chosen sentences, in any order'),
  correctResponseSchema: idSet,
  checkItem: (item) => [
    ...checkKeyedChoices(keyed(item), { list: 'sentences' }),
    ...checkSetWeights(keyed(item), 'sentences'),
  ],
  toPublic: (item) => ({
    type: item.type,
    ...pickItem(item),
    sentences: item.sentences.map(({ id, text }) => ({ id, text })),
  }),
  checkResponse: (item, response) => checkIdSet(new Set(item.sentences.map(({ id }) => id)), response, 'sentence'),
  correctResponse: (item) => correctIds(keyed(item)),
  score: (item, response) => scoreChosenSet(keyed(item), response),
  feedbackTo: (item, response) => feedbackToChosen(item.sentences, response),
})
