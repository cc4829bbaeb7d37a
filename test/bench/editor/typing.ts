import type { Browser, Locator, Page } from 'playwright-core'
import { desktop, launchBrowser } from '../../browser/browser.ts'
import { startLede } from '../../browser/server.ts'
import { setUpWorker } from '../../browser/worker-setup.ts'
import { atMost, type Measurement, median, printTable } from '../budget.ts'
import { type Interaction, inpOf, observeInteractions, takeInteractions } from './interactions.ts'
import { longDraft } from './long-draft.ts'

const slowdown = 4
const items = 100
const rounds = 3
const words = 'Which of the towns had a mill by then?'.split(' ')
/** Between two keys, in ms: 100 words a minute. */
const delay = 120
/** After each word, in ms: long enough for the checks, which then show their problems and the preview. */
const pause = 400

/** How long an author waits for what a key or a click does, in a long draft on a slow computer. */
export async function measureTyping(): Promise<Measurement[]> {
  const lede = await startLede(await setUpWorker())
  const browser = await launchBrowser()
  const all: Interaction[][] = []
  for (let round = 0; round < rounds; round++) all.push(await write(browser, `${lede.url}/write`))
  await browser.close()
  await lede.stop()
  const slowest = (interactions: Interaction[], step: string) =>
    Math.max(0, ...interactions.filter((each) => each.step === step).map(({ duration }) => duration))
  const worst = Object.keys(steps).map((step) => `${step} ${median(all.map((one) => slowest(one, step)))}`)
  return [
    atMost(
      `interaction to next paint in the editor, a draft of ${items} items, processor ${slowdown} times slower`,
      median(all.map(inpOf)),
      200,
      'ms',
    ),
    { what: `the slowest of each kind, of ${all[0]?.length}`, budget: '', measured: `${worst.join(', ')} ms` },
  ]
}

/** Writes in a long draft for a while. */
async function write(browser: Browser, address: string): Promise<Interaction[]> {
  const page = await openDraft(browser, address)
  const interactions: Interaction[] = []
  for (const [step, act] of Object.entries(steps)) {
    await act(page)
    interactions.push(...(await takeInteractions(page, step)))
  }
  await page.context().close()
  return interactions
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
  for (const word of words) {
    await page.keyboard.type(`${word} `, { delay })
    await page.waitForTimeout(pause)
  }
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
  drag: async (page) => {
    const [from, to] = [page.locator('.item .handle').nth(2), page.locator('.item').nth(8)]
    for (let count = 0; count < 3; count++) {
      await from.hover()
      await page.mouse.down()
      await to.hover()
      await page.mouse.up()
    }
    for (let count = 0; count < 5; count++) await page.keyboard.press('ArrowUp', { delay })
  },
}

if (import.meta.main) {
  if (!printTable(await measureTyping())) process.exitCode = 1
  process.exit()
}
