/** The loader of reviews: registers `<lede-review>` and loads its app when the element comes near the viewport. */

declare const REVIEW_PATH: string

type ReviewModule = typeof import('./review/index.tsx')

const here = import.meta.url
const host = new URL(here).origin
let module: Promise<ReviewModule> | undefined
let tries = 0

/**
 * Imports the review app. Browsers cache a failed import, so a retry uses another URL. A loader cached since before the
 * last deploy names a file that no longer exists; review-app.js always leads to the current one.
 */
const load = (): Promise<ReviewModule> => {
  const query = tries++ ? `?${tries}` : ''
  module ??= importFrom(REVIEW_PATH + query).catch(() => importFrom(`./review-app.js${query}`))
  module.catch(() => {
    module = undefined
  })
  return module
}

const importFrom = (path: string): Promise<ReviewModule> => import(new URL(path, here).href)

class LedeReview extends HTMLElement {
  static observedAttributes = ['lang']
  #mounted: Awaited<ReturnType<ReviewModule['mountReview']>> | undefined

  connectedCallback() {
    nearness.observe(this)
  }

  disconnectedCallback() {
    nearness.unobserve(this)
    this.#mounted?.disconnect()
    this.#mounted = undefined
  }

  attributeChangedCallback() {
    this.#mounted?.updateLanguage().catch(() => {})
  }

  async show() {
    nearness.unobserve(this)
    try {
      const { mountReview } = await load()
      const mounted = await mountReview(this, host)
      if (this.isConnected && !this.#mounted) this.#mounted = mounted
      else mounted.disconnect()
    } catch {
      // Until the network is back, the page's content of the element stays visible.
      addEventListener('online', () => this.isConnected && nearness.observe(this), { once: true })
    }
  }
}

const nearness = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) void (target as LedeReview).show()
  },
  { rootMargin: '400px' },
)

if (!customElements.get('lede-review')) customElements.define('lede-review', LedeReview)
