import fc from 'fast-check'
import { createEmptyCard, fsrs, type Grade } from 'ts-fsrs'
import { describe, expect, it } from 'vitest'
import type { Rating, Review } from '../../../widget/review/card.ts'
import { addReview, dueAt, memoryOf, previewWaits, ratings } from '../../../widget/review/schedule.ts'
import { arbitraryLog } from './arbitrary-deck.ts'

const minute = 60_000
const day = 86_400_000
const start = Date.parse('2026-03-01T12:00:00Z')

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
  it('is that of ts-fsrs for the same history, whatever it is, from the log alone', () => {
    fc.assert(
      fc.property(arbitraryLog, (log) => {
        const history = log.map(({ at, rating }) => ({ review: new Date(at), rating: rating as Grade }))
        const { collections } = fsrs().reschedule(createEmptyCard(log[0]?.at), history)
        expect(memoryOf(log)).toEqual(collections.at(-1)?.card)
      }),
      { numRuns: 500 },
    )
  })

  it('gives the intervals that the implementations of FSRS 6 test each other by', () => {
    expect(reviewWhenDue([3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3])).toEqual([
      0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21,
    ])
  })

  it('brings back first what was missed', () => {
    const dues = ratings.map((rating) => dueAt([{ at: start, rating }], start) - start)
    expect(dues).toEqual([minute, 6 * minute, 10 * minute, 8 * day])
  })

  it('foretells what each rating leads to', () => {
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

  it('asks at once for what a clock that ran ahead has put off, and goes on from there', () => {
    const ahead = [{ at: start + 400 * day, rating: 3 as const }]
    expect(dueAt(ahead, start)).toBe(start)
    const log = addReview(ahead, start, 3)
    expect(log.map(({ at }) => at - start)).toEqual([-1, 0])
    expect(dueAt(log, start)).toBeLessThan(start + 30 * day)
  })

  it('keeps all reviews apart and in the order of time, however the clock was set', () => {
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
