import { type Earlier, resultOf } from '../store/attempt.ts'
import type { ShownAttempt } from '../store/state.ts'
import type { Strings } from '../strings/language.ts'

interface Score {
  score: number
  maxScore: number
}

/** The points of the items whose results are known. */
export function scoreOf({ items, attempt }: ShownAttempt): Score {
  const known = items.flatMap(({ id }) => resultOf(attempt, id) ?? [])
  const sum = (what: keyof Score) => known.reduce((total, result) => total + result[what], 0)
  return { score: sum('score'), maxScore: sum('maxScore') }
}

/** A sentence on a score. */
export function describeScore({ score, maxScore }: Score, strings: Strings): string {
  const share = score / maxScore
  if (share >= 1) return strings['score-all']
  if (share >= 0.8) return strings['score-most']
  if (share > 0.5) return strings['score-half']
  return share > 0 ? strings['score-some'] : strings['score-none']
}

/** "3 points more than last time"; undefined if they are not more, or if the last attempt had other points to earn. */
export function describeGain({ score, maxScore }: Score, earlier: Earlier | undefined, strings: Strings) {
  const gain = earlier?.maxScore === maxScore ? score - earlier.score : 0
  return gain > 0.005 ? strings.moreThanLast(gain) : undefined
}
