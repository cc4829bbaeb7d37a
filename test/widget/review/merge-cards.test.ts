import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Card } from '../../../widget/review/card.ts'
import { mergeCards } from '../../../widget/review/merge-cards.ts'
import { write } from '../../core/items/score.ts'
import { arbitraryLog, cardOf } from './arbitrary-deck.ts'

const item = write('true-false', { correctResponse: true })

/** States of one card, of versions that were answered one after the other. */
const state: fc.Arbitrary<Card> = fc
  .tuple(arbitraryLog, fc.integer({ min: 0, max: 5 }), fc.constantFrom<[]>([], ['true'] as never))
  .map(([log, takenAt, accepted]) => cardOf(item, { log, takenAt, accepted, version: `version ${takenAt}` }))

describe('two states of a card', () => {
  it('merge to the same card in any order and number', () => {
    fc.assert(
      fc.property(state, state, state, (a, b, c) => {
        const both = mergeCards(a, b)
        expect(mergeCards(b, a)).toEqual(both)
        expect(mergeCards(both, b)).toEqual(both)
        expect(mergeCards(mergeCards(a, b), c)).toEqual(mergeCards(a, mergeCards(b, c)))
      }),
    )
  })

  it('keep all reviews, and the item as it was answered last', () => {
    fc.assert(
      fc.property(state, state, (a, b) => {
        const { log, takenAt } = mergeCards(a, b)
        const names = new Set([...a.log, ...b.log].map(({ at, attempt }) => attempt ?? at))
        expect(new Set(log.map(({ at, attempt }) => attempt ?? at))).toEqual(names)
        expect(log).toHaveLength(names.size)
        expect(takenAt).toBe(Math.max(a.takenAt, b.takenAt))
      }),
    )
  })

  it('count an attempt once, even if its result is opened several times', () => {
    const once = cardOf(item, { log: [{ at: 5, rating: 1, attempt: 'a' }] })
    const again = cardOf(item, { log: [{ at: 9, rating: 1, attempt: 'a' }] })
    expect(mergeCards(once, again).log).toEqual(once.log)
  })
})
