import type { Browser, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { type Embedder, tag } from './embedder.ts'
import { it } from './fixtures.ts'
import { openQuiz } from './quiz-page.ts'
import { roofsQuiz } from './roofs-quiz.ts'
import type { Lede } from './server.ts'

let browser: Browser
let lede: Lede
let embedder: Embedder
let url: string

it.beforeAll(async ({ chromium, host, site }) => {
  ;[browser, lede, embedder] = [chromium, host, site]
  await lede.publish('roofs', roofsQuiz)
  url = embedder.serve(tag(lede.url, 'quiz="roofs"'))
})

/** Opens a page that gets no messages of other tabs, as a frozen page does: browsers drop messages sent meanwhile. */
async function openWithoutMessages() {
  const context = await browser.newContext()
  await context.addInitScript(() => {
    BroadcastChannel.prototype.postMessage = () => {}
  })
  return { context, ...(await openQuiz(context, url)) }
}

/**
 * Freezes a page and returns a function that resumes it, as the back/forward cache does. The browser
 * of these tests has no such cache, so the page is frozen by the DevTools protocol and gets the same events.
 */
async function freeze(page: Page) {
  const protocol = await page.context().newCDPSession(page)
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })))
  await protocol.send('Page.setWebLifecycleState', { state: 'frozen' })
  return async () => {
    await protocol.send('Page.setWebLifecycleState', { state: 'active' })
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
  }
}

describe('a page restored from the back/forward cache', () => {
  it('shows the same question and answer, saves new answers, and hands in', async () => {
    const { page, quiz, choose, button, untilWork, heading } = await openWithoutMessages()
    await choose('A green roof')
    await button('Next question').click()
    await quiz.getByRole('textbox').fill('keyword-zan')
    await untilWork('Saved on this device')
    const resume = await freeze(page)
    await resume()
    expect(await quiz.getByRole('textbox').inputValue()).toBe('keyword-zan')
    await quiz.getByRole('textbox').fill('keyword-zanzibar')
    await button('Next question').click()
    await choose('A tin roof')
    await button('Hand in').click()
    await untilWork('Handed in')
    await expect.poll(() => heading.textContent()).toContain('3 of 3 points')
  })

  it('shows what was answered in another tab meanwhile', async () => {
    const { context, page, quiz, choose, untilWork } = await openWithoutMessages()
    await choose('A green roof')
    await untilWork('Saved on this device')
    const resume = await freeze(page)
    const other = await openQuiz(context, url)
    await other.choose('A tin roof')
    await other.untilWork('Saved on this device')
    await resume()
    await quiz.getByRole('radio', { name: 'A tin roof', checked: true }).waitFor()
  })

  it('hands in an attempt that was waiting, and shows that', async () => {
    const { context, page, choose, button, untilWork } = await openWithoutMessages()
    await choose('A green roof')
    await context.route('**/api/attempts/**', (route) => route.abort())
    await button('Hand in').click()
    await button('Hand in anyway').click()
    await untilWork('Not handed in yet')
    const resume = await freeze(page)
    await context.unroute('**/api/attempts/**')
    await resume()
    await untilWork('Handed in')
  })
})
