import { isVisible } from '../../core/is-visible.ts'
import type { AnyResponse, PublicItem } from '../../core/items/index.ts'
import { responseTo } from './attempt.ts'
import type { ShownAttempt } from './state.ts'

/**
 * True if a response is complete. Like core's `isComplete`, but a number only needs a digit: the host parses it, and
 * refuses a text that is not a number.
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

/** Indexes of the items without a complete response. */
export const unansweredIn = ({ items, attempt }: ShownAttempt): number[] =>
  items.flatMap((item, index) => (isAnswered(item, responseTo(attempt, item.id)) ? [] : [index]))
