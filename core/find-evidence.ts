import { inlineText } from './inline.ts'
import type { Issue } from './items/item-type.ts'
import type { Quiz } from './quiz.ts'

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
export const holdsQuote = (passage: string, quote: string): boolean =>
  plainWords(passage).includes(plainWords(inlineText(quote)))

/** Items without evidence where the quiz asks for it, and evidence that does not stand in the stimulus. */
export function findMissingEvidence(quiz: Quiz): Issue[] {
  const passage = (quiz.stimulus ?? []).map(inlineText).join('\n')
  return quiz.items.flatMap(({ evidence }, index): Issue[] => {
    if (!evidence) {
      if (quiz.evidence === 'none') return []
      const detail = 'is required: quote the words of the stimulus that settle the item'
      return [{ pointer: `/items/${index}/evidence`, detail }]
    }
    if (!quiz.stimulus || holdsQuote(passage, evidence.quote)) return []
    const detail = 'does not stand in the stimulus word for word'
    return [{ pointer: `/items/${index}/evidence/quote`, detail }]
  })
}
