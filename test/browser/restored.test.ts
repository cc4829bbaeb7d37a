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

/** A page that hears nothing of others, as one that is not shown: what they say while it sleeps is not kept for it. */
async function openDeaf() {
  const context = await browser.newContext()
  await context.addInitScript(() => {
    BroadcastChannel.prototype.postMessage = () => {}
  })
  return { context, ...(await openQuiz(context, url)) }
}

/**
 * Puts a page to sleep and answers how to wake it, as a browser does with one that it keeps for the way back. The browser
 * of these tests never keeps any, so the page is frozen for real, and told by the same events.
 */
async function sleep(page: Page) {
  const protocol = await page.context().newCDPSession(page)
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })))
  await protocol.send('Page.setWebLifecycleState', { state: 'frozen' })
  return async () => {
    await protocol.send('Page.setWebLifecycleState', { state: 'active' })
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
  }
}

describe('a page that the browser has kept whole while the learner was elsewhere', () => {
  it('goes on with the quiz where it was, stores, and hands in', async () => {
    const { page, quiz, choose, button, untilWork, heading } = await openDeaf()
    await choose('A green roof')
    await button('Next question').click()
    await quiz.getByRole('textbox').fill('keyword-zan')
    await untilWork('Saved on this device')
    const wake = await sleep(page)
    await wake()
    expect(await quiz.getByRole('textbox').inputValue()).toBe('keyword-zan')
    await quiz.getByRole('textbox').fill('keyword-zanzibar')
    await button('Next question').click()
    await choose('A tin roof')
    await button('Hand in').click()
    await untilWork('Handed in')
    await expect.poll(() => heading.textContent()).toContain('3 of 3 points')
  })

  it('takes over what has been done to the attempt in another page meanwhile', async () => {
    const { context, page, quiz, choose, untilWork } = await openDeaf()
    await choose('A green roof')
    await untilWork('Saved on this device')
    const wake = await sleep(page)
    const other = await openQuiz(context, url)
    await other.choose('A tin roof')
    await other.untilWork('Saved on this device')
    await wake()
    await quiz.getByRole('radio', { name: 'A tin roof', checked: true }).waitFor()
  })

  it('submits a waiting attempt, and shows that', async () => {
    const { context, page, choose, button, untilWork } = await openDeaf()
    await choose('A green roof')
    await context.route('**/api/attempts/**', (route) => route.abort())
    await button('Hand in').click()
    await button('Hand in anyway').click()
    await untilWork('Not handed in yet')
    const wake = await sleep(page)
    await context.unroute('**/api/attempts/**')
    await wake()
    await untilWork('Handed in')
  })
})
