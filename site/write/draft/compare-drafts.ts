import { expandShortForms } from '../../../core/short-forms.ts'
import { withFields } from './changes.ts'
import type { Draft, DraftItem } from './draft.ts'
import { isSame } from './is-same.ts'

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
    isMoved: !isSame(sharedIds(before, after), sharedIds(after, before)),
  }
}

const expand = (draft: Draft): Draft =>
  expandShortForms(withFields(draft as Written, { $schema: undefined })).value as Draft

type Written = Draft & { $schema?: unknown }

export const itemOf = ({ items }: Draft, id: string) => items.find((item) => item.id === id)

const sharedIds = ({ items }: Draft, other: Draft) => items.flatMap(({ id }) => (itemOf(other, id) ? [id] : []))
