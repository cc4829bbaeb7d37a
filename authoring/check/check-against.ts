import { holdsQuote, listQuotes, plainWords } from '../../core/find-evidence.ts'
import { isObject } from '../pointer.ts'
import { languageOf } from './check-evidence.ts'
import { compareQuote } from './compare-quote.ts'
import { nameItem } from './name-place.ts'
import type { Finding } from './problem.ts'

/** A newer copy of the article: the name of its file, and its paragraphs. */
export interface ArticleCopy {
  name: string
  paragraphs: readonly string[]
}

/** Items whose evidence does not stand in the newer copy of the article. */
export function checkAgainst(quiz: unknown, { name, paragraphs }: ArticleCopy): Finding[] {
  const items: unknown[] = isObject(quiz) && Array.isArray(quiz.items) ? quiz.items : []
  const whole = paragraphs.join('\n')
  return items.flatMap((item, index): Finding[] => {
    const quotes = isObject(item) ? listQuotes(item.evidence) : []
    return quotes.flatMap(({ quote, path }): Finding[] => {
      if (!plainWords(quote) || holdsQuote(whole, quote)) return []
      const { difference } = compareQuote(quote, paragraphs, languageOf(quiz))
      return [
        {
          rule: 'evidence-gone',
          severity: 'error',
          pointer: `/items/${index}/evidence${path}`,
          detail: `the evidence of ${nameItem(index, quiz)} is not in ${name}`,
          fix: 'read the article again, and fix or drop the item',
          ...(difference && { difference }),
        },
      ]
    })
  })
}
