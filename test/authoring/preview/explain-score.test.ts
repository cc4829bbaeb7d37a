import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainScore } from '../../../authoring/preview/explain-score.ts'
import { type AnyResponse, checkResponse, type Item, scoreResponse } from '../../../core/items/index.ts'
import { arbitraryItem, arbitraryNearResponse, sampleQuiz } from '../../core/arbitrary-quiz.ts'

const itemOf = (id: string) => sampleQuiz.items.find((item) => item.id === id) as Item
const fuels = { ...itemOf('fuels'), points: 2 } as Item

describe('the explanation of a score', () => {
  it('counts right and wrong choices of a set', () => {
    expect(explainScore(fuels, ['oil', 'gas', 'electricity'], 'en')).toEqual([
      'Right are “oil”, “electricity”.',
      '2 right and 1 wrong of 2 right ones: (2 − 1) / 2, not below 0.',
      '50 % of 2 points: 1.',
    ])
  })

  it('ends with the host’s score for every item and response', () => {
    const cases = arbitraryItem.chain((item) => arbitraryNearResponse(item).map((response) => ({ item, response })))
    fc.assert(
      fc.property(cases, ({ item, response }) => {
        fc.pre(checkResponse(item, response) === undefined)
        const points = item.points ?? 1
        const earned = Number((scoreResponse(item, response, 'en') * points).toFixed(4))
        expect(explainScore(item, response as AnyResponse, 'en').at(-1)).toMatch(
          new RegExp(`% of .* points?: ${earned}\\.$`),
        )
      }),
      { numRuns: 200 },
    )
  })
})
