import { localeOf } from './locale.ts'

/** The loader: it registers the element, and fetches app, quiz and texts side by side when the element comes near. */

declare const APP_PATH: string
declare const STRINGS_HASH: string

type App = typeof import('./app.tsx')
type Mounted = ReturnType<App['mount']>

const here = import.meta.url
const host = new URL(here).origin
let app: Promise<App> | undefined
let tries = 0

/**
 * All elements share one app. Browsers may remember that a module did not come, so another try has another address. A
 * loader kept from before the host's last deploy names an app that is gone: app.js always leads to the present one.
 */
const loadApp = () => {
  const again = tries++ ? `?${tries}` : ''
  app ??= importFrom(APP_PATH + again).catch(() => importFrom(`./app.js${again}`))
  app.catch(() => {
    app = undefined
  })
  return app
}

const importFrom = (path: string): Promise<App> => import(new URL(path, here).href)

/** A request that the app looks at once it is here; until then nobody may take its failing for an error unseen. */
function begin(address: string | URL) {
  const response = fetch(address)
  response.catch(() => {})
  return response
}

class LedeQuiz extends HTMLElement {
  static observedAttributes = ['quiz', 'mode', 'lang', 'theme', 'passage']
  #mounted: Mounted | undefined
  #near = false
  #said: HTMLElement | undefined

  connectedCallback() {
    if (this.#near) this.#mounted?.connect()
    // The observer would tell of what is there already only after the page has been painted.
    else if (isNear(this)) this.load()
    else nearness.observe(this)
  }

  disconnectedCallback() {
    nearness.unobserve(this)
    this.#mounted?.disconnect()
  }

  attributeChangedCallback() {
    if (this.isConnected) this.#mounted?.connect()
  }

  async load() {
    nearness.unobserve(this)
    this.#near = true
    const quiz = this.getAttribute('quiz')
    const first = quiz ? begin(`${host}/api/quizzes/${encodeURIComponent(quiz)}`) : undefined
    const locale = localeOf(this)
    const language = locale.slice(0, 2)
    const texts = language === 'en' ? undefined : begin(new URL(`./app/${language}-first-${STRINGS_HASH}.json`, here))
    try {
      this.#mounted = (await loadApp()).mount(this, host, {
        quiz: quiz === this.getAttribute('quiz') ? first : undefined,
        locale,
        texts,
        localeOf,
      })
      if (!this.isConnected) this.#mounted.disconnect()
    } catch {
      this.#sayUnloaded()
    }
  }

  /** Says so once; after that the same words come and go, so that the button keeps the focus. */
  #sayUnloaded() {
    if (!this.#said) {
      const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
      const retry = document.createElement('button')
      this.#said = document.createElement('p')
      this.#said.role = 'alert'
      retry.textContent = 'Try again'
      this.#said.lang = retry.lang = 'en'
      retry.onclick = () => this.#retry()
      root.replaceChildren(document.createElement('slot'), this.#said, retry)
    }
    const detail = 'The quiz could not be loaded. Check the connection and try again.'
    this.#said.textContent = detail
    const event = { detail: { code: 'app-unreachable', detail }, bubbles: true, composed: true }
    this.dispatchEvent(new CustomEvent('lede-error', event))
  }

  /** One try at a time: two would show two quizzes. */
  #retry() {
    if (!this.#said || this.#said.textContent === trying) return
    this.#said.textContent = trying
    this.load()
  }
}

const trying = 'Loading…'

/** How far from the screen a quiz begins to load, in pixels. */
const ahead = 400

const isNear = (element: Element) =>
  [...element.getClientRects()].some(({ top, bottom }) => top < innerHeight + ahead && bottom > -ahead)

const nearness = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) (target as LedeQuiz).load()
  },
  { rootMargin: `${ahead}px` },
)

if (!customElements.get('lede-quiz')) customElements.define('lede-quiz', LedeQuiz)
