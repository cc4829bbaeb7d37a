import type { Browser, Locator, Page } from 'playwright-core'
import { desktop, launchBrowser } from '../../browser/browser.ts'
import { startLede } from '../../browser/server.ts'
import { setUpWorker } from '../../browser/worker-setup.ts'
import { atMost, type Measurement, printTable } from '../budget.ts'
import { type Interaction, inpOf, observeInteractions, takeInteractions } from './interactions.ts'
import { longDraft } from './long-draft.ts'

const slowdown = 4
const items = 100
const words = 'Which of the towns had a mill of its own by then? '
/** Between two keys, in ms: 100 words a minute. */
const delay = 120

/** How long an author waits for what a key or a click does, in a long draft on a slow computer. */
export async function measureTyping(): Promise<Measurement[]> {
  const lede = await startLede(await setUpWorker())
  const browser = await launchBrowser()
  const page = await openDraft(browser, `${lede.url}/write`)
  const interactions: Interaction[] = []
  for (const [step, act] of Object.entries(steps)) {
    await act(page)
    interactions.push(...(await takeInteractions(page, step)))
  }
  await browser.close()
  await lede.stop()
  const worst = Object.keys(steps).map((step) => {
    const own = interactions.filter((each) => each.step === step).map(({ duration }) => duration)
    return `${step} ${Math.max(0, ...own)}`
  })
  return [
    atMost(
      `interaction to next paint in the editor, a draft of ${items} items, processor ${slowdown} times slower`,
      inpOf(interactions),
      200,
      'ms',
    ),
    { what: `the slowest of each kind, of ${interactions.length}`, budget: '', measured: `${worst.join(', ')} ms` },
  ]
}

async function openDraft(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext(desktop)
  const page = await context.newPage()
  await observeInteractions(page)
  await page.goto(address)
  const buffer = Buffer.from(JSON.stringify(await longDraft(items)))
  await page.locator('input[type=file]').setInputFiles({ name: 'long.json', mimeType: 'application/json', buffer })
  await page
    .locator('.item')
    .nth(items - 1)
    .waitFor()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await takeInteractions(page, 'opening')
  return page
}

const headOf = (page: Page, index: number) => page.locator('.item h3 > button').nth(index)

async function typeInto(page: Page, field: Locator) {
  await field.click()
  await page.keyboard.type(words, { delay })
}

/** What an author does. */
const steps: Record<string, (page: Page) => Promise<void>> = {
  open: async (page) => {
    for (let index = 0; index < 10; index++) await headOf(page, index).click()
  },
  prompt: async (page) => {
    await headOf(page, 40).click()
    await typeInto(page, page.getByRole('textbox', { name: 'Question', exact: true }))
  },
  choice: async (page) => {
    await headOf(page, 6).click()
    await typeInto(page, page.getByLabel('Choice 1', { exact: true }))
  },
  undo: async (page) => {
    for (let count = 0; count < 3; count++) await page.keyboard.press('Control+z', { delay })
  },
  fold: async (page) => {
    for (const index of [20, 20, 60, 60]) await headOf(page, index).click()
  },
  passage: async (page) => {
    await page.getByRole('button', { name: 'Edit the passage' }).click()
    await typeInto(page, page.getByRole('textbox', { name: 'Block 3' }))
    await page.getByRole('button', { name: 'Done' }).click()
  },
}

if (import.meta.main) {
  if (!printTable(await measureTyping())) process.exitCode = 1
  process.exit()
}
