import type { Browser, Frame, Locator, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import type { Embedder } from './embedder.ts'
import { it } from './fixtures.ts'
import { frameOf, insideFrame } from './frame-page.ts'
import { quizOn } from './quiz-page.ts'
import { missAll, reviewOn } from './review-page.ts'
import { practiceQuiz } from './roofs-quiz.ts'
import type { Lede } from './server.ts'

let browser: Browser
let lede: Lede
let embedder: Embedder
let article: string

const { stimulus: _, ...practice } = practiceQuiz
const cited = 'https://gazette.example/tin-roofs?page=2'

/** Address of the sentence in the article; whether a browser goes there is its own affair. */
const toSentence = () => `${article}#:~:text=The%20town%20planted%20grass%20on%20its%20roofs.`

it.beforeAll(async ({ chromium, host, site }) => {
  ;[browser, lede, embedder] = [chromium, host, site]
  article = embedder.serve('<p>The town planted grass on its roofs.</p>', { 'X-Frame-Options': 'DENY' })
  const [first, ...others] = practice.items
  await lede.publish('roofs', practiceQuiz)
  await lede.publish('unread', {
    ...practice,
    evidence: 'none',
    source: { title: 'Green roofs', publisher: 'The Gazette', url: article },
    items: [{ ...first, feedback: `Not [tin](${cited}).` }, ...others],
  })
})

async function openFramed(quiz: string, attributes = '') {
  const page = await (await browser.newContext()).newPage()
  await page.goto(embedder.serve(frameOf(lede.url, quiz, attributes)))
  const frame = await insideFrame(page)
  // A frame has of a page all that finding something in it takes.
  return { ...quizOn(frame as unknown as Page), page, frame }
}

/** Follows a link, and answers the page that has come: one of its own, which knows nothing of the quiz's. */
async function follow(page: Page, frame: Frame, link: Locator): Promise<Page> {
  const before = frame.url()
  const [opened] = await Promise.all([page.context().waitForEvent('page'), link.click()])
  await opened.waitForLoadState()
  expect(await opened.evaluate(() => window.opener)).toBe(null)
  expect(frame.url()).toBe(before)
  return opened
}

describe('from a quiz in a frame', () => {
  it('its source opens in a new tab, although it refuses frames', async () => {
    const { page, frame, quiz, choose } = await openFramed('unread')
    const opened = await follow(page, frame, quiz.getByRole('link', { name: 'Green roofs' }))
    expect(opened.url()).toBe(article)
    await opened.getByText('The town planted grass').waitFor()
    await choose('A green roof')
  })

  it('“Show me where” opens the article at the sentence, next to the feedback', async () => {
    const { page, frame, quiz, choose, button } = await openFramed('unread')
    await choose('A green roof')
    await button('Check').click()
    const opened = await follow(page, frame, quiz.getByRole('link', { name: 'Show me where' }))
    expect(opened.url()).toBe(toSentence())
    await quiz.getByRole('heading', { name: 'Correct' }).waitFor()
  })

  it('the quiz that a question of the review is from opens next to the review', async () => {
    const opened = await openFramed('roofs')
    const { page, frame, button } = opened
    await missAll(opened)
    await button('Bring back what I missed').click()
    await page.context().clock.setSystemTime(Date.now() + 15 * 60_000)
    await button('Go to your review').click()
    const review = reviewOn(frame as unknown as Page, 'lede-quiz')
    await review.button('Begin').click()
    const quiz = await follow(page, frame, review.review.getByRole('link', { name: practiceQuiz.title }))
    expect(quiz.url()).toBe(`${lede.url}/q/roofs`)
    await review.button('Show the answer').click()
  })
})

describe('in a frame that may not open pages', () => {
  const locked = () => openFramed('unread', 'sandbox="allow-scripts"')

  /** What is copied where somebody selects a text and presses the keys for it. */
  const select = (text: Locator) =>
    text.evaluate((element) => {
      getSelection()?.selectAllChildren(element)
      return String(getSelection()).trim()
    })

  it('the URLs of the source, of the evidence and of links in feedback are shown and selectable', async () => {
    const { quiz, choose, button } = await locked()
    expect(await select(quiz.getByText(article, { exact: true }))).toBe(article)
    await choose('A green roof')
    await button('Check').click()
    expect(await select(quiz.getByText(toSentence()))).toBe(toSentence())
    expect(await select(quiz.getByText(cited))).toBe(cited)
  })

  it('a long URL wraps', async () => {
    const { frame, choose, button, quiz } = await locked()
    await choose('A green roof')
    await button('Check').click()
    await quiz.getByText('#:~:text=').waitFor()
    await frame.evaluate(() => {
      document.body.style.width = '250px'
    })
    expect(await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    expect(await quiz.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0)
  })
})

it('in a frame that may open pages no URL is shown next to its link', async () => {
  const { quiz } = await openFramed('unread')
  await quiz.getByRole('link', { name: 'Green roofs' }).waitFor()
  expect(await quiz.getByText(article).count()).toBe(0)
})
