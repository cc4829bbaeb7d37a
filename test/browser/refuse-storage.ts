import type { BrowserContext } from 'playwright-core'

/** Has the browser refuse to keep anything, as Firefox does with a learner who has refused all cookies. */
export const refuseStorage = (context: BrowserContext) =>
  context.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
    IDBFactory.prototype.open = refuse
    window.BroadcastChannel = class {
      constructor() {
        refuse()
      }
    } as never
  })
