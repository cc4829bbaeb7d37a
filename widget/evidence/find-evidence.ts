import { inlineText } from '../../core/inline.ts'
import { elementsOnPage } from '../elements-on-page.ts'
import { findQuote } from './find-quote.ts'

/**
 * The ranges of quotations: none if the first is not found. Searches the elements that the `passage` attribute selects, then the
 * page, then the quiz's own passage, which it opens. `root` is the quiz's shadow root.
 */
export function findEvidence(quotes: readonly string[], root: ShadowRoot, openPassage: () => void): Range[] {
  const onPage = findIn([...elementsOnPage(root.host.getAttribute('passage')), document.body], quotes)
  if (onPage.length > 0) return onPage
  openPassage()
  const passage = root.querySelector<HTMLDetailsElement>('details.passage')
  if (!passage) return []
  passage.open = true
  return findIn([passage], quotes)
}

function findIn(elements: readonly Element[], quotes: readonly string[]): Range[] {
  const [first, ...others] = quotes.map((quote) => {
    for (const element of elements) {
      const range = findQuote(element, inlineText(quote))
      if (range) return range
    }
    return undefined
  })
  return first ? [first, ...others.filter((range) => range !== undefined)] : []
}

/** A URL that scrolls to the first quotation in a page and marks all, by text fragments (WICG, "Text Fragments"). */
export const linkToText = (url: string, quotes: readonly string[]) =>
  `${url}${url.includes('#') ? '' : '#'}:~:${quotes
    .map((quote) => `text=${encodeURIComponent(inlineText(quote)).replaceAll('-', '%2D')}`)
    .join('&')}`
