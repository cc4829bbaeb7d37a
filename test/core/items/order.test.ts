import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkResponse, type PublicItem, toPublicItem } from '../../../core/items/index.ts'
import { permuteBy } from '../../../core/permute.ts'
import { arbitraryItemOf, arbitraryResponse } from '../arbitrary-quiz.ts'
import { mistakes, score, write } from './score.ts'

const choices = [...'dbca'].map((id) => ({ id, text: id }))
const item = write('order', { choices, correctResponse: ['a', 'b', 'c', 'd'] })

/** Kendall's tau by sorting the response with neighbours swapped, and counting the swaps: each undoes one inversion. */
function tauBySwaps(key: string[], response: string[]): number {
  const ranks = response.map((id) => key.indexOf(id))
  let swaps = 0
  for (let sorted = false; !sorted; ) {
    sorted = true
    for (let index = 0; index + 1 < ranks.length; index++) {
      const [one, next] = [ranks[index] as number, ranks[index + 1] as number]
      if (one <= next) continue
      ranks.splice(index, 2, next, one)
      swaps++
      sorted = false
    }
  }
  const placed = (response.length * (response.length - 1)) / 2
  return (placed - 2 * swaps) / ((key.length * (key.length - 1)) / 2)
}

describe('an order', () => {
  it.each([
    ['abcd', 1],
    ['abdc', 4 / 6],
    ['badc', 2 / 6],
    ['bcda', 0],
    ['dcba', 0],
    ['abc', 3 / 6],
    ['ab', 1 / 6],
    ['ba', 0],
    ['a', 0],
    ['', 0],
  ])('%s of abcd earns %d', (response, earned) => {
    expect(score(item, [...response])).toBeCloseTo(earned, 12)
  })

  it('earns Kendall’s tau, not below 0', () => {
    const answered = arbitraryItemOf('order').chain((item) => fc.tuple(fc.constant(item), arbitraryResponse(item)))
    fc.assert(
      fc.property(answered, ([item, response]) => {
        const tau = tauBySwaps(item.correctResponse, response as string[])
        expect(score(item, response)).toBeCloseTo(Math.max(0, tau), 12)
      }),
      { numRuns: 300 },
    )
  })

  it('must have parts of the item, each once', () => {
    expect(checkResponse(item, ['a', 'b'])).toBeUndefined()
    expect(checkResponse(item, ['a', 'e'])).toBe('has no part "e"')
    expect(checkResponse(item, ['a', 'a'])).toBe('names a part twice')
  })
})

it('the public view never shows the parts in the right order', () => {
  fc.assert(
    fc.property(arbitraryItemOf('order'), fc.string(), (item, seed) => {
      const seen = toPublicItem(item, permuteBy(seed)) as PublicItem<'order'>
      const ids = seen.choices.map(({ id }) => id)
      expect(ids).not.toEqual(item.correctResponse)
      expect(ids.toSorted()).toEqual(item.correctResponse.toSorted())
    }),
    { numRuns: 500 },
  )
})

describe('an author of an order item gets a report of', () => {
  it.each([
    ['a part without a place', ['a', 'b', 'c'], '/correctResponse must name every part once'],
    ['a part with two places', ['a', 'b', 'c', 'a'], '/correctResponse names a part twice'],
    ['a place without a part', ['a', 'b', 'c', 'x'], '/correctResponse has no part "x"'],
  ])('%s', (_, correctResponse, mistake) => {
    expect(mistakes(write('order', { choices, correctResponse }))).toEqual([mistake])
  })
})
