import { resultOf } from '../store/attempt.ts'
import type { ShownAttempt } from '../store/state.ts'

/** Practice: index of the next unchecked item other than the one shown, the earliest after the last; undefined if all are checked. */
export function nextLeft({ items, attempt }: ShownAttempt): number | undefined {
  const left = items.flatMap(({ id }, index) => (index === attempt.position || resultOf(attempt, id) ? [] : [index]))
  return left.find((index) => index > attempt.position) ?? left[0]
}
