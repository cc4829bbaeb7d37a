import { readFile } from 'node:fs/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { type Embedder, tag } from './embedder.ts'
import { endComposition } from './end-composition.ts'
import { it } from './fixtures.ts'
import { untilKept } from './kept.ts'
import { openQuiz } from './quiz-page.ts'
import { refuseStorage } from './refuse-storage.ts'
import { databases, missAll, openReview, type ReviewPage, reviewOn, takeIn } from './review-page.ts'
import { practiceQuiz, roofsQuiz } from './roofs-quiz.ts'
import type { Lede } from './server.ts'

let browser: Browser
let lede: Lede
let embedder: Embedder

it.beforeAll(async ({ chromium, host, site }) => {
  ;[browser, lede, embedder] = [chromium, host, site]
  await Promise.all([lede.publish('roofs', practiceQuiz), lede.publish('test', roofsQuiz)])
})

const offer = 'Bring back what I missed'
const minutes = 60_000

/** A learner who has taken the roofs quiz on the host's own page and asked for what was missed. */
async function withDeck(context?: BrowserContext) {
  const kept = context ?? (await browser.newContext())
  const taken = await openQuiz(kept, `${lede.url}/q/roofs`)
  await takeIn(taken)
  return { context: kept, ...taken }
}

/** The same learner's review, some time later. */
async function reviewLater(context: BrowserContext, wait: number, url = `${lede.url}/review`): Promise<ReviewPage> {
  await context.clock.setSystemTime(Date.now() + wait)
  return openReview(context, url)
}

const focusedId = (page: Page, selector = 'lede-review') =>
  page.evaluate((selector) => document.querySelector(selector)?.shadowRoot?.activeElement?.id ?? '', selector)

/** Saves the deck as a file and answers what stands in it. */
async function save({ page, button }: ReviewPage): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), button('Save as a file').click()])
  expect(download.suggestedFilename()).toMatch(/^review-\d{4}-\d\d-\d\d\.json$/)
  return readFile(await download.path(), 'utf8')
}

async function open({ page, button }: ReviewPage, contents: string) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button('Open a saved file').click()])
  await chooser.setFiles({ name: 'review.json', mimeType: 'application/json', buffer: Buffer.from(contents) })
}

describe('at the end of a quiz', () => {
  it('adds nothing to the review until the learner chooses to, and then links to it', async () => {
    const { page, quiz, button } = await (async () => {
      const taken = await openQuiz(await browser.newContext(), `${lede.url}/q/roofs`)
      await missAll(taken)
      return taken
    })()
    await button(offer).waitFor()
    expect(await databases(page)).toEqual(['lede'])
    await button(offer).focus()
    await page.keyboard.press('Enter')
    await quiz.locator('#review', { hasText: 'In your review from this quiz: 3 questions.' }).waitFor()
    expect(await databases(page)).toEqual(['lede', `lede-review ${lede.url}`])
    expect(await focusedId(page, 'lede-quiz')).toBe('review')
    // What has the focus is spoken; it is not said twice.
    expect(await quiz.locator('[aria-live]').textContent()).not.toContain('In your review')
    expect(await quiz.getByRole('link', { name: 'Go to your review' }).getAttribute('href')).toBe(`${lede.url}/review`)
  })

  it('the offer of a review appears late without a layout shift', async () => {
    const context = await browser.newContext()
    const arrival = Promise.withResolvers<void>()
    await context.route('**/app/offer-*.js', async (route) => {
      await arrival.promise
      await route.continue()
    })
    const taken = await openQuiz(context, `${lede.url}/q/roofs`)
    await missAll(taken)
    await taken.untilWork('Handed in')
    const places = () =>
      taken.quiz
        .locator('[part=result] :is(h3, h4, details, button)')
        .evaluateAll((all) => all.map((each) => `${each.textContent} ${each.getBoundingClientRect().top + scrollY}`))
    const before = await places()
    expect(before.join()).toContain('Share your result')
    arrival.resolve()
    await taken.button(offer).waitFor()
    expect((await places()).slice(0, before.length)).toEqual(before)
  })

  it('takes in what is missed in later quizzes by itself, tests too, and each attempt once', async () => {
    const { context } = await withDeck()
    const { page, quiz, answerAll, choose, button, untilWork } = await openQuiz(context, `${lede.url}/q/test`)
    await answerAll()
    await choose('A solar roof')
    await button('Hand in').click()
    await untilWork('Handed in')
    await quiz.getByText('In your review from this quiz: 1 question.').first().waitFor()
    await page.reload()
    await quiz.getByText('In your review from this quiz: 1 question.').first().waitFor()
    const review = await reviewLater(context, 0)
    const { cards } = JSON.parse(await save(review))
    expect(cards.map(({ log }: { log: { rating: number }[] }) => log.map(({ rating }) => rating))).toEqual(
      expect.arrayContaining([[1], [2], [1], [1]]),
    )
    expect(cards).toHaveLength(4)
  })

  it('says so where the browser keeps nothing', async () => {
    const inner = embedder.serve(tag(lede.url, 'quiz="roofs"'))
    const page = await (await browser.newContext()).newPage()
    await page.goto(embedder.serve(`<iframe sandbox="allow-scripts" src="${inner}" width="600" height="900"></iframe>`))
    const quiz = page.frameLocator('iframe').locator('section.lede')
    const button = (name: string | RegExp) => quiz.getByRole('button', { name, exact: true })
    await quiz.getByRole('radio', { name: 'A tin roof' }).check()
    await button('Check').click()
    await button('Next question').click()
    await button('Later').click()
    await button('See your result').click()
    await button('Hand in anyway').click()
    await quiz.locator('.score', { hasText: '0 of 3 points' }).waitFor()
    expect(await button(offer).count()).toBe(0)
  })
})

describe('the review', () => {
  it('explains how to start with an empty deck, and stores nothing when it is only opened', async () => {
    const { page, review, button } = await openReview(await browser.newContext(), `${lede.url}/review`)
    await review.getByText('Nothing is kept for review yet').waitFor()
    await review.getByText('Take a quiz here, and at its end choose “Bring back what I missed”.').waitFor()
    expect(await button('Save as a file').count()).toBe(0)
    expect(await databases(page)).toEqual([])
  })

  it('shows when questions are due, and offers them once they are', async () => {
    const { context } = await withDeck()
    await context.clock.install()
    const { review, heading, button } = await openReview(context, `${lede.url}/review`)
    await heading.filter({ hasText: 'Nothing is due now' }).waitFor()
    expect(await review.locator('.waits li').allTextContents()).toEqual([
      'in 1 minute: 2 questions',
      expect.stringMatching(/^in [5-9] minutes: 1 question$/),
    ])
    await context.clock.fastForward(2 * minutes)
    await heading.filter({ hasText: 'Due now: 2 questions' }).waitFor()
    await button('Begin').waitFor()
  })

  it('works by keyboard alone: answer, feedback with evidence, rating, undo', async () => {
    const { context } = await withDeck()
    const { page, review, heading, button } = await reviewLater(context, 5 * minutes)
    await button('Begin').focus()
    await page.keyboard.press('Enter')
    await heading.filter({ hasText: 'Still due: 2' }).waitFor()
    expect(await focusedId(page)).toBe('heading')
    const first = await heading.textContent()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await button('Check').focus()
    await page.keyboard.press('Enter')
    await review.locator('blockquote').waitFor()
    expect(await focusedId(page)).toBe('verdict')
    expect(await review.locator('.ratings button').allTextContents()).toEqual([
      expect.stringMatching(/^Forgot it in 1 minute$/),
      expect.stringMatching(/^Hard in \d+ minutes$/),
      expect.stringMatching(/^Knew it in 10 minutes$/),
      expect.stringMatching(/^Easy in \d days?$/),
    ])
    await page.keyboard.press('4')
    await heading.filter({ hasText: 'Still due: 1' }).waitFor()
    expect(await focusedId(page)).toBe('heading')
    await button('Show the answer').focus()
    await page.keyboard.press('Enter')
    expect(await review.locator('#verdict').textContent()).toBe('Correct answer ')
    await page.keyboard.press('3')
    await heading.filter({ hasText: 'Done for now' }).waitFor()

    await button('Undo the last choice').click()
    await review.locator('#verdict').waitFor()
    expect(await focusedId(page)).toBe('verdict')
    await page.keyboard.press('3')
    await heading.filter({ hasText: 'Done for now' }).waitFor()
    await button('Undo the last choice').click()
    await review.locator('.ratings').waitFor()
    await button('Stop for now').click()
    await button('Undo the last choice').click()
    await heading.filter({ hasText: first?.replace(/^Still due: 2/, '') ?? '' }).waitFor()
    const again = await reviewLater(context, 5 * minutes)
    await again.heading.filter({ hasText: 'Due now: 2 questions' }).waitFor()
  })

  it('suggests a rating, or asks the learner to judge', async () => {
    const { context } = await withDeck()
    const { page, review, heading, button, rate } = await reviewLater(context, 15 * minutes)
    await button('Begin').click()
    const proposed = review.locator('.ratings .primary')
    const answers = new Map([
      ['Which roofs', () => review.getByRole('radio', { name: 'A green roof' }).check()],
      ['What coins', () => review.getByRole('textbox').fill('zanzibar money')],
      ['Which roof rusts', () => review.getByRole('radio', { name: 'A green roof' }).check()],
    ])
    const seen = new Map<string, string | null>()
    for (let left = 3; left > 0; left--) {
      await heading.filter({ hasText: `Still due: ${left}` }).waitFor()
      const prompt = (await heading.textContent()) ?? ''
      const [name = '', answer] = [...answers].find(([name]) => prompt.includes(name)) ?? []
      await answer?.()
      if (name === 'What coins') {
        expect(await endComposition(review.getByRole('textbox'))).toBe(true)
        await page.keyboard.press('Enter')
      } else await button('Check').click()
      await proposed.waitFor()
      seen.set(name, await proposed.textContent())
      expect(await review.getByText('Only the correct answer is known here.').count()).toBe(
        name === 'What coins' ? 1 : 0,
      )
      await rate('Easy')
    }
    expect(seen.get('Which roofs')).toMatch(/^Knew it/)
    expect(seen.get('What coins')).toMatch(/^Forgot it/)
    expect(seen.get('Which roof rusts')).toMatch(/^Forgot it/)
  })

  it('has the passage with each question', async () => {
    const { context } = await withDeck()
    const { review, button } = await reviewLater(context, 5 * minutes)
    await button('Begin').click()
    const passage = review.getByText('The town planted grass on its roofs. The mayor paid')
    const summary = review.getByText('Read the passage')
    await summary.waitFor()
    expect(await passage.isVisible()).toBe(false)
    await summary.click()
    await passage.waitFor()
  })

  it('is saved as a file, deleted, and restored from the file', async () => {
    const { context, page: quizPage, quiz } = await withDeck()
    const shown = await reviewLater(context, 15 * minutes)
    const { page, review, heading, button, rate } = shown
    await button('Begin').click()
    await button('Show the answer').click()
    await rate('Easy')
    await button('Stop for now').click()
    const saved = await save(shown)

    await open(shown, saved)
    await review.getByText('From the file: 0 new, 0 brought up to date.').first().waitFor()
    expect(await save(shown)).toBe(saved)

    await button('Forget everything').click()
    await review.getByText('Your questions (3), and when you answered each, will be deleted').waitFor()
    expect(await focusedId(page)).toBe('asking')
    await button('Keep everything').click()
    await button('Forget everything').click()
    await review.locator('.asking').getByRole('button', { name: 'Forget everything' }).click()
    await heading.filter({ hasText: 'Nothing is kept for review yet' }).waitFor()
    expect(await databases(page)).toEqual(['lede'])
    await quizPage.reload()
    await quiz.getByRole('button', { name: offer }).waitFor()
    expect(await databases(page)).toEqual(['lede'])

    await open(shown, saved)
    await review.getByText('From the file: 3 new, 0 brought up to date.').first().waitFor()
    await heading.filter({ hasText: 'Due now: 2 questions' }).waitFor()
    expect(await save(shown)).toBe(saved)
  })

  it('rejects a file that is invalid, newer or of another host, with the reason', async () => {
    const { context } = await withDeck()
    const shown = await reviewLater(context, 0)
    const saved = await save(shown)
    const told = shown.review.locator('.deck .notice')
    for (const [contents, words] of [
      ['%PDF', 'This is not a file that was saved from a review.'],
      [saved.replace('"version": 1,', '"version": 2,'), 'This file is from a newer version.'],
      [saved.replace(lede.url, 'https://other.example'), 'This file is of the review at https://other.example.'],
      [saved.replace('"rating": 1', '"rating": 9'), 'This file is damaged at /cards/1/log/0/rating.'],
    ] as const) {
      await open(shown, contents)
      await told.filter({ hasText: words }).waitFor()
      expect(await told.textContent()).toContain('Nothing has been changed.')
    }
    expect(await save(shown)).toBe(saved)
  })

  it('is the same in all tabs', async () => {
    const { context } = await withDeck()
    const one = await reviewLater(context, 5 * minutes)
    const other = await reviewLater(context, 5 * minutes)
    await one.button('Begin').click()
    await other.button('Begin').click()
    expect(await other.heading.textContent()).toBe(await one.heading.textContent())
    await one.button('Show the answer').click()
    await one.rate('Easy')
    await other.heading.filter({ hasText: 'Still due: 1' }).waitFor()
    expect(await other.heading.textContent()).toBe(await one.heading.textContent())
    await one.button('Stop for now').click()
    await one.button('Forget everything').click()
    await one.review.locator('.asking').getByRole('button', { name: 'Forget everything' }).click()
    await other.heading.filter({ hasText: 'Nothing is kept for review yet' }).waitFor()
    expect(await databases(one.page)).toEqual(['lede'])
  })

  it('sends no request to the host, and works offline', async () => {
    const { context } = await withDeck()
    const requests: string[] = []
    const { page, review, heading, button, rate } = await reviewLater(context, 15 * minutes)
    page.on('request', (request) => requests.push(request.url()))
    await context.setOffline(true)
    await button('Begin').click()
    for (let left = 3; left > 0; left--) {
      await heading.filter({ hasText: `Still due: ${left}` }).waitFor()
      await button('Show the answer').click()
      await review.locator('blockquote').waitFor()
      await rate('Easy')
    }
    await heading.filter({ hasText: 'Done for now' }).waitFor()
    expect(requests.filter((url) => url.startsWith('http'))).toEqual([])
  })

  it('opens offline once its page has been opened', async () => {
    const { context } = await withDeck()
    const { page, heading, button } = await reviewLater(context, 15 * minutes)
    await untilKept(page, '/review')
    await context.setOffline(true)
    await page.goto(`${lede.url}/review`)
    await heading.filter({ hasText: 'Due now: 3 questions' }).waitFor()
    await button('Begin').click()
    await button('Show the answer').waitFor()
  })

  it('is in the language of the reader’s browser, or of its lang attribute', async () => {
    const { page, heading } = await openReview(await browser.newContext({ locale: 'ko' }), `${lede.url}/review`)
    await heading.filter({ hasText: '아직 복습할 문항이 없습니다' }).waitFor()
    await page.locator('lede-review').evaluate((element) => element.setAttribute('lang', 'de-AT'))
    await heading.filter({ hasText: 'Noch nichts zum Wiederholen' }).waitFor()
  })

  it('leaves the page’s own content if it does not load, and loads once online', async () => {
    const context = await browser.newContext()
    await context.route(/\/app\/review-/, (route) => route.abort())
    const page = await context.newPage()
    const [older] = await Promise.all([
      page.waitForEvent('requestfailed', (request) => request.url().includes('/app/review-')),
      page.goto(`${lede.url}/review`),
    ])
    expect(older.url()).not.toContain('?')
    await page.getByText('Your questions need scripts').waitFor()
    await context.unroute(/\/app\/review-/)
    await expect
      .poll(async () => {
        await page.evaluate(() => dispatchEvent(new Event('online')))
        return reviewOn(page).heading.count()
      })
      .toBe(1)
  })

  it('works in the page of another site, with that site’s own deck', async () => {
    const context = await browser.newContext()
    const taken = await openQuiz(context, embedder.serve(tag(lede.url, 'quiz="roofs"')))
    await missAll(taken)
    await taken.button(offer).click()
    await taken.button('Go to your review').click()
    await taken.page.locator('lede-quiz').getByText('Nothing is due now').waitFor()
    expect(await focusedId(taken.page, 'lede-quiz')).toBe('review')
    const element = `<script type="module" src="${lede.url}/review.js"></script><lede-review>Later</lede-review>`
    const { review } = await reviewLater(context, 5 * minutes, embedder.serve(element))
    await review.getByText('Due now: 2 questions').waitFor()
    const elsewhere = await openReview(context, `${lede.url}/review`)
    await elsewhere.review.getByText('Nothing is kept for review yet').waitFor()
  })

  it('does not modify the page’s Date', async () => {
    const { page } = await openReview(await browser.newContext(), `${lede.url}/review`)
    const added = await page.evaluate(() => Object.keys(Date.prototype))
    expect(added).toEqual([])
  })

  it('says so where the browser keeps nothing', async () => {
    const element = `<script type="module" src="${lede.url}/review.js"></script><lede-review>Later</lede-review>`
    const inner = embedder.serve(element)
    const page = await (await browser.newContext()).newPage()
    await page.goto(embedder.serve(`<iframe sandbox="allow-scripts" src="${inner}" width="600" height="900"></iframe>`))
    const { review } = reviewOn(page.frameLocator('iframe') as never)
    await review.getByText('The browser lets this page keep nothing').waitFor()
  })

  it('reports that nothing is kept if storage and BroadcastChannel are refused', async () => {
    const context = await browser.newContext()
    await refuseStorage(context)
    const page = await context.newPage()
    await page.goto(`${lede.url}/review`)
    const { review } = reviewOn(page)
    await review.getByText('The browser lets this page keep nothing').waitFor()
  })
})
