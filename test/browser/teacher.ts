import { readFile } from 'node:fs/promises'
import type { Browser, BrowserContextOptions, Download, Locator, Page } from 'playwright-core'
import { desktop } from './browser.ts'
import { findViolations } from './find-violations.ts'

/** A teacher's browser, with everything that it sends and that its scripts complain of. */
interface Teacher {
  page: Page
  complaints: string[]
  sent: string[]
}

/** Opens an address of the classes' pages. Questions of the page are confirmed. */
export async function openTeacher(browser: Browser, address: string, options: BrowserContextOptions = desktop) {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const complaints: string[] = []
  const sent: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', ({ message }) => complaints.push(message))
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  page.on('dialog', (dialog) => dialog.accept())
  await page.goto(address)
  await page.locator('h1').first().waitFor()
  return { page, complaints, sent } satisfies Teacher
}

/** Presses Tab until an element has the focus. */
export async function tabTo(page: Page, target: Locator) {
  await target.waitFor()
  for (let presses = 0; presses < 80; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no Tab stop: ${target}`)
}

/** Presses a button by keyboard, once it is enabled. */
export async function press(page: Page, name: string) {
  await tabTo(page, page.getByRole('button', { name, exact: true, disabled: false }).first())
  await page.keyboard.press('Enter')
}

/** Goes to a part of the page of a class, and waits for it; the report has no heading of its own. */
export async function goTo(page: Page, part: string) {
  await page.getByRole('navigation', { name: 'Parts of the page' }).getByRole('button', { name: part }).click()
  if (part !== 'Report') await page.getByRole('heading', { name: part, level: 2, exact: true }).waitFor()
}

/** Saves the link of a new class as a file, goes on, and returns the link. */
export async function keepLink(page: Page): Promise<string> {
  await page.getByRole('heading', { name: 'Keep this link' }).waitFor()
  const file = page.waitForEvent('download')
  await press(page, 'Save it as a file')
  const link = /https?:\S+#[\w-]{22}/.exec(await readDownload(file))?.[0]
  await press(page, 'I have kept it: go on')
  return `${link}`
}

export const readDownload = async (download: Promise<Download>) => readFile(await (await download).path(), 'utf8')

/** The tickets on the sheet, as they are shown. */
export const readTickets = (page: Page) => page.locator('.ticket-code').allTextContents()

export const countPages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length

/** What axe finds, and whether the page is wider than the screen. */
export const checkPage = async (page: Page) => [...(await findViolations(page)), ...(await findWidth(page))]

/** Whether a page is wider than its screen. */
export const findWidth = (page: Page): Promise<string[]> =>
  page.evaluate(() => (document.documentElement.scrollWidth > innerWidth ? ['wider than the screen'] : []))
