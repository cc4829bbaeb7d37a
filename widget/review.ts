/** The loader of reviews: it registers `<lede-review>`, and fetches what it takes when the element comes near. */

declare const REVIEW_PATH: string

type ReviewModule = typeof import('./review/index.tsx')

const here = import.meta.url
const host = new URL(here).origin
let module: Promise<ReviewModule> | undefined

const load = (): Promise<ReviewModule> => {
  module ??= import(new URL(REVIEW_PATH, here).href)
  return module
}

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
    const { mountReview } = await load()
    const mounted = await mountReview(this, host)
    if (this.isConnected && !this.#mounted) this.#mounted = mounted
    else mounted.disconnect()
  }
}

const nearness = new IntersectionObserver(
  (entries) => {
    // Where it does not come, what the page has put inside the element stays.
    for (const { isIntersecting, target } of entries) if (isIntersecting) (target as LedeReview).show().catch(() => {})
  },
  { rootMargin: '400px' },
)

if (!customElements.get('lede-review')) customElements.define('lede-review', LedeReview)
