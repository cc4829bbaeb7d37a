import { type Item, type ItemTypeName, type PublicItem, toPublicItem } from '../../core/items/index.ts'
import { permuteBy } from '../../core/permute.ts'

/** The variants that are printed, by the letters that stand on their sheets. */
export const variants = ['A', 'B', 'C', 'D'] as const
export type Variant = (typeof variants)[number]

/** An item with its public view as a variant prints it; only the key sheet may look at the item itself. */
export type Arranged<T extends ItemTypeName = ItemTypeName> = { [K in T]: { item: Item<K>; shown: PublicItem<K> } }[T]

/**
 * Items and the parts of each in an order of the variant's own, so that neighbours cannot copy a row of letters: fixed
 * by the quiz's id and the variant, so that a sheet printed again fits the key printed before. Variant A keeps the items
 * in the order of the quiz.
 */
export const arrange = (quiz: string, variant: Variant, items: readonly Item[]): Arranged[] =>
  (variant === 'A' ? items : permuteBy(`print:${quiz}:${variant}`)(items)).map(
    (item) => ({ item, shown: toPublicItem(item, permuteBy(`print:${quiz}:${variant}:${item.id}`)) }) as Arranged,
  )

/** The letter of a part of an item on paper: A, B, C … Z, then AA; there are never more than 60. */
export const letterOf = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : `A${String.fromCharCode(65 + index - 26)}`
