import { describe, expect, it } from 'vitest'
import type { AnyResponse } from '../../../core/items/index.ts'
import { isFromClass } from '../../../widget/review/card.ts'
import { deckFrom } from '../../../widget/review/deck-from.ts'
import { reduceAttempt } from '../../../widget/store/reduce-attempt.ts'
import type { ShownAttempt } from '../../../widget/store/state.ts'
import { freshRecord, resultFor, sampleQuiz, shownIn, storeOf } from '../sample.ts'

const now = Date.parse('2026-03-02T08:00:00Z')

/** An attempt at the sample quiz, practised so far: items by their scores. */
function practised(scores: Record<string, number>): ShownAttempt {
  const record = freshRecord(sampleQuiz({ mode: 'practice', stimulus: ['About roofs.'] }))
  let { attempt } = record
  for (const [item, score] of Object.entries(scores)) {
    const response: AnyResponse = score === 1 ? 'a' : 'b'
    const result = { ...resultFor(item, score), response, feedback: 'Because.', responseFeedback: ['Not b.'] }
    attempt = reduceAttempt(attempt, { type: 'check', item, response, result })
  }
  return { ...shownIn(storeOf(record)), attempt }
}

/** A deck's card of an item that was missed before. */
const stored = (item: string) => deckFrom(practised({ [item]: 0 }), now).cards

describe('the cards that an attempt adds to a deck', () => {
  it('contain the missed items, and of the right ones those that are in the deck, with a rating by score', () => {
    const right = practised({ three: 1 })
    expect(deckFrom(right, now).cards).toEqual([])
    const { quizzes, cards } = deckFrom(practised({ one: 0, two: 0.5, three: 1, four: 1 }), now, stored('three'))
    expect(cards.map(({ item }) => item.id).sort()).toEqual(['one', 'three', 'two'])
    const ratings = new Map(cards.map(({ item, log }) => [item.id, log.map(({ rating }) => rating)]))
    expect(ratings).toEqual(
      new Map([
        ['one', [1]],
        ['two', [2]],
        ['three', [3]],
      ]),
    )
    expect(quizzes).toEqual([
      { id: 'roofs', version: 'AAAAAAAAAAAAAAAA', title: 'Roofs', language: 'en', stimulus: ['About roofs.'] },
    ])
  })

  it('keep the parts of a result that hold for any response, and the right response', () => {
    const { cards } = deckFrom(practised({ one: 1 }), now, stored('one'))
    expect(cards).toMatchObject([
      { result: { maxScore: 1, correctResponse: 'a', feedback: 'Because.' }, accepted: ['a'], takenAt: now },
    ])
    expect(JSON.stringify(cards)).not.toContain('Not b.')
  })

  it('have the host’s time of submission, but never later than the device’s time', () => {
    const shown = practised({ one: 1 })
    const submit = (submittedAt: string) => {
      const items = [resultFor('one')]
      const attempt = { ...shown.attempt, status: 'submitted', result: { submittedAt, items } as never } as const
      return deckFrom({ ...shown, attempt }, now, stored('one')).cards[0]?.log
    }
    const day = 86_400_000
    expect(submit(new Date(now - day).toISOString())).toMatchObject([{ at: now - day, attempt: shown.attempt.id }])
    expect(submit(new Date(now + day).toISOString())).toMatchObject([{ at: now }])
  })
})

it('a card tells whether its quiz was taken in a class', () => {
  const shown = practised({ one: 0 })
  const inClass = { ...shown, attempt: { ...shown.attempt, id: 'AAAAAAAAAAAA/3/17/1' } }
  expect([shown, inClass].map((each) => deckFrom(each, now).cards.map(isFromClass))).toEqual([[false], [true]])
})
