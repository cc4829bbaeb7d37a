import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Item, type ItemTypeName, itemTypes, scoreResponse } from '../../../core/items/index.ts'
import { gradeResponse } from '../../../widget/review/grade-response.ts'
import { arbitraryItemOf, arbitraryResponse, correctAsGiven } from '../../core/arbitrary-quiz.ts'
import { write } from '../../core/items/score.ts'
import { cardOf } from './arbitrary-deck.ts'

const types = Object.keys(itemTypes) as ItemTypeName[]

const withoutWeights = (item: Item): Item =>
  JSON.parse(JSON.stringify(item, (key, value) => (key === 'weight' ? undefined : value)))

describe.each(types)('on the device, any %s item', (type) => {
  it('gives the maximum for its correct response', () => {
    fc.assert(
      fc.property(arbitraryItemOf(type), (item) => {
        expect(gradeResponse(cardOf(item), correctAsGiven(item), 'en')).toBe(1)
      }),
    )
  })

  if (type === 'number' || type === 'text-entry') return

  it('equals the host’s score, except for weighted choices', () => {
    const answered = arbitraryItemOf(type)
      .map(withoutWeights)
      .chain((item) => fc.tuple(fc.constant(item), arbitraryResponse(item)))
    fc.assert(
      fc.property(answered, ([item, response]) => {
        expect(gradeResponse(cardOf(item), response, 'en')).toBeCloseTo(scoreResponse(item, response, 'en'), 12)
      }),
    )
  })
})

describe('on the device', () => {
  const number = cardOf(write('number', { correctResponse: 1200, tolerance: 50 }))
  const text = cardOf(write('text-entry', { correctResponse: ['Zanzibar', 'the island'] }))

  it('a number is read as people type it', () => {
    expect(['1,200', '1 200', '١٢٠٠', 1200].map((typed) => gradeResponse(number, typed, 'en'))).toEqual([1, 1, 1, 1])
    expect(gradeResponse(number, '1.200', 'de')).toBe(1)
    expect(gradeResponse(number, 'no idea', 'en')).toBe(0)
  })

  it('a response that the host graded as right is right', () => {
    expect(gradeResponse(number, '1,190', 'en')).toBe(0)
    expect(gradeResponse({ ...number, accepted: ['1190'] }, '1,190', 'en')).toBe(1)
  })

  it('a text may differ in case and punctuation, and is half right with one typing error', () => {
    const shares = ['zanzibar.', '“The Island”', 'Zanzibra', 'Malta'].map((typed) => gradeResponse(text, typed, 'en'))
    expect(shares).toEqual([1, 1, 0.5, 0])
  })
})
