import { languageIn } from '../../core/strings/read-strings.ts'
import { host } from '../host.ts'
import { localeOf } from '../locale.ts'
import { loadApp, type Mounted } from './load-app.ts'

/** Hash in the URLs of the current texts; empty in a released loader, which outlives them. */
declare const STRINGS_HASH: string

/** Starts a request for the app, which reads it once loaded; a failure until then is not an unhandled rejection. */
function begin(path: string) {
  const response = fetch(host + path)
  response.catch(() => {})
  return response
}

/** `<lede-quiz>`. Fetches app and quiz in parallel when the element comes near the viewport. */
export class LedeQuiz extends HTMLElement {
  static observedAttributes = ['quiz', 'mode', 'lang', 'passage', 'assignment']
  #mounted: Mounted | undefined
  /** True once app and quiz are requested, until that fails. */
  #loading = false

  connectedCallback() {
    this.#mounted?.connect()
    // The observer first reports after the page has been painted.
    if (isNear(this)) this.load()
    else nearness.observe(this)
  }

  disconnectedCallback() {
    this.#mounted?.disconnect()
  }

  attributeChangedCallback() {
    if (this.isConnected) this.#mounted?.connect()
  }

  /** Loads app and quiz, one try at a time: two would show two quizzes, and the observer may report late. */
  async load() {
    nearness.unobserve(this)
    if (this.#loading) return
    this.#loading = true
    // Which quiz an assignment has is known to its class only.
    const quiz = !this.hasAttribute('assignment') && this.getAttribute('quiz')?.trim()
    const first = quiz ? begin(`/api/quizzes/${encodeURIComponent(quiz)}`) : undefined
    const locale = localeOf(this)
    const language = languageIn(locale)
    const texts = language === 'en' || !STRINGS_HASH ? undefined : begin(`/app/${language}-quiz-${STRINGS_HASH}.json`)
    try {
      const { mount } = await loadApp()
      this.#mounted = mount(this, host, { quiz: first, locale, texts, localeOf })
      if (!this.isConnected) this.#mounted.disconnect()
    } catch {
      this.#loading = false
      this.#reportFailure()
    }
  }

  /** Shows the message and a button. A further failure reuses them, so that the button keeps the focus. */
  #reportFailure() {
    const detail = 'The quiz could not be loaded. Check the connection.'
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
    const message = root.querySelector('p') ?? document.createElement('p')
    if (!message.role) {
      const retry = document.createElement('button')
      message.role = 'alert'
      message.lang = retry.lang = 'en'
      retry.textContent = 'Try again'
      retry.onclick = () => {
        message.textContent = 'Loading…'
        this.load()
      }
      root.append(document.createElement('slot'), message, retry)
    }
    message.textContent = detail
    this.dispatchEvent(
      new CustomEvent('lede-error', { detail: { code: 'app-unreachable', detail }, bubbles: true, composed: true }),
    )
  }
}

/** Distance from the viewport at which a quiz begins to load, in pixels. */
const ahead = 400

function isNear(element: Element) {
  const [rect] = element.getClientRects()
  return rect && rect.top < innerHeight + ahead && rect.bottom > -ahead
}

const nearness = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) (target as LedeQuiz).load()
  },
  { rootMargin: `${ahead}px` },
)
