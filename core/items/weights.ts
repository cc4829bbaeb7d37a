import { correctIds, type Keyed } from './choices.ts'
import type { Issue } from './item-type.ts'
import { scoreSet } from './shares.ts'

/** Weights have up to five digits: three times 0.33333 counts as 1, and a rounding error as 0. */
const slack = 1e-4

/**
 * The share of the points that a choice earns. QTI 3 Assessment, `match_correct`; with a weight, `mapResponse` with
 * `lowerBound` 0 and `upperBound` 1, which is Moodle's fraction of an answer.
 */
export function scoreChosen(item: Keyed, id: string | undefined): number {
  const chosen = item.choices.find((choice) => choice.id === id)
  if (!chosen) return 0
  return within(chosen.weight ?? (correctIds(item)[0] === id ? 1 : 0))
}

/**
 * The share of the points that a set of choices earns. Without weights, that of `scoreSet`; else the sum of the
 * weights of those chosen, with 0 for a choice without one: QTI 3 Assessment, `mapResponse` with `lowerBound` 0 and
 * `upperBound` 1, as Moodle sums the fractions of a question with several answers.
 */
export function scoreChosenSet(item: Keyed, ids: readonly string[]): number {
  if (!isWeighted(item)) return scoreSet(correctIds(item), ids)
  const given = new Set(ids)
  return within(sumOfWeights(item, (id) => given.has(id)))
}

const within = (share: number) => (share < slack ? 0 : share > 1 - slack ? 1 : share)

const isWeighted = ({ choices }: Keyed) => choices.some(({ weight }) => weight !== undefined)

const sumOfWeights = ({ choices }: Keyed, counts: (id: string) => boolean) =>
  choices.reduce((sum, { id, weight = 0 }) => (counts(id) ? sum + weight : sum), 0)

/** Checks weights of single choice: the right one must earn the maximum. */
export function checkRightWeight(item: Keyed): Issue[] {
  const right = correctIds(item)
  return item.choices.flatMap(({ id, weight }, index) =>
    weight !== undefined && weight !== 1 && right.includes(id)
      ? [{ pointer: `/choices/${index}/weight`, detail: 'must be 1 or left out: this is the right choice' }]
      : [],
  )
}

/** Checks weights of multiple choice: exactly the right ones have positive weights, with a sum of 1. */
export function checkSetWeights(item: Keyed, list = 'choices'): Issue[] {
  if (!isWeighted(item)) return []
  const right = new Set(correctIds(item))
  const issues = item.choices.flatMap(({ id, weight = 0 }, index) => {
    if (right.has(id) === weight > 0) return []
    const detail = right.has(id)
      ? 'must be greater than 0: this choice is right, and others have a weight'
      : 'must not be greater than 0: this choice is not marked as right'
    return [{ pointer: `/${list}/${index}/weight`, detail }]
  })
  const best = sumOfWeights(item, (id) => right.has(id))
  if (issues.length > 0 || right.size === 0 || best > 1 - slack) return issues
  return [
    { pointer: `/${list}`, detail: `must have weights of right ones that sum to 1, not ${Number(best.toFixed(5))}` },
  ]
}
