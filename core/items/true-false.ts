import { z } from 'zod'
import { itemFields, publicItemFields, richText, typeField } from './fields.ts'
import { defineItemType, type Issue } from './item-type.ts'
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
    responses: z
      .array(
        z.strictObject({
          response: truth.describe('To whom it is said: true, false or "not-given".'),
          feedback: richText(2000).describe(
            'What is said to whoever responds so, and to nobody else. Inline Markdown.',
          ),
        }),
      )
      .min(1)
      .max(3)
      .optional()
      .describe('Feedback to each response by itself.'),
  })
  .describe('Whether a statement is true or false, or, if the item offers it, whether the text does not say.')

type TrueFalseItem = z.infer<typeof schema>

/** Reports feedback to impossible or repeated responses. */
function checkResponses({ responses = [], notGiven }: TrueFalseItem): Issue[] {
  const names = responses.map(({ response }) => String(response))
  return names.flatMap((name, index) => {
    const pointer = `/responses/${index}/response`
    if (name === 'not-given' && !notGiven) return [{ pointer, detail: 'is not offered: add "notGiven": true' }]
    return names.indexOf(name) < index ? [{ pointer, detail: `repeats the response "${name}"` }] : []
  })
}

const publicSchema = z.strictObject({
  type: typeField('true-false'),
  ...publicItemFields,
  notGiven: z.boolean(),
})

export const trueFalse = defineItemType({
  schema,
  publicSchema,
  responseSchema: truth.describe('true, false or "not-given"'),
  correctResponseSchema: truth,
  checkItem: (item) => [
    ...(item.correctResponse === 'not-given' && !item.notGiven
      ? [{ pointer: '/correctResponse', detail: 'is "not-given", which the item does not offer: add "notGiven": true' }]
      : []),
    ...checkResponses(item),
  ],
  toPublic: (item) => ({ type: item.type, ...pickItem(item), notGiven: item.notGiven === true }),
  checkResponse: (item, response) =>
    response === 'not-given' && !item.notGiven ? 'offers true and false only' : undefined,
  correctResponse: (item) => item.correctResponse,
  /** QTI 3 Assessment, response processing template `match_correct`. */
  score: (item, response) => (String(item.correctResponse) === String(response) ? 1 : 0),
  feedbackTo: ({ responses = [] }, given) =>
    responses.flatMap(({ response, feedback }) => (String(response) === String(given) ? feedback : [])),
})
