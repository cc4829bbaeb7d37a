import type { Card, Review } from './card.ts'

/**
 * Merges two states of one card: the union of their logs, and the item as it was answered last. Commutative,
 * associative and idempotent, so the order and number of merges do not matter.
 */
export function mergeCards(a: Card, b: Card): Card {
  const content = b.takenAt > a.takenAt ? b : a
  const log = mergeLogs(a.log, b.log)
  const accepted = new Map([...a.accepted, ...b.accepted].map((response) => [JSON.stringify(response), response]))
  return { ...content, accepted: a.version === b.version ? [...accepted.values()] : content.accepted, log }
}

/** Each review once. An attempt counts once for an item, no matter how often its result is opened. */
function mergeLogs(a: readonly Review[], b: readonly Review[]): Review[] {
  const sorted = [...a, ...b].sort(
    (one, other) => one.at - other.at || one.rating - other.rating || keyOf(one).localeCompare(keyOf(other)),
  )
  const known = new Map<string, Review>()
  for (const review of sorted) {
    const key = keyOf(review)
    if (!known.has(key)) known.set(key, review)
  }
  return [...known.values()]
}

const keyOf = ({ attempt, at }: Review) => attempt ?? `${at}`
