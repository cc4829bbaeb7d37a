import { intervalOfAlpha, intervalOfCorrelation, intervalOfMean } from './intervals.ts'
import { correlationOf, covarianceOf, varianceOf, varianceOfDifference } from './moments.ts'
import type { ItemFigures, ItemStatistics, OptionFigures } from './schema.ts'
import type { ItemSums, OptionSums, SumsOfItem } from './sums.ts'

/** Two attempts always correlate perfectly, or not at all. */
const leastForSpread = 3

/**
 * Computes the figures of a version from its sums. What cannot be computed is null, never NaN: see each figure.
 *
 * @param points the maximum score of each item, in the order of the sums
 */
export function toItemStatistics(sums: ItemSums, points: readonly number[]): Omit<ItemStatistics, 'id' | 'version'> {
  const test = testOf(sums)
  return {
    attempts: sums.attempts,
    alpha: test?.alpha ?? null,
    alphaInterval: intervalOfAlpha(test?.alpha ?? null, sums.items.length, sums.attempts),
    standardError: test ? Math.sqrt(test.variance * Math.max(0, 1 - test.alpha)) : null,
    items: sums.items.map((item, index) => figuresOf(item, points[index] ?? 1, test)),
  }
}

/** What formulas about all items need. */
interface Test {
  items: number
  /** Of the scores. */
  variance: number
  sumOfItemVariances: number
  alpha: number
}

/** Undefined if items are drawn, for one item, for too few attempts, and if all have the same score. */
function testOf({ attempts, items }: ItemSums): Test | undefined {
  const [first] = items
  if (!first || items.length < 2 || attempts < leastForSpread) return undefined
  // Of a draw, at least one item was in fewer attempts.
  if (items.some(([, had]) => had !== attempts)) return undefined
  const variance = spreadOf(first).total
  if (variance === 0) return undefined
  const sumOfItemVariances = items.reduce((sum, item) => sum + spreadOf(item).item, 0)
  return {
    items: items.length,
    variance,
    sumOfItemVariances,
    alpha: alphaOf(items.length, sumOfItemVariances, variance),
  }
}

/** Cronbach (1951): k/(k − 1) (1 − Σs²x/s²T). Every variance has the divisor n − 1. */
const alphaOf = (items: number, sumOfItemVariances: number, variance: number) =>
  (items / (items - 1)) * (1 - sumOfItemVariances / variance)

/** Variances of x and T, and their covariance. Needs two attempts. */
const spreadOf = ([, n, x, xx, xT, T, TT]: SumsOfItem) => ({
  item: varianceOf(n, x, xx),
  total: varianceOf(n, T, TT),
  covariance: covarianceOf(n, xT, x, T),
})

function figuresOf(sums: SumsOfItem, points: number, test: Test | undefined): ItemFigures {
  const [id, n, x, xx, , , , options] = sums
  const facility = n === 0 ? null : Math.min(1, x / points / n)
  return {
    id,
    points,
    attempts: n,
    facility,
    facilityInterval: facility === null ? null : intervalOfMean(n, facility, xx / points ** 2 / n),
    ...discriminationOf(sums),
    ...contributionOf(sums, test),
    ...(options.length > 0 && { options: options.map((option) => figuresOfOption(option, sums)) }),
  }
}

/** Correlates the item with the rest of the score, T − x: with T itself, each item would correlate with itself. */
function discriminationOf(sums: SumsOfItem): Pick<ItemFigures, 'discrimination' | 'discriminationInterval'> {
  const n = sums[1]
  if (n < leastForSpread) return { discrimination: null, discriminationInterval: null }
  const { item, total, covariance } = spreadOf(sums)
  const r = correlationOf(covariance - item, item, varianceOfDifference(total, item, covariance))
  return { discrimination: r, discriminationInterval: intervalOfCorrelation(r, n) }
}

function contributionOf(
  sums: SumsOfItem,
  test: Test | undefined,
): Pick<ItemFigures, 'effectiveWeight' | 'alphaIfDeleted'> {
  if (!test) return { effectiveWeight: null, alphaIfDeleted: null }
  const { item, covariance } = spreadOf(sums)
  const rest = varianceOfDifference(test.variance, item, covariance)
  const hasAlpha = test.items > 2 && rest > 0
  return {
    effectiveWeight: covariance / test.variance,
    alphaIfDeleted: hasAlpha ? alphaOf(test.items - 1, test.sumOfItemVariances - item, rest) : null,
  }
}

/** Correlates choosing the option (0 or 1) with the total of the attempt. */
function figuresOfOption([key, attempts, totals]: OptionSums, [, n, , , , T, TT]: SumsOfItem): OptionFigures {
  const enough = n >= leastForSpread
  const covariance = enough ? covarianceOf(n, totals, attempts, T) : 0
  const r = enough ? correlationOf(covariance, varianceOf(n, attempts, attempts), varianceOf(n, T, TT)) : null
  return {
    ...readOption(key),
    attempts,
    meanTotal: attempts === 0 ? null : totals / attempts,
    discrimination: r,
    discriminationInterval: intervalOfCorrelation(r, n),
  }
}

/** Reads the key of an option: `"choice"`, `true`, or `"gap":"choice"`. */
function readOption(key: string): Pick<OptionFigures, 'option' | 'gap'> {
  const [first, second] = key.split(':').map((part) => part.replaceAll('"', ''))
  return second === undefined ? { option: first ?? '' } : { option: second, gap: first ?? '' }
}
