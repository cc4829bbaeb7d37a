import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkResponse, correctResponseOf, toPublicItem } from '../../../core/items/index.ts'
import { permuteBy } from '../../../core/permute.ts'
import { arbitraryItemOf, arbitraryResponse } from '../arbitrary-quiz.ts'
import { mistakes, score, unweigh, write } from './score.ts'

const sentences = ['s1', 's2', 's3', 's4'].map((id) => ({ id, text: `Sentence ${id}.` }))
const item = write('hottext', { sentences, correctResponse: ['s2', 's3'] })

describe('a set of sentences', () => {
  it.each([
    [['s2', 's3'], 1],
    [['s3'], 0.5],
    [['s1', 's2', 's3'], 0.5],
    [['s1', 's4'], 0],
    [[], 0],
  ])('%j earns %d of two right ones', (response, earned) => {
    expect(score(item, response)).toBe(earned)
  })

  it('earns right minus wrong over the number of right ones, not below 0', () => {
    const unweighted = arbitraryItemOf('hottext').map((item) => ({ ...item, sentences: unweigh(item.sentences) }))
    const answered = unweighted.chain((item) => fc.tuple(fc.constant(item), arbitraryResponse(item)))
    fc.assert(
      fc.property(answered, ([item, response]) => {
        const right = new Set(correctResponseOf(item) as string[])
        const given = new Set(response as string[])
        const balance = [...given].reduce((sum, id) => sum + (right.has(id) ? 1 : -1), 0)
        expect(score(item, response)).toBeCloseTo(Math.max(balance, 0) / right.size, 12)
      }),
    )
  })

  it('must be sentences of the item', () => {
    expect(checkResponse(item, ['s9'])).toBe('has no sentence "s9"')
  })
})

it('sentences are shown in the order of the passage', () => {
  expect(toPublicItem(item, permuteBy('seed'))).toMatchObject({ sentences })
})

it('an item without a right sentence is reported to its author', () => {
  expect(mistakes(write('hottext', { sentences }))).toEqual([
    '/sentences must have a right one: add "correct": true to it',
  ])
})
