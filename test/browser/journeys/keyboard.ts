import type { Page } from 'playwright-core'
import { type Focused, focused, tabTo } from '../focus.ts'

/** Presses a button of the quiz by its text, by keyboard alone. */
export async function pressButton(page: Page, text: string): Promise<void> {
  await tabTo(page, (element) => element.text === text)
  await page.keyboard.press('Enter')
}

const isField = ({ tag, type, text }: Focused) =>
  tag === 'select' || (tag === 'input' && type !== 'button') || text === 'Keep this order'

/** Gives some answer to the item shown, regardless of its type. */
export async function answerByKeys(page: Page): Promise<void> {
  const { tag, type } = await tabTo(page, isField)
  if (tag === 'button') return page.keyboard.press('Enter')
  if (tag === 'input' && type === 'text') return page.keyboard.type('120')
  if (tag === 'input') return page.keyboard.press('Space')
  for (let element = await focused(page); element.tag === 'select'; element = await focused(page)) {
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
  }
}
