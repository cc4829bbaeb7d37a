/** The loader: registers `<lede-quiz>`, and loads places.js for pages that embed by `<div data-lede-quiz>`. */

import { host } from './host.ts'
import { LedeQuiz } from './loader/lede-quiz.ts'

/** Some editors strip custom elements but leave a `div`. Called after each change; browsers import a file once. */
const findPlaces = () => document.querySelector('[data-lede-quiz]') && import(`${host}/places.js`)

if (!customElements.get('lede-quiz')) {
  customElements.define('lede-quiz', LedeQuiz)
  new MutationObserver(findPlaces).observe(document, { subtree: true, childList: true })
  findPlaces()
}
