import type { Block } from './block.ts'
import { passageTexts } from './block-texts.ts'
import { inlineText } from './inline.ts'
import type { Issue } from './items/item-type.ts'

/** Characters as quotations are compared: plain quotes, dashes and spaces, and no soft hyphens. */
export const plainCharacters = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[‘’‛]/g, "'")
    .replace(/[“”‟«»„]/g, '"')
    .replace(/[‐‑–—]/g, '-')
    .replace(/\u00ad/g, '')
    .replace(/\s/g, ' ')

/** Normalizes text for comparing quotations: plain characters and single spaces. */
export const plainWords = (text: string): string => plainCharacters(text).replace(/ +/g, ' ').trim()

/** True if a passage contains a quotation verbatim, except for white space and typography. */
export const holdsQuote = (passage: string, quote: string): boolean => plainlyHolds(plainWords(passage), quote)

/** The same for a normalized passage: normalizing is slow, so it is done once for all quotations. */
const plainlyHolds = (passage: string, quote: string): boolean => {
  const words = plainWords(inlineText(quote))
  return words !== '' && passage.includes(words)
}

interface Quotation {
  quote: string
}

/** The quotations of an item, in the order of the file. */
export const quotesOf = ({ evidence = [] }: { evidence?: Quotation | readonly Quotation[] | undefined }): string[] =>
  [evidence].flat().map(({ quote }) => quote)

/** The fields of a quiz that evidence depends on; invalid fields are reported by the schema. */
interface Cited {
  stimulus?: readonly Block[] | undefined
  evidence?: unknown
  items: readonly { evidence?: unknown }[]
}

/** Reports items without required evidence, and quotations that are repeated or not in the stimulus. */
export function findMissingEvidence({ stimulus, evidence: wanted, items }: Cited): Issue[] {
  const passage = stimulus && plainWords(passageTexts(stimulus).join('\n'))
  return items.flatMap(({ evidence }, index): Issue[] => {
    const pointer = `/items/${index}/evidence`
    if (evidence !== undefined) return checkQuotes(evidence, pointer, passage)
    if (wanted !== undefined) return []
    return [{ pointer, detail: 'is required: quote the words of the stimulus that settle the item' }]
  })
}

function checkQuotes(evidence: unknown, pointer: string, passage: string | undefined): Issue[] {
  const seen = new Set<string>()
  return listQuotes(evidence).flatMap(({ quote, path }): Issue[] => {
    // Blank quotations are reported by the schema.
    if (plainWords(quote) === '') return []
    const words = plainWords(inlineText(quote))
    const isRepeated = seen.has(words)
    seen.add(words)
    if (isRepeated) return [{ pointer: pointer + path, detail: 'repeats another quotation of the item' }]
    if (passage === undefined || plainlyHolds(passage, quote)) return []
    return [{ pointer: pointer + path, detail: 'is not in the stimulus word for word' }]
  })
}

/** The texts of unparsed evidence that may be quotations, each with its path. */
export const listQuotes = (evidence: unknown): { quote: string; path: string }[] =>
  Array.isArray(evidence)
    ? evidence.flatMap((one, index) => readQuote(one, `/${index}/quote`))
    : readQuote(evidence, '/quote')

const readQuote = (evidence: unknown, path: string) =>
  typeof evidence === 'object' && evidence !== null && 'quote' in evidence && typeof evidence.quote === 'string'
    ? [{ quote: evidence.quote, path }]
    : []
