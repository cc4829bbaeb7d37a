import { z } from 'zod'
import {
  checkKeyedChoices,
  choiceIds,
  correctIds,
  feedbackToChosen,
  findRepeatedIds,
  keyedChoices,
  pickChoices,
} from './choices.ts'
import {
  itemFields,
  keyPairs,
  localId,
  publicChoice,
  publicItemFields,
  richText,
  shuffle,
  typeField,
} from './fields.ts'
import { gapIds } from './gaps.ts'
import { defineItemType, type Issue } from './item-type.ts'
import { checkIdPairs, idPairs } from './pair-response.ts'
import { pickItem } from './pick-item.ts'
import { checkRightWeight, scoreChosen } from './weights.ts'

const gap = z.strictObject({
  id: localId.describe('Name of the gap, as it stands in the text.'),
  choices: keyedChoices,
})

const text = richText(4000).describe('The text with its gaps, each written as {gap-id}. Inline Markdown.')

const schema = z
  .strictObject({
    type: typeField('inline-choice'),
    ...itemFields,
    text,
    gaps: z.array(gap).min(1).max(20).describe('What each gap of the text offers.'),
    correctResponse: keyPairs
      .optional()
      .describe('The right choice of each gap, by id or by exact text. Or give the choices "correct": true.'),
    shuffle,
  })
  .describe('A text with gaps, each with choices of its own.')

type InlineChoiceItem = z.infer<typeof schema>

const publicSchema = z.strictObject({
  type: typeField('inline-choice'),
  ...publicItemFields,
  text,
  gaps: z.array(z.strictObject({ id: localId, choices: z.array(publicChoice) })),
  shuffle: z.boolean(),
})

const targets = ({ gaps }: InlineChoiceItem) => new Map(gaps.map((gap) => [gap.id, choiceIds(gap)]))

type Pairs = Readonly<Record<string, string>>

/** The entry of a gap. Only own fields count, as a gap's id may be "constructor". */
const atGap = (pairs: Pairs | undefined, id: string) => (pairs && Object.hasOwn(pairs, id) ? pairs[id] : undefined)

/** A gap as an item with its choices and its part of the key. */
const keyedGap = ({ correctResponse }: InlineChoiceItem, { id, choices }: InlineChoiceItem['gaps'][number]) =>
  correctResponse ? { choices, correctResponse: atGap(correctResponse, id) ?? [] } : { choices }

const scoreGap = (item: InlineChoiceItem, gap: InlineChoiceItem['gaps'][number], response: Pairs) =>
  scoreChosen(keyedGap(item, gap), atGap(response, gap.id))

const correctPairs = (item: InlineChoiceItem, given: Pairs = {}): Record<string, string> =>
  Object.fromEntries(
    item.gaps.map((gap) => [
      gap.id,
      (scoreGap(item, gap, given) === 1 ? atGap(given, gap.id) : correctIds(keyedGap(item, gap))[0]) as string,
    ]),
  )

const words = { source: 'gap', target: 'choice' }

function checkGaps(item: InlineChoiceItem): Issue[] {
  const written = gapIds(item.text)
  const offered = item.gaps.map(({ id }) => id)
  return [
    ...findRepeatedIds(item.gaps, '/gaps'),
    ...written
      .filter((id, index) => !offered.includes(id) || written.indexOf(id) !== index)
      .map((id) => ({
        pointer: '/text',
        detail: offered.includes(id) ? `has the gap {${id}} twice` : `has a gap {${id}} that "gaps" does not list`,
      })),
    ...offered.flatMap((id, index) =>
      written.includes(id) ? [] : [{ pointer: `/gaps/${index}/id`, detail: `is not in the text as {${id}}` }],
    ),
  ]
}

function checkKey(item: InlineChoiceItem): Issue[] {
  return item.gaps.flatMap((gap, index) => {
    const keyed = keyedGap(item, gap)
    const issues = [...checkKeyedChoices(keyed, { exactlyOne: true }), ...checkRightWeight(keyed)]
    return issues.map(({ pointer, detail }) =>
      pointer === '/correctResponse'
        ? { pointer, detail: `for the gap "${gap.id}" ${detail}` }
        : { pointer: `/gaps/${index}${pointer}`, detail },
    )
  })
}

export const inlineChoice = defineItemType({
  schema,
  publicSchema,
  responseSchema: idPairs.describe('an object of choice ids by gap id'),
  correctResponseSchema: idPairs,
  checkItem: (item) => {
    const stray = item.correctResponse && checkIdPairs(targets(item), item.correctResponse, words)
    return [...checkGaps(item), ...(stray ? [{ pointer: '/correctResponse', detail: stray }] : checkKey(item))]
  },
  toPublic: (item, permute) => ({
    type: item.type,
    ...pickItem(item),
    text: item.text,
    gaps: item.gaps.map(({ id, choices }) => ({
      id,
      choices: pickChoices(choices, item.shuffle === false ? undefined : permute, id),
    })),
    shuffle: item.shuffle !== false,
  }),
  checkResponse: (item, response) => checkIdPairs(targets(item), response, words),
  correctResponse: correctPairs,
  /** QTI 3 Assessment, `mapResponse`: each gap earns its share of the points like a choice item. */
  score: (item, response) => item.gaps.reduce((sum, gap) => sum + scoreGap(item, gap, response), 0) / item.gaps.length,
  feedbackTo: (item, response) =>
    gapIds(item.text).flatMap((id) =>
      feedbackToChosen(item.gaps.find((gap) => gap.id === id)?.choices ?? [], [atGap(response, id)]),
    ),
})
