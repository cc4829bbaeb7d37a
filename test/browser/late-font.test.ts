import type { Browser } from 'playwright-core'
import { expect } from 'vitest'
import { phone } from './browser.ts'
import type { Embedder } from './embedder.ts'
import { it } from './fixtures.ts'
import { fitting, frameOf, insideFrame, untilFitting } from './frame-page.ts'
import { readPackagedFont } from './packaged-font.ts'
import { practiceQuiz } from './roofs-quiz.ts'
import type { Lede } from './server.ts'

let browser: Browser
let lede: Lede
let embedder: Embedder

it.beforeAll(async ({ scrollingChromium, host, site }) => {
  ;[browser, lede, embedder] = [scrollingChromium, host, site]
  await lede.publish('practice', practiceQuiz)
})

it('a frame follows the height of its quiz after a font loads late', async () => {
  const { promise: sent, resolve: send } = Promise.withResolvers<void>()
  // The policy of the frame's page lets in no fonts; what counts here is when one comes, and not from where.
  const context = await browser.newContext({ ...phone, bypassCSP: true })
  const font = await readPackagedFont()
  await context.route('**/late.ttf', async (route) => {
    await sent
    await route.fulfill({ contentType: 'font/ttf', body: font })
  })
  const page = await context.newPage()
  await page.goto(embedder.serve(fitting(lede.url) + frameOf(lede.url, 'practice')))
  const frame = await insideFrame(page)
  await frame.getByRole('radio', { name: 'A tin roof' }).waitFor()
  // Larger by itself, since the browser may have no other font than this one.
  await frame.addStyleTag({
    content:
      "@font-face { font-family: 'Late'; src: url(/late.ttf); font-display: swap; size-adjust: 180% } body { font-family: 'Late' }",
  })
  const state = () => frame.evaluate(() => [...document.fonts].find(({ family }) => family === 'Late')?.status)
  await expect.poll(state).toBe('loading')
  await untilFitting(frame)
  const before = await frame.evaluate(() => innerHeight)
  expect(await state()).toBe('loading')
  send()
  await expect.poll(state).toBe('loaded')
  await expect.poll(() => frame.evaluate(() => innerHeight)).toBeGreaterThan(before)
  await untilFitting(frame)
})
