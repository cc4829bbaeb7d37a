import { expandShortForms } from '../../../core/short-forms.ts'
import { withFields } from '../draft/changes.ts'
import type { Draft, DraftItem } from '../draft/draft.ts'
import { isMoved } from '../keep/find-differences.ts'
import { isSame } from '../keep/is-same.ts'

/** Two states of an item; one of them is missing if the item was added or removed. */
interface ItemDifference {
  id: string
  before: DraftItem | undefined
  after: DraftItem | undefined
}

export interface Differences {
  /** The names of the quiz's fields that differ. */
  fields: (keyof Draft)[]
  items: ItemDifference[]
  /** True if the items that both have are in another order. */
  isMoved: boolean
}

/** What differs between two states of a quiz. Short forms are equal to what they stand for. */
export function compareDrafts(before: Draft, after: Draft): Differences {
  const [old, now] = [expand(before), expand(after)]
  const names = new Set([...Object.keys(old), ...Object.keys(now)]) as Set<keyof Draft>
  const ids = new Set([...old.items, ...now.items].map(({ id }) => id))
  return {
    fields: [...names].filter((name) => name !== 'items' && !isSame(old[name], now[name])),
    items: [...ids].flatMap((id) => {
      if (isSame(itemOf(old, id), itemOf(now, id))) return []
      return { id, before: itemOf(before, id), after: itemOf(after, id) }
    }),
    isMoved: isMoved(before, after),
  }
}

const expand = (draft: Draft): Draft =>
  expandShortForms(withFields(draft as Written, { $schema: undefined })).value as Draft

type Written = Draft & { $schema?: unknown }

const itemOf = ({ items }: Draft, id: string) => items.find((item) => item.id === id)

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
