import { withFields } from './changes.ts'
import type { DraftItem } from './draft.ts'

/** Allows a rule for an item. */
export const withAllowance = (item: DraftItem, rule: string, reason: string): DraftItem =>
  withFields(item, { allow: [...(item.allow ?? []), { rule, reason }] })

export const withReason = (item: DraftItem, index: number, reason: string): DraftItem =>
  withFields(item, { allow: item.allow?.map((one, at) => (at === index ? { ...one, reason } : one)) })

export function withoutAllowance(item: DraftItem, index: number): DraftItem {
  const allow = item.allow?.toSpliced(index, 1)
  return withFields(item, { allow: allow?.length ? allow : undefined })
}
