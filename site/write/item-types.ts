import type { ItemTypeName } from '../../core/items/index.ts'

export type { ItemTypeName }

/** In the order in which they are offered, the commonest first. The compiler names a type that is missing. */
const offered: Record<ItemTypeName, true> = {
  choice: true,
  'multiple-choice': true,
  'true-false': true,
  number: true,
  'text-entry': true,
  order: true,
  match: true,
  'inline-choice': true,
  hottext: true,
}

export const itemTypeNames = Object.keys(offered) as ItemTypeName[]
