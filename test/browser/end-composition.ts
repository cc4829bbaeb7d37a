import type { Locator } from 'playwright-core'

/** Ends an input method's composition in a field by Enter, as Safari does. True if the page left the key alone. */
export const endComposition = (field: Locator): Promise<boolean> =>
  field.evaluate((input) => {
    input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true }))
    const key = { key: 'Enter', code: 'Enter', keyCode: 229, isComposing: false }
    return input.dispatchEvent(
      new KeyboardEvent('keydown', { ...key, bubbles: true, composed: true, cancelable: true }),
    )
  })
