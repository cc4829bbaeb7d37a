import { inlineText } from './inline.ts'
import type { Issue } from './items/item-type.ts'

/** Normalizes text for comparing quotations: single spaces, plain quotes and dashes. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[‘’‛]/g, "'")
    .replace(/[“”‟«»„]/g, '"')
    .replace(/[‐‑–—]/g, '-')
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** True if a passage contains a quotation verbatim, except for white space and typography. */
export const holdsQuote = (passage: string, quote: string): boolean => plainlyHolds(plainWords(passage), quote)

/** The same for a normalized passage: normalizing is slow, so it is done once for all quotations. */
const plainlyHolds = (passage: string, quote: string): boolean => {
  const words = plainWords(inlineText(quote))
  return words !== '' && passage.includes(words)
}

/** The fields of a quiz that evidence depends on; invalid fields are reported by the schema. */
interface Cited {
  stimulus?: readonly string[] | undefined
  evidence?: unknown
  items: readonly { evidence?: unknown }[]
}

/** Reports items without required evidence, and evidence that is not in the stimulus. */
export function findMissingEvidence({ stimulus, evidence: wanted, items }: Cited): Issue[] {
  const passage = stimulus && plainWords(stimulus.map(inlineText).join('\n'))
  return items.flatMap(({ evidence }, index): Issue[] => {
    if (evidence === undefined) {
      if (wanted !== undefined) return []
      const detail = 'is required: quote the words of the stimulus that settle the item'
      return [{ pointer: `/items/${index}/evidence`, detail }]
    }
    const quote = quoteOf(evidence)
    if (passage === undefined || quote === undefined || !plainWords(quote) || plainlyHolds(passage, quote)) return []
    const detail = 'is not in the stimulus word for word'
    return [{ pointer: `/items/${index}/evidence/quote`, detail }]
  })
}

const quoteOf = (evidence: unknown): string | undefined =>
  typeof evidence === 'object' && evidence !== null && 'quote' in evidence && typeof evidence.quote === 'string'
    ? evidence.quote
    : undefined
