import type { Statistics } from './statistics.ts'

/** A score as statistics count it: in thousandths of the maximum. What lies halfway goes up, whatever adding did to it. */
export const toThousandths = (score: number, maxScore: number): number => Math.round((1000 * score) / maxScore + 1e-6)

/** The share of the attempts whose score is below this one, 0 to 1. */
export function shareBelow({ attempts = 0, scores = [] }: Statistics, score: number, maxScore: number): number {
  const own = toThousandths(score, maxScore) / 1000
  const below = scores.reduce((sum, one) => (one.share < own ? sum + one.attempts : sum), 0)
  return attempts && below / attempts
}
