import { inlineText } from '../../core/inline.ts'
import { elementsOnPage } from '../elements-on-page.ts'
import { findQuote } from './find-quote.ts'

/**
 * Finds a quotation in the elements that the `passage` attribute selects, else anywhere on the page, else in the quiz's
 * own passage, which it opens. `root` is the quiz's shadow root.
 */
export function findEvidence(quote: string, root: ShadowRoot, openPassage: () => void): Range | undefined {
  const words = inlineText(quote)
  for (const element of [...elementsOnPage(root.host.getAttribute('passage')), document.body]) {
    const range = findQuote(element, words)
    if (range) return range
  }
  openPassage()
  const passage = root.querySelector<HTMLDetailsElement>('details.passage')
  if (!passage) return undefined
  passage.open = true
  return findQuote(passage, words)
}

/** A URL that scrolls to a quotation in a page, by a text fragment (WICG, "Text Fragments"). */
export const linkToText = (url: string, quote: string) =>
  `${url}${url.includes('#') ? '' : '#'}:~:text=${encodeURIComponent(inlineText(quote)).replaceAll('-', '%2D')}`
