import type { Browser, Page } from 'playwright-core'
import type { Lede } from './server.ts'

type Save = (name: string, screenshot: Buffer) => Promise<void>

const sharp = { deviceScaleFactor: 1, colorScheme: 'light' } as const

/** Takes the pictures of the teachers' guide. */
export async function takeClassPictures(browser: Browser, lede: Lede, save: Save): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 760, height: 620 }, ...sharp })
  await openNewClass(page, lede)
  await save('class-new.png', await page.screenshot())
  await page.getByRole('button', { name: 'Make the class' }).click()
  await page.getByRole('checkbox', { name: 'Keep in this browser' }).check()
  await page.getByRole('button', { name: 'go on' }).click()
  await page.locator('.ticket-code').first().waitFor()
  await save('class-tickets.png', await page.screenshot())
  await takePupil(browser, `${lede.url}/a/${new URL(page.url()).pathname.slice(-12)}/1`, save)
  await takeReport(browser, lede, save)
}

async function openNewClass(page: Page, lede: Lede) {
  await page.goto(`${lede.url}/classes`)
  await page.locator('option').first().waitFor({ state: 'attached' })
}

async function takePupil(browser: Browser, link: string, save: Save) {
  const page = await browser.newPage({ viewport: { width: 380, height: 420 }, ...sharp })
  await page.goto(link)
  await page.getByLabel('Your ticket or code').waitFor()
  await save('class-pupil.png', await page.screenshot())
}

async function takeReport(browser: Browser, lede: Lede, save: Save) {
  const page = await browser.newPage({ viewport: { width: 1020, height: 900 }, ...sharp })
  await openNewClass(page, lede)
  await page.getByRole('button', { name: 'Try it with thirty made-up pupils' }).click()
  await page.getByText(/2\d of 30 handed in/).waitFor({ timeout: 120_000 })
  await save('class-report.png', await page.screenshot())
}
