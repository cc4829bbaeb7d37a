import { holdsQuote, listQuotes } from '../../../core/find-evidence.ts'
import { plainText } from '../plain-text.ts'
import { splitSentences } from '../sentences.ts'
import type { Flaw } from './flaw.ts'

/** A quotation of this many sentences is long; one fewer if it is a whole paragraph. */
const most = 4
const ends = /[.!?…。！？]/g

/** Types that ask for several things, each of which may be in another sentence. */
const wide = new Set(['order', 'match', 'inline-choice', 'multiple-choice'])

const isParagraph = (quote: string, stimulus: readonly string[] = []): boolean =>
  stimulus.some((paragraph) => quote.length >= 0.9 * paragraph.length && holdsQuote(plainText(paragraph), quote))

export const longEvidence: Flaw = {
  name: 'long-evidence',
  title: 'The evidence is a whole paragraph',
  severity: 'note',
  reason:
    'Evidence shows a student which words settle the question. A whole paragraph leaves the search to the student, and hides ' +
    'whether the key is there at all. Haladyna, Downing and Rodriguez (2002), guideline 8: keep to what matters, minimise the amount ' +
    'of reading. The rule fires for a paragraph of three sentences or more, and for any quotation of four or more; not for items ' +
    'that ask for several things: order, match, gaps and multiple choice.',
  fix: 'quote only the words that settle the item, one sentence or two',
  find: ({ items, language, stimulus }) =>
    items.flatMap(({ item, index }) => {
      if (wide.has(item.type)) return []
      return listQuotes(item.evidence).flatMap(({ quote, path }) => {
        // Finding sentences is slow, and most quotations have one.
        if ((quote.match(ends)?.length ?? 0) < most - 1) return []
        const count = splitSentences(plainText(quote), language).length
        if (count < most && !(count === most - 1 && isParagraph(quote, stimulus))) return []
        const pointer = `/items/${index}/evidence${path.replace(/\/quote$/, '')}`
        return [{ index, pointer, detail: `the evidence has ${count} sentences` }]
      })
    }),
}
