import './page-dates.ts'
import { createEmptyCard, fsrs, type Card as Memory } from 'ts-fsrs'
import type { Rating, Review } from './card.ts'
import { restoreDates } from './page-dates.ts'

restoreDates()

/**
 * FSRS 6 with the default parameters of ts-fsrs. Without fuzz, so that the same log gives the same dates on every device.
 * Ye, Su and Cao, A Stochastic Shortest Path Algorithm for Optimizing Spaced Repetition Scheduling, KDD 2022.
 */
const scheduler = fsrs({ enable_fuzz: false })

const day = 86_400_000
const memories = new WeakMap<readonly Review[], Memory>()

/** The FSRS state of a card, computed from its log. */
export function memoryOf(log: readonly Review[]): Memory {
  const known = memories.get(log)
  if (known) return known
  const memory = log.reduce<Memory>(
    (before, { at, rating }) => scheduler.next(before, at, rating).card,
    createEmptyCard(log[0]?.at),
  )
  memories.set(log, memory)
  return memory
}

/**
 * When a card is due, in ms since 1970. A log from the future comes from a wrong clock: such a card is due immediately,
 * or it might not return for years.
 */
export function dueAt(log: readonly Review[], now: number): number {
  const last = log.at(-1)?.at ?? 0
  return last > now + day ? now : memoryOf(log).due.getTime()
}

/** The log with one more review. Reviews later than `at` are moved before it, so that times always increase. */
export function addReview(log: readonly Review[], at: number, rating: Rating): Review[] {
  let limit = at
  const backwards = [...log].reverse().map((review) => {
    limit = Math.min(review.at, limit - 1)
    return { ...review, at: limit }
  })
  return [...backwards.reverse(), { at, rating }]
}

export const ratings: readonly Rating[] = [1, 2, 3, 4]

/** The wait after each rating, in ms, in the order of `ratings`. */
export const previewWaits = (log: readonly Review[], now: number): number[] =>
  ratings.map((rating) => memoryOf(addReview(log, now, rating)).due.getTime() - now)
