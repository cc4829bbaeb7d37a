import type { Page } from 'playwright-core'
import { writeSnippets } from '../../core/embed/snippets.ts'
import { launchBrowser, phone } from '../browser/browser.ts'
import { startLede } from '../browser/server.ts'
import { setUpWorker } from '../browser/worker-setup.ts'
import { atMost, type Measurement, printTable } from './budget.ts'
import { startEdge } from './edge.ts'
import { choiceQuiz } from './quizzes.ts'
import { openSlowPhone } from './slow-phone.ts'

const snippets = writeSnippets({ quiz: 'bench' }, '')

/** What a page embeds after one paragraph, so that the quiz is in the first screen of a phone. */
const embeds = {
  tag: snippets.element,
  frame: snippets.fittingFrame,
}

const paragraph = `<p>${'The town planted grass on its roofs. '.repeat(6)}</p>`
const pageWith = (embed: string) =>
  Buffer.from(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Article</title>
<meta name="viewport" content="width=device-width"></head><body>${paragraph}${embed}${paragraph.repeat(5)}</body></html>`)

/** Cumulative layout shift of a page whose first screen has a quiz, by tag and by frame, on a slow and a fast phone. */
export async function measureLayoutShift(): Promise<Measurement[]> {
  const lede = await startLede(await setUpWorker())
  await lede.publish('bench', choiceQuiz(10, 'practice'))
  const files = Object.entries(embeds).map(
    ([name, embed]) => [`/${name}.html`, { type: 'text/html', body: pageWith(embed) }] as const,
  )
  const edge = await startEdge(lede.url, new Map(files))
  const browser = await launchBrowser()
  const rows: Measurement[] = []
  for (const name of ['tag', 'frame'] as const) {
    const open = { slow: () => openSlowPhone(browser), fast: async () => (await browser.newContext(phone)).newPage() }
    for (const speed of ['slow', 'fast'] as const) {
      const shift = await shiftOf(await open[speed](), `${edge.url}/${name}.html`)
      rows.push(
        atMost(`layout shift of a page with a quiz in its first screen: ${name}, ${speed} phone`, shift, 0.1, ''),
      )
    }
  }
  await browser.close()
  edge.stop()
  await lede.stop()
  return rows
}

/** The sum of all shifts until the quiz has been shown and nothing has moved for a second. */
async function shiftOf(page: Page, address: string): Promise<number> {
  await page.addInitScript(() => {
    const seen = Object.assign(window, { shift: 0, lastAt: 0 })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
        if (entry.hadRecentInput) continue
        seen.shift += entry.value
        seen.lastAt = performance.now()
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(address)
  const frame = page.frames().find((each) => each !== page.mainFrame()) ?? page.mainFrame()
  await frame.getByRole('radio').first().waitFor({ timeout: 120_000 })
  const shownAt = await page.evaluate(() => performance.now())
  const handle = await page.waitForFunction((shownAt) => {
    const { shift, lastAt } = window as unknown as { shift: number; lastAt: number }
    return performance.now() > Math.max(shownAt, lastAt) + 1_000 && { shift }
  }, shownAt)
  const { shift } = (await handle.jsonValue()) as { shift: number }
  await page.context().close()
  return shift
}

if (import.meta.main) {
  if (!printTable(await measureLayoutShift())) process.exitCode = 1
  process.exit()
}
