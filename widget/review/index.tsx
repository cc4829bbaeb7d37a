import { render } from 'preact'
import itemStyles from '../items/items.css'
import restStyles from '../items/rest.css'
import { localeOf } from '../locale.ts'
import { createStore } from '../store/create-store.ts'
import { adoptStyles } from '../style-sheets.ts'
import styles from '../styles.css'
import { holdKeys } from '../work/hold-keys.ts'
import specialMedia from '../work/special-media.css'
import workStyles from '../work/work.css'
import { followDeck } from './follow-deck.ts'
import { loadReviewTexts } from './load-texts.ts'
import { reduceReview } from './reduce-review.ts'
import reviewStyles from './review.css'
import { ReviewView } from './review-view.tsx'
import { initialState } from './state.ts'
import { reviewSteps } from './steps.ts'

const loadTexts = (locale: string) => loadReviewTexts(locale, ['work'])

/** A review in an element. */
export interface Mounted {
  /** To be called when the language of the element or of an ancestor may have changed. */
  updateLanguage: () => Promise<void>
  disconnect: () => void
}

/** Shows a review of a host's quizzes in an element's shadow root. Rejects if the texts cannot be loaded. */
export async function mountReview(element: HTMLElement, host: string): Promise<Mounted> {
  const locale = localeOf(element)
  const strings = await loadTexts(locale)
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' })
  adoptStyles(root, [styles, itemStyles, workStyles + restStyles + specialMedia, reviewStyles])
  const store = createStore(reduceReview, initialState(host, locale, strings, Date.now()))
  const deck = followDeck(store, host)
  const steps = reviewSteps(store, deck)
  const releaseKeys = holdKeys(element)
  store.subscribe((state, before) => {
    render(<ReviewView state={state} steps={steps} />, root)
    if (state.focus && state.focus !== before.focus) root.getElementById(state.focus.id)?.focus()
  })
  return {
    updateLanguage: async () => {
      const locale = localeOf(element)
      const strings = await loadTexts(locale)
      if (locale === localeOf(element)) store.dispatch({ type: 'texts', locale, strings })
    },
    disconnect: () => {
      releaseKeys()
      deck.disconnect()
    },
  }
}
