import { languageIn } from '../../core/strings/read-strings.ts'
import { host } from '../host.ts'
import { localeOf } from '../locale.ts'
import { loadApp, type Mounted } from './load-app.ts'

/** In the addresses of today's texts; empty in a released loader, which outlives them. */
declare const STRINGS_HASH: string

/** A request that the app looks at once it is here; until then nobody may take its failing for an error unseen. */
function begin(path: string) {
  const response = fetch(host + path)
  response.catch(() => {})
  return response
}

/** The public element. It fetches app and quiz, side by side, when it comes near the screen. */
export class LedeQuiz extends HTMLElement {
  static observedAttributes = ['quiz', 'mode', 'lang', 'passage']
  #mounted: Mounted | undefined
  /** Whether app and quiz are here, or on their way. */
  #coming = false

  connectedCallback() {
    this.#mounted?.connect()
    // The observer would tell of what is there already only after the page has been painted.
    if (isNear(this)) this.come()
    else nearness.observe(this)
  }

  disconnectedCallback() {
    this.#mounted?.disconnect()
  }

  attributeChangedCallback() {
    if (this.isConnected) this.#mounted?.connect()
  }

  /** Fetches, one try at a time: two would show two quizzes, and the observer may tell late what has been seen by now. */
  async come() {
    nearness.unobserve(this)
    if (this.#coming) return
    this.#coming = true
    const quiz = this.getAttribute('quiz')
    const first = quiz ? begin(`/api/quizzes/${encodeURIComponent(quiz)}`) : undefined
    const locale = localeOf(this)
    const language = languageIn(locale)
    const texts = language === 'en' || !STRINGS_HASH ? undefined : begin(`/app/${language}-quiz-${STRINGS_HASH}.json`)
    try {
      const { mount } = await loadApp()
      this.#mounted = mount(this, host, { quiz: first, locale, texts, localeOf })
      if (!this.isConnected) this.#mounted.disconnect()
    } catch {
      this.#coming = false
      this.#sayUnloaded()
    }
  }

  /** The same words come and go in one place, so that the button keeps the focus. */
  #sayUnloaded() {
    const detail = 'The quiz could not be loaded. Check the connection.'
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
    const said = root.querySelector('p') ?? document.createElement('p')
    if (!said.role) {
      const retry = document.createElement('button')
      said.role = 'alert'
      said.lang = retry.lang = 'en'
      retry.textContent = 'Try again'
      retry.onclick = () => {
        said.textContent = 'Loading…'
        this.come()
      }
      root.append(document.createElement('slot'), said, retry)
    }
    said.textContent = detail
    this.dispatchEvent(
      new CustomEvent('lede-error', { detail: { code: 'app-unreachable', detail }, bubbles: true, composed: true }),
    )
  }
}

/** How far from the screen a quiz begins to load, in pixels. */
const ahead = 400

function isNear(element: Element) {
  const [rect] = element.getClientRects()
  return rect && rect.top < innerHeight + ahead && rect.bottom > -ahead
}

const nearness = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) (target as LedeQuiz).come()
  },
  { rootMargin: `${ahead}px` },
)
