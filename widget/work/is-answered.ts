import { isVisible } from '../../core/is-visible.ts'
import type { AnyResponse, PublicItem } from '../../core/items/index.ts'

/**
 * Whether a response answers the whole item: `isComplete` of core, but for numbers. Reading them as every language
 * writes them is left to the host, which says so if there is none; here a digit is enough.
 */
export function isAnswered(item: PublicItem, response: AnyResponse | undefined): boolean {
  if (response === undefined) return false
  if (typeof response === 'object') return Object.keys(response).length >= countParts(item)
  return item.type === 'number' ? /\p{Nd}/u.test(`${response}`) : isVisible(`${response}`)
}

function countParts(item: PublicItem): number {
  switch (item.type) {
    case 'order':
      return item.choices.length
    case 'match':
      return item.left.length
    case 'inline-choice':
      return item.gaps.length
    default:
      return 1
  }
}
