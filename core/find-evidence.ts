import { inlineText } from './inline.ts'
import type { Issue } from './items/item-type.ts'

/** Text as quotations are compared: white space made single, typographic quotes and dashes made plain. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[‘’‛]/g, "'")
    .replace(/[“”‟«»„]/g, '"')
    .replace(/[‐‑–—]/g, '-')
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** Whether a passage contains a quotation verbatim, white space and typography aside. */
export const holdsQuote = (passage: string, quote: string): boolean => plainlyHolds(plainWords(passage), quote)

/** The same of a passage in plain words: making it so takes long, and once is enough for all quotations. */
const plainlyHolds = (passage: string, quote: string): boolean => {
  const words = plainWords(inlineText(quote))
  return words !== '' && passage.includes(words)
}

/** What of a quiz decides whether its evidence stands; parts that are wrong in themselves are reported by the schema. */
interface Cited {
  stimulus?: readonly string[] | undefined
  evidence?: unknown
  items: readonly { evidence?: unknown }[]
}

/** Items without evidence where the quiz asks for it, and evidence that does not stand in the stimulus. */
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
    const detail = 'does not stand in the stimulus word for word'
    return [{ pointer: `/items/${index}/evidence/quote`, detail }]
  })
}

const quoteOf = (evidence: unknown): string | undefined =>
  typeof evidence === 'object' && evidence !== null && 'quote' in evidence && typeof evidence.quote === 'string'
    ? evidence.quote
    : undefined
