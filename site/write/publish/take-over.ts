import { itemOf } from '../draft/compare-drafts.ts'
import type { Draft } from '../draft/draft.ts'

/** Takes an item over from another state: as it is there, at its position there, or not at all. */
export const takeItem =
  (theirs: Draft, id: string) =>
  (mine: Draft): Draft => {
    const item = itemOf(theirs, id)
    if (!item) return { ...mine, items: mine.items.filter((one) => one.id !== id) }
    if (itemOf(mine, id)) return { ...mine, items: mine.items.map((one) => (one.id === id ? item : one)) }
    return { ...mine, items: mine.items.toSpliced(theirs.items.indexOf(item), 0, item) }
  }

/** Puts the items that both states have into the order of the other one. */
export const takeOrder =
  (theirs: Draft) =>
  (mine: Draft): Draft => {
    const ordered = theirs.items.flatMap(({ id }) => itemOf(mine, id) ?? [])
    return { ...mine, items: mine.items.map((item) => (itemOf(theirs, item.id) && ordered.shift()) || item) }
  }
