import * as esbuild from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser, phone } from '../browser/browser.ts'
import { startLede } from '../browser/server.ts'
import { setUpWorker } from '../browser/worker-setup.ts'
import { atMost, type Measurement, median } from './budget.ts'
import { startEdge } from './edge.ts'
import { choiceQuiz } from './quizzes.ts'

const rounds = 9
/** 1.6 Mbps and 150 ms of latency, the "slow 4G" of Chrome's own tools, on a processor four times slower. */
const network = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 }
const slowdown = 4

const html = (body: string) =>
  Buffer.from(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Quiz</title>
<meta name="viewport" content="width=device-width">${body}</html>`)

const ledePage = html(
  '<script type="module" src="/embed.js"></script></head><body><main><lede-quiz quiz="bench"></lede-quiz></main></body>',
)
const barePage = html('<script type="module" src="/bare.js"></script></head><body><main></main></body>')

/** Time to the first answerable item on a slow phone, compared with a bare Preact quiz that travels the same way. */
export async function measureSlowPhone(): Promise<Measurement[]> {
  const lede = await startLede(await setUpWorker())
  await lede.publish('bench', choiceQuiz(10, 'practice'))
  const edge = await startEdge(
    lede.url,
    new Map([
      ['/lede.html', { type: 'text/html', body: ledePage }],
      ['/bare.html', { type: 'text/html', body: barePage }],
      ['/bare.js', { type: 'text/javascript', body: await buildBarePage() }],
    ]),
  )
  const browser = await launchBrowser()
  const times = { lede: [] as number[], bare: [] as number[] }
  for (const name of ['lede', 'bare'] as const) await timeToFirstItem(browser, `${edge.url}/${name}.html`)
  for (let round = 0; round < rounds; round++) {
    for (const name of ['bare', 'lede'] as const) {
      times[name].push(await timeToFirstItem(browser, `${edge.url}/${name}.html`))
    }
  }
  await browser.close()
  edge.stop()
  await lede.stop()
  return [
    atMost(
      'first answerable item on a slow phone, compared with bare Preact',
      median(times.lede) / median(times.bare),
      1.25,
      'times',
    ),
    { what: 'the same in seconds, both', budget: '', measured: `${seconds(times.lede)} and ${seconds(times.bare)}` },
  ]
}

const seconds = (times: number[]) => `${(median(times) / 1000).toFixed(2)} s`

/** A page with an empty cache, on a slow network and a slow processor. */
export async function openSlowPhone(browser: Browser): Promise<Page> {
  const context = await browser.newContext(phone)
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', network)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  return page
}

/** Milliseconds from the start of the navigation until a radio button stands in the page, with an empty cache. */
async function timeToFirstItem(browser: Browser, address: string): Promise<number> {
  const page = await openSlowPhone(browser)
  await page.addInitScript(() => {
    const look = () => {
      const root = document.querySelector('lede-quiz')?.shadowRoot ?? document
      if (root.querySelector('input[type=radio]')) Object.assign(window, { firstItemAt: performance.now() })
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  await page.goto(address)
  const handle = await page.waitForFunction(() => (window as { firstItemAt?: number }).firstItemAt)
  const time = (await handle.jsonValue()) as number
  await page.context().close()
  return time
}

async function buildBarePage(): Promise<Uint8Array> {
  const { outputFiles } = await esbuild.build({
    entryPoints: [new URL('./bare-page/page.tsx', import.meta.url).pathname],
    bundle: true,
    minify: true,
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    write: false,
  })
  return outputFiles[0]?.contents as Uint8Array
}
