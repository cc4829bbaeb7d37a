import type { Card, Review } from './card.ts'

/**
 * Two states of one card as one: all that either log knows, and the item as it was answered last. In any order,
 * and however often, states come together, the same comes of it.
 */
export function mergeCards(a: Card, b: Card): Card {
  const content = b.takenAt > a.takenAt ? b : a
  const log = mergeLogs(a.log, b.log)
  const accepted = new Map([...a.accepted, ...b.accepted].map((response) => [JSON.stringify(response), response]))
  return { ...content, accepted: a.version === b.version ? [...accepted.values()] : content.accepted, log }
}

/** Every review once. An attempt counts once for an item, however often its result is looked at. */
function mergeLogs(a: readonly Review[], b: readonly Review[]): Review[] {
  const sorted = [...a, ...b].sort(
    (one, other) => one.at - other.at || one.rating - other.rating || nameOf(one).localeCompare(nameOf(other)),
  )
  const known = new Map<string, Review>()
  for (const review of sorted) {
    const name = nameOf(review)
    if (!known.has(name)) known.set(name, review)
  }
  return [...known.values()]
}

const nameOf = ({ attempt, at }: Review) => attempt ?? `${at}`
