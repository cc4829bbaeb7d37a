import type { Statistics } from './statistics.ts'

/**
 * The share of the attempts whose score is below this one, 0 to 1. Statistics count scores in thousandths of the maximum,
 * rounded half up despite rounding errors of addition.
 */
export function shareBelow({ attempts, scores }: Partial<Statistics>, score: number, maxScore: number): number {
  const own = Math.round((1000 * score) / maxScore + 1e-6) / 1000
  let below = 0
  for (const one of scores ?? []) if (one.share < own) below += one.attempts
  return below / (attempts ?? 1)
}
