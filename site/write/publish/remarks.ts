import { remarkOn } from '../../../authoring/statistics/remarks.ts'
import type { ItemFigures } from '../../../core/item-statistics/schema.ts'
import type { Item } from '../../../core/items/index.ts'
import type { Draft } from '../draft/draft.ts'

/** The remarks of `lede statistics` on an item of a published quiz, in English. */
export function remarksOn({ items }: Draft, figures: ItemFigures): string[] {
  // A published item is complete.
  const item = items.find(({ id }) => id === figures.id) as Item | undefined
  return item ? remarkOn(item, figures).map(({ text }) => text) : []
}
