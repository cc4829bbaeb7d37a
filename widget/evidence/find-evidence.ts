import { inlineText } from '../../core/inline.ts'
import { placesOnPage } from '../places-on-page.ts'
import type { QuizController } from '../quiz-controller.ts'
import { findQuote } from './find-quote.ts'

/**
 * Where a quotation stands: in what the `passage` attribute names, anywhere on the page, or in the passage of the quiz,
 * which is opened for it. `root` is where the quiz is shown.
 */
export function findEvidence(quiz: QuizController, root: ShadowRoot, quote: string): Range | undefined {
  const words = inlineText(quote)
  for (const place of [...placesOnPage(root.host.getAttribute('passage')), document.body]) {
    const range = findQuote(place, words)
    if (range) return range
  }
  quiz.showsPassage = true
  quiz.embed.draw()
  const passage = root.querySelector<HTMLDetailsElement>('details.passage')
  if (!passage) return undefined
  passage.open = true
  return findQuote(passage, words)
}

/** An address that leads to a quotation in a page, by a text fragment (WICG, "Text Fragments"). */
export const linkToText = (url: string, quote: string) =>
  `${url}${url.includes('#') ? '' : '#'}:~:text=${encodeURIComponent(inlineText(quote)).replaceAll('-', '%2D')}`
