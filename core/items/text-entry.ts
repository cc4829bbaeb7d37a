import { z } from 'zod'
import { foldText, withinOneSlip } from '../compare-text.ts'
import { itemFields, plainText, publicItemFields, typeField } from './fields.ts'
import { defineItemType } from './item-type.ts'
import { pickItem } from './pick-item.ts'

const accepted = plainText(300)

const schema = z
  .strictObject({
    type: typeField('text-entry'),
    ...itemFields,
    correctResponse: z
      .union([accepted, z.array(accepted).min(1).max(50)], { error: 'must be a text, or a list of texts' })
      .describe('The accepted text, or a list of them, the best first. Case and outer punctuation do not matter.'),
    allowTypingSlip: z
      .boolean()
      .optional()
      .describe('true accepts one letter too many, too few, wrong or swapped, in texts of five letters or more.'),
  })
  .describe('A word or a few, typed.')

const publicSchema = z.strictObject({ type: typeField('text-entry'), ...publicItemFields })

export const textEntry = defineItemType({
  schema,
  publicSchema,
  responseSchema: z.string().max(1000).describe('What the student typed.'),
  correctResponseSchema: schema.shape.correctResponse,
  checkItem: () => [],
  toPublic: (item) => ({ type: item.type, ...pickItem(item) }),
  checkResponse: () => undefined,
  correctResponse: (item) => item.correctResponse,
  /** QTI 3 Assessment, `stringMatch` without case, on texts folded as `foldText` says; one slip as Damerau 1964. */
  score: (item, response, language) => {
    const given = foldText(response, language)
    return [item.correctResponse].flat().some((text) => {
      const right = foldText(text, language)
      return given === right || (item.allowTypingSlip === true && withinOneSlip(given, right))
    })
      ? 1
      : 0
  },
})
