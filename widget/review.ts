/** The loader of reviews: it registers `<lede-review>`, and fetches what it takes when the element comes near. */

declare const REVIEW_PATH: string

type ReviewModule = typeof import('./review/index.tsx')

const here = import.meta.url
const host = new URL(here).origin
let module: Promise<ReviewModule> | undefined
let tries = 0

/**
 * Browsers may remember that a module did not come, so another try has another address. A loader kept from before the
 * host's last deploy names a file that is gone: review-app.js always leads to the present one.
 */
const load = (): Promise<ReviewModule> => {
  const again = tries++ ? `?${tries}` : ''
  module ??= importFrom(REVIEW_PATH + again).catch(() => importFrom(`./review-app.js${again}`))
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
    this.#mounted?.speak().catch(() => {})
  }

  async show() {
    nearness.unobserve(this)
    try {
      const { mountReview } = await load()
      const mounted = await mountReview(this, host)
      if (this.isConnected && !this.#mounted) this.#mounted = mounted
      else mounted.disconnect()
    } catch {
      // What the page has put inside the element stays until there is a network.
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
