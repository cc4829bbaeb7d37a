import fc from 'fast-check'
import { type AnyResponse, correctResponseOf, type Item, toPublicItem } from '../../../core/items/index.ts'
import { permuteBy } from '../../../core/permute.ts'
import { scoreItem } from '../../../core/score-attempt.ts'
import type { Card, Deck, Rating, Review } from '../../../widget/review/card.ts'
import { arbitraryItem, arbitraryResponse, correctAsGiven } from '../../core/arbitrary-quiz.ts'

/** Times of a few years, whole hours often among them, so that reviews of one moment occur. */
const time = fc.oneof(
  fc.integer({ min: 1.6e12, max: 1.9e12 }),
  fc.integer({ min: 0, max: 30 }).map((hour) => 1.75e12 + hour * 3.6e6),
)

const rating = fc.constantFrom<Rating>(1, 2, 3, 4)

const review: fc.Arbitrary<Review> = fc
  .record({ at: time, rating, attempt: fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined }) })
  .map(({ attempt, ...review }) => ({ ...review, ...(attempt && { attempt }) }))

/** A log as the device keeps it: in the order of time, each attempt and each moment once. */
export const arbitraryLog: fc.Arbitrary<Review[]> = fc
  .uniqueArray(review, { selector: ({ at, attempt }) => attempt ?? at, minLength: 1, maxLength: 8 })
  .map((log) => log.sort((a, b) => a.at - b.at || a.rating - b.rating))

/** A card of an item, for any response. */
export function cardOf(item: Item, fields: Partial<Card> = {}): Card {
  const { evidence, moreEvidence } = scoreItem(item, undefined, 'en')
  return {
    quiz: 'roofs',
    version: 'AAAAAAAAAAAAAAAA',
    item: toPublicItem(item, permuteBy('seed')),
    result: {
      maxScore: item.points ?? 1,
      correctResponse: correctResponseOf(item),
      ...(item.feedback !== undefined && { feedback: item.feedback }),
      ...(evidence && { evidence }),
      ...(moreEvidence && { moreEvidence }),
      ...(item.attribution !== undefined && { attribution: item.attribution }),
    },
    accepted: [],
    takenAt: 1.75e12,
    log: [{ at: 1.75e12, rating: 1 }],
    ...fields,
  }
}

const arbitraryCard: fc.Arbitrary<Card> = arbitraryItem.chain((item) =>
  fc
    .record({
      log: arbitraryLog,
      takenAt: time,
      accepted: fc.array(fc.oneof(arbitraryResponse(item), fc.constant<AnyResponse>(correctAsGiven(item))), {
        maxLength: 2,
      }),
      evidence: fc.array(fc.record({ quote: fc.constantFrom('One.', 'Two.') }, { noNullPrototype: true }), {
        maxLength: 3,
      }),
    })
    .map(({ evidence, ...fields }) => cardOf({ ...item, evidence }, fields)),
)

const text = fc.string({ unit: 'grapheme', maxLength: 20 })

export const arbitraryDeck: fc.Arbitrary<Deck> = fc.record(
  {
    quizzes: fc.array(
      fc.record(
        {
          id: fc.constantFrom('roofs', 'walls'),
          version: text,
          title: text,
          language: fc.constantFrom('en', 'ko', 'ar', 'de-x-leicht'),
          stimulus: fc.array(text, { maxLength: 2 }),
        },
        { requiredKeys: ['id', 'version', 'title', 'language'], noNullPrototype: true },
      ),
      { maxLength: 2 },
    ),
    cards: fc.array(arbitraryCard, { maxLength: 4 }),
  },
  { noNullPrototype: true },
)
