import type { Page } from 'playwright-core'

/** What has the focus, inside the quiz if it is there. */
export interface Focused {
  id: string
  tag: string
  type: string
  text: string
}

export const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    const element = document.querySelector('lede-quiz')?.shadowRoot?.activeElement
    return {
      id: element?.id ?? '',
      tag: element?.localName ?? '',
      type: element?.getAttribute('type') ?? '',
      text: element?.textContent?.trim() ?? '',
    }
  })

/** Waits until the focus is on the element with an id. */
export const untilFocused = (page: Page, id: string) =>
  page.waitForFunction((id) => document.querySelector('lede-quiz')?.shadowRoot?.activeElement?.id === id, id)

/** Presses Tab until what has the focus is wanted. */
export async function tabTo(page: Page, wanted: (element: Focused) => boolean): Promise<Focused> {
  for (let presses = 0; presses < 40; presses++) {
    const element = await focused(page)
    if (wanted(element)) return element
    await page.keyboard.press('Tab')
  }
  throw new Error(`Not in reach of Tab: it ends at ${JSON.stringify(await focused(page))}.`)
}
