import type { Draft, DraftItem } from '../draft/draft.ts'
import { isSame } from './is-same.ts'

/** What differs between two states of a draft, as its author knows it. */
export interface Differences {
  /** Items of the second state that the first does not have. */
  added: readonly DraftItem[]
  /** Items of the first state that the second does not have. */
  removed: readonly DraftItem[]
  /** Items of the second state that are written otherwise in the first. */
  changed: readonly DraftItem[]
  isMoved: boolean
  isTitle: boolean
  isPassage: boolean
  /** Language, source and the like. */
  isRest: boolean
}

export function findDifferences(from: Draft, to: Draft): Differences {
  const before = new Map(from.items.map((item) => [item.id, item]))
  const after = new Set(to.items.map(({ id }) => id))
  const kept = to.items.filter(({ id }) => before.has(id))
  return {
    added: to.items.filter(({ id }) => !before.has(id)),
    removed: from.items.filter(({ id }) => !after.has(id)),
    changed: kept.filter((item) => !isSame(before.get(item.id), item)),
    isMoved: isMoved(from, to),
    isTitle: from.title !== to.title,
    isPassage: !isSame(from.stimulus ?? [], to.stimulus ?? []),
    isRest: !isSame(restOf(from), restOf(to)),
  }
}

/** True if the items that both states have are in another order. */
export const isMoved = (from: Draft, to: Draft): boolean => !isSame(sharedIds(from, to), sharedIds(to, from))

const sharedIds = ({ items }: Draft, other: Draft) =>
  items.flatMap(({ id }) => (other.items.some((item) => item.id === id) ? [id] : []))

const restOf = ({ title: _, stimulus: __, items: ___, ...rest }: Draft) => rest
