import { valueAt } from '../../../authoring/pointer.ts'
import type { Draft } from './draft.ts'

/** True if a pointer names in a draft what it named in an earlier state of it: the same value, in the same item. */
export function isSamePlace(pointer: string, before: Draft, now: Draft): boolean {
  const [item = ''] = /^\/items\/\d+/.exec(pointer) ?? []
  return [pointer, `${item}/id`].every((at) => valueAt(at, before) === valueAt(at, now))
}
