/** The loader: it registers the element, and fetches what puts it where a page names a quiz in another way. */

import { host } from './host.ts'
import { LedeQuiz } from './loader/lede-quiz.ts'

/** Editors that strip custom elements leave a `div`; some pages bring theirs only later. Browsers import a file once. */
const findPlaces = () => document.querySelector('[data-lede-quiz]') && import(`${host}/places.js`)

if (!customElements.get('lede-quiz')) {
  customElements.define('lede-quiz', LedeQuiz)
  new MutationObserver(findPlaces).observe(document, { subtree: true, childList: true })
  findPlaces()
}
