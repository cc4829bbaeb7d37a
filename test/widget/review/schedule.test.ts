import fc from 'fast-check'
import { createEmptyCard, type Card as FsrsCard, fsrs, type Grade } from 'ts-fsrs'
import { describe, expect, it } from 'vitest'
import type { Rating, Review } from '../../../widget/review/card.ts'
import { addReview, dueAt, memoryOf, previewWaits, ratings } from '../../../widget/review/schedule.ts'
import { arbitraryLog } from './arbitrary-deck.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const start = Date.parse('2026-03-01T12:00:00Z')

/** Between two reviews: the minutes of the steps of learning, hours of one day or two, weeks, and years. */
const gap = fc.oneof(
  fc.integer({ min: 0, max: 30 }).map((minutes) => minutes * minute),
  fc.integer({ min: 0, max: 48 }).map((hours) => hours * hour),
  fc.integer({ min: 1, max: 90 }).map((days) => days * day),
  fc.integer({ min: 0, max: 3000 * day }),
)

/** A log whose every state is reviewed with every rating, on the same day and on later ones. */
const history: fc.Arbitrary<Review[]> = fc
  .tuple(
    fc.integer({ min: 1.6e12, max: 1.9e12 }),
    fc.array(fc.record({ gap, rating: fc.constantFrom<Rating>(1, 2, 3, 4) }), {
      minLength: 1,
      maxLength: 20,
      size: 'max',
    }),
  )
  .map(([start, steps]) => {
    let at = start
    return steps.map(({ gap, rating }) => {
      at += gap
      return { at, rating }
    })
  })

/** What ts-fsrs makes of a card after each of its reviews. */
function rescheduled(log: readonly Review[]): FsrsCard[] {
  const reviews = log.map(({ at, rating }) => ({ review: new Date(at), rating: rating as Grade }))
  const { collections } = fsrs().reschedule(createEmptyCard(log[0]?.at), reviews)
  return collections.flatMap((each) => each?.card ?? [])
}

/** Reviews a card each time that it is due, and answers the days between. */
function reviewWhenDue(given: readonly Rating[]): number[] {
  let log: Review[] = []
  return given.map((rating) => {
    const at = log.length > 0 ? memoryOf(log).due.getTime() : start
    log = addReview(log, at, rating)
    return Math.floor((dueAt(log, at) - at) / day)
  })
}

describe('the schedule', () => {
  it('equals that of ts-fsrs for any log', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryLog, history), (log) => {
        const memories = log.map((_, index) => memoryOf(log.slice(0, index + 1)))
        expect(memories).toEqual(rescheduled(log))
      }),
      { numRuns: 500 },
    )
  })

  it('is compared for every rating in every state, on the same day and on later days', () => {
    const met = new Set<string>()
    for (const log of fc.sample(history, 500)) {
      const after = rescheduled(log)
      for (const [index, { elapsed_days }] of after.entries()) {
        met.add(`${after[index - 1]?.state ?? 0} ${log[index]?.rating} ${elapsed_days > 0}`)
      }
    }
    // A new card has no day to be later than.
    expect(met.size).toBe(4 + 3 * 4 * 2)
  })

  it('has the intervals of the test vectors of FSRS 6', () => {
    expect(reviewWhenDue([3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3])).toEqual([
      0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21,
    ])
  })

  it('schedules missed items first', () => {
    const dues = ratings.map((rating) => dueAt([{ at: start, rating }], start) - start)
    expect(dues).toEqual([minute, 6 * minute, 10 * minute, 8 * day])
  })

  it('predicts the due date of each rating', () => {
    fc.assert(
      fc.property(arbitraryLog, fc.integer({ min: 0, max: 500 }), (log, days) => {
        const now = (log.at(-1)?.at ?? 0) + 1 + days * day
        const waits = ratings.map((rating) => dueAt(addReview(log, now, rating), now) - now)
        expect(previewWaits(log, now)).toEqual(waits)
        expect(waits).toEqual([...waits].sort((a, b) => a - b))
        expect(waits.every((wait) => wait > 0)).toBe(true)
      }),
    )
  })

  it('makes a card from a clock that ran ahead due immediately', () => {
    const ahead = [{ at: start + 400 * day, rating: 3 as const }]
    expect(dueAt(ahead, start)).toBe(start)
    const log = addReview(ahead, start, 3)
    expect(log.map(({ at }) => at - start)).toEqual([-1, 0])
    expect(dueAt(log, start)).toBeLessThan(start + 30 * day)
  })

  it('keeps all reviews at distinct, increasing times with any clock', () => {
    fc.assert(
      fc.property(arbitraryLog, fc.integer({ min: 1.5e12, max: 1.9e12 }), (log, at) => {
        const times = addReview(log, at, 4).map((review) => review.at)
        expect(times).toHaveLength(log.length + 1)
        expect(times.at(-1)).toBe(at)
        expect(times.every((time, index) => index === 0 || time > (times[index - 1] ?? 0))).toBe(true)
      }),
    )
  })
})
