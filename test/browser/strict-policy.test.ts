import type { Browser, BrowserContext } from 'playwright-core'
import { describe, expect } from 'vitest'
import { languages } from '../locales/read-languages.ts'
import { phone } from './browser.ts'
import { type Embedder, tag } from './embedder.ts'
import { it } from './fixtures.ts'
import { marketQuiz } from './journeys/market-quiz.ts'
import { taps } from './journeys/taps.ts'
import { openQuiz } from './quiz-page.ts'
import { openReview, type ReviewPage, takeIn } from './review-page.ts'
import { practiceQuiz, roofsQuiz } from './roofs-quiz.ts'
import type { Lede } from './server.ts'

const { ar } = languages

let browser: Browser
let lede: Lede
let embedder: Embedder

it.beforeAll(async ({ chromium, host, site }) => {
  ;[browser, lede, embedder] = [chromium, host, site]
  await Promise.all([
    lede.publish('roofs', practiceQuiz),
    lede.publish('roofs-test', roofsQuiz),
    lede.publish('market', marketQuiz),
  ])
})

/** A page whose policy lets in the host and nothing else, with what it or the console complains of. */
async function openStrictly() {
  const context = await browser.newContext({ ...phone, permissions: ['clipboard-write'] })
  const complaints: string[] = []
  await context.exposeFunction('report', (violation: string) => complaints.push(violation))
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      (window as never as { report: (text: string) => void }).report(`${violatedDirective} ${blockedURI} ${sample}`),
    )
  })
  context.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  context.on('weberror', (error) => complaints.push(error.error().message))
  return { context, complaints }
}

/** The address of a page with that policy. */
const serveStrictly = (body: string) =>
  embedder.serve(body, {
    'Content-Security-Policy': `default-src 'none'; script-src ${lede.url}; connect-src ${lede.url}; img-src ${lede.url} data:; require-trusted-types-for 'script'; trusted-types 'none'`,
  })

const open = (context: BrowserContext, body: string) => openQuiz(context, serveStrictly(body))

/** Answers everything due, to the end of the review. */
async function reviewAll({ button, heading, rate, review }: ReviewPage) {
  await button('Begin').click()
  for (let left = 3; left > 0; left--) {
    await heading.filter({ hasText: `Still due: ${left}` }).waitFor()
    await button('Show the answer').click()
    await review.locator('blockquote').waitFor()
    await rate('Easy')
  }
  await heading.filter({ hasText: 'Done for now' }).waitFor()
}

describe('a page with a strict CSP and Trusted Types reports no violation and no error', () => {
  it('while all nine item types are answered and checked in Arabic, a hint is opened and an order changed', async () => {
    const { context, complaints } = await openStrictly()
    const shown = await open(context, tag(lede.url, 'quiz="market" lang="ar"'))
    const { quiz, button, untilWork } = shown
    await quiz.getByText(ar.quiz.hint, { exact: true }).tap()
    await quiz.getByText('اقرأ الجملة الأولى.').waitFor()
    for (const { id } of marketQuiz.items) {
      await taps[id]?.(shown)
      await button(ar.work.check).tap()
      await quiz.locator('#verdict', { hasText: ar.work['is-right'] }).waitFor()
      await button(id === marketQuiz.items.at(-1)?.id ? ar.work.seeResult : ar.work.next).tap()
    }
    await untilWork(ar.work.handedIn)
    expect(complaints).toEqual([])
  })

  it('while the feedback and the sentence are shown, the result shared, printed and the quiz taken again, in German', async () => {
    const { context, complaints } = await openStrictly()
    await context.addInitScript(() => {
      window.print = () => void dispatchEvent(new Event('beforeprint'))
    })
    const article = '<article>The town planted grass on its roofs.</article>'
    const { page, quiz, choose, button, heading, untilWork } = await open(
      context,
      article + tag(lede.url, 'quiz="roofs" lang="de" passage="article" sureness'),
    )
    const { work: rest } = languages.de
    await choose('A tin roof')
    await quiz.getByRole('radio', { name: rest['sure-certain'] }).check()
    await button(rest.check).click()
    await quiz.getByText('Tin is for sheds.').waitFor()
    await button(rest.showWhere).click()
    await page.waitForFunction(() => CSS.highlights.has('lede-evidence'))
    await button(rest.backToQuestion).click()
    await button(rest.next).click()
    await quiz.getByRole('textbox').fill('no idea')
    await button(rest.check).click()
    // This sentence is not in the article: the passage opens inside the quiz.
    await button(rest.showWhere).click()
    await quiz.locator('details.passage[open]').waitFor()
    await button(rest.next).click()
    await choose('A tin roof')
    await button(rest.check).click()
    await quiz.locator('#verdict').waitFor()
    await button(rest.seeResult).click()
    await untilWork(rest.handedIn)
    await button(rest.share).click()
    await quiz.getByText(rest.copied).first().waitFor()
    await quiz.getByText(rest.others).click()
    await quiz.getByText(/20/).first().waitFor()
    await button(rest.print).click()
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    await button(rest.againMissedFirst).click()
    await heading.filter({ hasText: 'Which roofs did the town get?' }).waitFor()
    await choose('A green roof')
    await button(rest.check).waitFor()
    expect(complaints).toEqual([])
  })

  it('while a test in a div is changed, handed in and explained', async () => {
    const { context, complaints } = await openStrictly()
    const script = `<script type="module" src="${lede.url}/embed.js"></script>`
    const { answerAll, quiz, button, heading, untilWork } = await open(
      context,
      `${script}<div data-lede-quiz="roofs-test" data-theme="dark"><a href="/paper">On paper</a></div>`,
    )
    await answerAll()
    await button('Question 1, answered').click()
    await button('Hand in').click()
    await untilWork('Handed in')
    await heading.filter({ hasText: '3 of 3 points' }).waitFor()
    await quiz.getByText('According to:').waitFor({ state: 'attached' })
    expect(complaints).toEqual([])
  })

  it('while missed questions are added to the review, reviewed, saved as a file and deleted', async () => {
    const { context, complaints } = await openStrictly()
    await takeIn(await open(context, tag(lede.url, 'quiz="roofs"')))
    await context.clock.setSystemTime(Date.now() + 15 * 60_000)
    const element = `<script type="module" src="${lede.url}/review.js"></script><lede-review></lede-review>`
    const shown = await openReview(context, serveStrictly(element))
    await reviewAll(shown)
    await Promise.all([shown.page.waitForEvent('download'), shown.button('Save as a file').click()])
    await shown.button('Forget everything').click()
    await shown.review.locator('.asking').getByRole('button', { name: 'Forget everything' }).click()
    await shown.heading.filter({ hasText: 'Nothing is kept for review yet' }).waitFor()
    expect(complaints).toEqual([])
  })
})
