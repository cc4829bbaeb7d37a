import { z } from 'zod'
import { permuteAvoiding } from '../permute.ts'
import { findRepeatedIds } from './choices.ts'
import { itemFields, keyPairs, part, publicChoice, publicItemFields, typeField } from './fields.ts'
import { defineItemType, type Issue } from './item-type.ts'
import { checkIdPairs, idPairs } from './pair-response.ts'
import { pickChoice, pickItem } from './pick-item.ts'
import { scorePairs } from './shares.ts'

const side = z.array(part).min(2).max(20)

const schema = z
  .strictObject({
    type: typeField('match'),
    ...itemFields,
    left: side.describe('What is to be matched; each gets one of the right side.'),
    right: side.describe('What to match with; one may serve several times, or never.'),
    correctResponse: keyPairs.describe(
      'For each of the left side, the one of the right side that belongs to it: by ids, or by exact texts if a side has none.',
    ),
  })
  .describe('Two lists to match.')

type MatchItem = z.infer<typeof schema>

const publicSchema = z.strictObject({
  type: typeField('match'),
  ...publicItemFields,
  left: z.array(publicChoice),
  right: z.array(publicChoice),
})

const targets = ({ left, right }: MatchItem) => {
  const rights = new Set(right.map(({ id }) => id))
  return new Map(left.map(({ id }) => [id, rights]))
}

const words = { source: 'left id', target: 'right id' }

export const match = defineItemType({
  schema,
  publicSchema,
  responseSchema: idPairs.describe('an object of right ids by left id'),
  correctResponseSchema: idPairs,
  checkItem: (item): Issue[] => {
    const wrong = checkIdPairs(targets(item), item.correctResponse, words)
    const missing = item.left.find(({ id }) => !Object.hasOwn(item.correctResponse, id))
    const detail = wrong ?? (missing && `must name a partner for "${missing.id}"`)
    return [
      ...findRepeatedIds(item.left, '/left'),
      ...findRepeatedIds(item.right, '/right'),
      ...(detail === undefined ? [] : [{ pointer: '/correctResponse', detail }]),
    ]
  },
  toPublic: (item, permute) => {
    const pick = (list: MatchItem['left']) => list.map(pickChoice)
    const left = permute(pick(item.left), 'left')
    const right = permuteAvoiding(
      permute,
      pick(item.right),
      'right',
      // With two entries, avoiding the right order would reveal it.
      (order) => order.length > 2 && left.every(({ id }, index) => item.correctResponse[id] === order[index]?.id),
    )
    return { type: item.type, ...pickItem(item), left, right }
  },
  checkResponse: (item, response) => checkIdPairs(targets(item), response, words),
  correctResponse: (item) => item.correctResponse,
  score: (item, response) => scorePairs(item.correctResponse, response),
})
