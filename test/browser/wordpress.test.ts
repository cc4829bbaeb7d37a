import type { Browser } from 'playwright-core'
import { describe, expect } from 'vitest'
import type { Embedder } from './embedder.ts'
import { it } from './fixtures.ts'
import { insideFrame, measureFrame, untilFitting } from './frame-page.ts'
import { roofsQuiz } from './roofs-quiz.ts'
import type { Lede } from './server.ts'
import { fetchLikeWordPress, wordPressPage } from './wordpress.ts'

let browser: Browser
let lede: Lede
let embedder: Embedder

const secret = 'q1W2e3R4t5'
const long = Array.from({ length: 30 }, (_, place) => `Paragraph ${place} of a passage that is long.`)

it.beforeAll(async ({ scrollingChromium, host, site }) => {
  ;[browser, lede, embedder] = [scrollingChromium, host, site]
  await Promise.all([
    lede.publish('roofs', roofsQuiz),
    lede.publish('long', { ...roofsQuiz, stimulus: [...roofsQuiz.stimulus, ...long] }),
  ])
})

const paste = (address: string) => fetchLikeWordPress(address, secret)

async function openPost(address: string) {
  const page = await (await browser.newContext()).newPage()
  await page.goto(embedder.serve(wordPressPage(await paste(address))))
  const frame = await insideFrame(page)
  return { page, frame, quiz: frame.locator('section.lede') }
}

describe('the address of a quiz in a post of WordPress', () => {
  it('becomes the quiz at its full height, and works to the end in a frame that may only run scripts', async () => {
    const { page, frame, quiz } = await openPost(`${lede.url}/q/roofs`)
    await quiz.getByRole('radio', { name: 'A green roof' }).check()
    await quiz.locator('footer', { hasText: 'Not kept on this device' }).waitFor()
    expect(await page.locator('blockquote').isVisible()).toBe(false)
    expect(await page.locator('iframe').getAttribute('style')).toBe(null)
    await untilFitting(frame)
    await quiz.getByRole('button', { name: 'Hand in' }).click()
    await quiz.getByRole('button', { name: 'Hand in anyway' }).click()
    await quiz.locator('footer', { hasText: /Handed in/ }).waitFor()
    expect(await quiz.locator('h3').first().textContent()).toContain('1 of 3 points')
  })

  it('keeps the options of its URL', async () => {
    const { quiz, frame } = await openPost(`${lede.url}/q/roofs?theme=dark&mode=test`)
    await quiz.getByRole('radio', { name: 'A green roof' }).waitFor()
    expect(await frame.locator('lede-quiz').getAttribute('theme')).toBe('dark')
  })

  it('scrolls inside if the quiz is higher than WordPress’s maximum', async () => {
    const { page, frame, quiz } = await openPost(`${lede.url}/q/long`)
    await quiz.getByText('Read the passage').click()
    await expect.poll(() => page.locator('iframe').getAttribute('height')).toBe('1000')
    await expect.poll(async () => (await measureFrame(frame)).hidden).toBeGreaterThan(0)
    await quiz.getByRole('button', { name: 'Hand in' }).click()
    await quiz.getByRole('button', { name: 'Hand in anyway' }).waitFor()
  })

  it('stays a link if the frame does not load', async () => {
    const page = await (await browser.newContext()).newPage()
    await page.route('**/embed/roofs*', (route) => route.abort())
    await page.goto(embedder.serve(wordPressPage(await paste(`${lede.url}/q/roofs`))))
    const link = page.getByRole('link', { name: roofsQuiz.title })
    expect(await link.isVisible()).toBe(true)
    expect(await link.getAttribute('href')).toBe(`${lede.url}/q/roofs`)
  })
})
