// Before anything else: what reviews share with quizzes then stays in the files that quizzes load.

import { render } from 'preact'
import itemStyles from '../items/items.css'
import restStyles from '../items/rest.css'
import { localeOf } from '../locale.ts'
import { adoptStyles } from '../style-sheets.ts'
import styles from '../styles.css'
import '../work/index.ts'
import workStyles from '../work/work.css'
import { loadReviewTexts } from './load-texts.ts'
import reviewStyles from './review.css'
import { ReviewController } from './review-controller.ts'
import { ReviewView } from './review-view.tsx'

const loadTexts = (locale: string) => loadReviewTexts(locale, ['work'])

/** A review in an element. */
export interface Mounted {
  /** The element, or what it stands in, may be marked with another language now. */
  speak: () => Promise<void>
  disconnect: () => void
}

/** Shows in an element's shadow root what returns of a host's quizzes. Rejects if the texts do not come. */
export async function mountReview(element: HTMLElement, host: string): Promise<Mounted> {
  const locale = localeOf(element)
  const strings = await loadTexts(locale)
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' })
  adoptStyles(root, [styles, itemStyles, workStyles + restStyles, reviewStyles])
  const review = new ReviewController(host, strings, locale, () => {
    render(<ReviewView review={review} />, root)
    const { focus } = review
    review.focus = ''
    if (focus) root.getElementById(focus)?.focus()
  })
  return {
    speak: async () => {
      const locale = localeOf(element)
      const strings = await loadTexts(locale)
      if (locale !== localeOf(element)) return
      Object.assign(review, { locale, strings })
      review.draw()
    },
    disconnect: () => review.disconnect(),
  }
}
