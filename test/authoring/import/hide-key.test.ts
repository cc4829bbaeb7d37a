import { expect, test } from 'vitest'
import { tellingId } from '../../../authoring/check/flaws/telling-id.ts'
import { hideKey } from '../../../authoring/import/hide-key.ts'
import { correctResponseOf, type Item, itemSchema } from '../../../core/items/index.ts'
import { gaps, match, order, withIds } from '../check/flaws/write-items.ts'

const parse = (fields: object): Item => itemSchema.parse({ id: 'item', evidence: { quote: 'A' }, ...fields })

/** What is right, in the words that a learner reads. */
function keyOf(item: Item): unknown {
  const text = (parts: readonly { id: string; text: string }[], id: unknown) =>
    parts.find((part) => part.id === id)?.text
  const key = correctResponseOf(item)
  if (item.type === 'match')
    return Object.entries(key as object).map(([from, to]) => [text(item.left, from), text(item.right, to)])
  if (item.type === 'inline-choice')
    return item.gaps.map(({ id, choices }) => text(choices, (key as Record<string, string>)[id]))
  return 'choices' in item ? [key].flat().map((id) => text(item.choices, id)) : key
}

test.for([
  ['a choice', withIds('correct', 'correct', 'moscow', 'kursk')],
  [
    'choices',
    {
      ...withIds('', 'right-1', 'wrong-1', 'right-2', 'wrong-2'),
      type: 'multiple-choice',
      correctResponse: ['right-1', 'right-2'],
    },
  ],
  ['an order', order('s1', 's2', 's3')],
  ['pairs', match({ '1': 'a', '2': 'b', '3': 'c' })],
  [
    'pairs of the same words',
    {
      ...match({ a: 'a', b: 'b' }),
      left: [
        { id: 'a', text: 'A' },
        { id: 'b', text: 'B' },
      ],
      right: [
        { id: 'a', text: 'A' },
        { id: 'b', text: 'B' },
      ],
    },
  ],
  ['gaps', gaps('a', 'b', 'c')],
] as const)('%s whose ids reveal the key get new ids and keep their key', ([, fields]) => {
  const item = parse(fields)
  const found = (some: Item) => tellingId.find({ language: 'en', items: [{ item: some, index: 0 }] })
  expect(found(item)).not.toEqual([])
  const hidden = hideKey(item)
  expect(found(hidden)).toEqual([])
  expect(keyOf(hidden)).toEqual(keyOf(item))
  expect(itemSchema.safeParse(hidden).success).toBe(true)
})

test('ids made of a part’s text are kept', () => {
  const item = parse(order('ceremony', 'dispatch', 'news'))
  expect(hideKey(item)).toBe(item)
})
