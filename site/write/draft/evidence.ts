import { quotesOf } from '../../../core/find-evidence.ts'
import { withFields } from './changes.ts'
import type { DraftItem } from './draft.ts'

/** Writes the quotations of an item: one is an object, as files are written by hand. */
export function withQuotes(item: DraftItem, quotes: readonly string[]): DraftItem {
  const [first, ...others] = [...new Set(quotes)].map((quote) => ({ quote }))
  return withFields(item, { evidence: first && others.length ? [first, ...others] : first })
}

export const withQuote = (item: DraftItem, quote: string): DraftItem => withQuotes(item, [...quotesOf(item), quote])

export const withoutQuote = (item: DraftItem, quote: string): DraftItem =>
  withQuotes(
    item,
    quotesOf(item).filter((one) => one !== quote),
  )
