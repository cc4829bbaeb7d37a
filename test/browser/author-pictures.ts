import type { Browser, Page } from 'playwright-core'
import type { Lede } from './server.ts'

type Save = (name: string, screenshot: Buffer) => Promise<void>

const sharp = { deviceScaleFactor: 1, colorScheme: 'light' } as const

/** The passage of the authors' guide. */
const article = `The ferry that came back

The ferry Aurora left Hamn at six in the morning with 212 passengers. At twenty past seven her engine stopped off the island of Lund.

A fishing boat, the Petrel, reached her first and took her in tow. By noon both were back in Hamn, and nobody was hurt.

The captain said that a pump had failed. The union of ferry crews, however, blames the company, which it says has put off repairs since spring.`

/** Takes the pictures of the authors' guide, in the order in which an author meets them. */
export async function takeAuthorPictures(browser: Browser, lede: Lede, save: Save): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1240, height: 800 }, ...sharp })
  await page.goto(`${lede.url}/write#${lede.key}`)
  await page.getByLabel('The article').fill(article)
  await save('write-begin.png', await page.screenshot({ clip: { x: 0, y: 0, width: 1240, height: 620 } }))
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await page.locator('.sentence', { hasText: 'The ferry Aurora' }).click()
  await page.getByRole('group', { name: 'Ask about this' }).waitFor()
  await save('write-ask.png', await page.screenshot({ clip: { x: 0, y: 0, width: 1240, height: 800 } }))
  await page.locator('.sentence', { hasText: 'The ferry Aurora' }).click()
  await askWhoHelped(page)
  await save('write-question.png', await page.screenshot())
  await page.getByText('Title, language and source').click()
  await page.getByLabel('Publisher').fill('The Harbour Gazette')
  await page.getByText(/^Ready to publish/).waitFor()
  await page.getByRole('button', { name: 'Finish' }).click()
  await page.getByText(/^Free: /).waitFor()
  await save('write-finish.png', await page.screenshot())
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByText('Published.', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Close' }).click()
  await takePublished(page, lede, save)
}

/** Corrects the quiz, and shows what the new version changed. */
async function takePublished(page: Page, lede: Lede, save: Save) {
  await page.getByRole('textbox', { name: 'Question', exact: true }).fill('Who was the first to reach the ferry?')
  await page.getByText(/^Ready to publish/).waitFor()
  await page.getByRole('button', { name: 'Finish' }).click()
  await page.getByRole('button', { name: 'Publish again' }).click()
  await page.getByText('Published.', { exact: true }).waitFor()
  await page.goto(`${lede.url}/write`)
  const item = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'The ferry that came back' }) })
  await item.getByText('Versions', { exact: true }).click()
  await item.getByRole('button', { name: 'What changed' }).first().click()
  await item.getByText('Written differently: “Who was the first to reach the ferry?”').waitFor()
  await save('write-published.png', await item.screenshot())
}

async function askWhoHelped(page: Page) {
  await page.locator('.sentence', { hasText: 'A fishing boat' }).click()
  await page.getByRole('button', { name: 'One right answer' }).first().click()
  await page.getByRole('textbox', { name: 'Question', exact: true }).fill('Who reached the ferry first?')
  await page.getByLabel('Choice 1', { exact: true }).click()
  for (const text of ['The crew of a fishing boat', 'The crew of the coast guard', 'People from the island']) {
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Backspace')
  await page.getByLabel('Right: The crew of a fishing boat').check()
  await page
    .getByRole('textbox', { name: 'Explanation' })
    .fill('The Petrel is a fishing boat. The passage names no coast guard.')
  await page.frameLocator('iframe').getByText('Who reached the ferry first?').waitFor()
}
