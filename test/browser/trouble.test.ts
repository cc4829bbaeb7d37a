import type { Browser } from 'playwright-core'
import { describe, expect } from 'vitest'
import { type Embedder, tag } from './embedder.ts'
import { it } from './fixtures.ts'
import { openQuiz, quizOn } from './quiz-page.ts'
import { refuseStorage } from './refuse-storage.ts'
import { roofsQuiz } from './roofs-quiz.ts'
import type { Lede } from './server.ts'

let browser: Browser
let lede: Lede
let embedder: Embedder
const fallback = '<p>Read the <a href="/more">questions on paper</a>.</p>'

it.beforeAll(async ({ chromium, host, site }) => {
  ;[browser, lede, embedder] = [chromium, host, site]
  await lede.publish('roofs', roofsQuiz)
})

const open = async (attributes: string, prepare?: (context: Awaited<ReturnType<Browser['newContext']>>) => unknown) => {
  const context = await browser.newContext()
  await prepare?.(context)
  const page = await context.newPage()
  await page.goto(embedder.serve(tag(lede.url, attributes, fallback)))
  return { context, ...quizOn(page) }
}

describe('the widget explains what went wrong', () => {
  it('if the quiz is unknown: it names the id, and the page’s own content stays', async () => {
    const { page, quiz } = await open('quiz="rofs"')
    await quiz.getByText('There is no quiz called “rofs”. The author of this page can correct that.').waitFor()
    expect(await page.getByText('questions on paper').isVisible()).toBe(true)
  })

  it('if the quiz is withdrawn, and the page’s own content stays; a learner who has begun it finishes it', async () => {
    await lede.publish('withdrawn', roofsQuiz)
    const begun = await openQuiz(await browser.newContext(), `${lede.url}/q/withdrawn?mode=test`)
    await begun.choose('A green roof')
    await begun.untilWork('Saved on this device')
    const headers = { Authorization: `Bearer ${lede.key}` }
    expect((await fetch(`${lede.url}/api/quizzes/withdrawn`, { method: 'DELETE', headers })).status).toBe(204)

    const { page, quiz } = await open('quiz="withdrawn"')
    await quiz.getByText('This quiz has been withdrawn.').waitFor()
    expect(await page.getByText('questions on paper').isVisible()).toBe(true)
    expect(await quiz.getByRole('button').count()).toBe(0)

    const gone = await begun.page.reload()
    expect(gone?.status()).toBe(410)
    await begun.page.getByRole('heading', { name: 'This quiz has been withdrawn' }).waitFor()
    await begun.heading.waitFor()
    expect(await begun.quiz.getByRole('radio', { name: 'A green roof' }).isChecked()).toBe(true)
    await begun.answerAll()
    await begun.button('Hand in').click()
    await begun.untilWork('Handed in')
  })

  it('if the element names no quiz', async () => {
    const { quiz } = await open('')
    await quiz.getByText('This page does not say which quiz it shows.').waitFor()
  })

  it('if the host is down, and shows the quiz once it is up again', async () => {
    const { context, page, quiz, heading } = await open('quiz="roofs"', (context) =>
      context.route('**/api/**', (route) => route.fulfill({ status: 503, json: { code: 'storage-unavailable' } })),
    )
    await quiz.getByText('The quiz cannot be reached just now.').waitFor()
    expect(await page.getByText('questions on paper').isVisible()).toBe(true)
    await context.unroute('**/api/**')
    await heading.waitFor()
    expect(await page.getByText('questions on paper').isVisible()).toBe(false)
  })

  it('if the app does not load, and loads it after any number of retries', async () => {
    let held = Promise.resolve()
    const { context, page, heading } = await open('quiz="roofs"', (context) =>
      context.route('**/app/**', async (route) => {
        await held
        await route.abort()
      }),
    )
    const unloaded = page.getByText('The quiz could not be loaded. Check the connection.')
    const again = page.getByRole('button', { name: 'Try again' })
    await unloaded.waitFor()
    expect(await page.getByText('questions on paper').isVisible()).toBe(true)
    const trying = Promise.withResolvers<void>()
    held = trying.promise
    await again.focus()
    await page.keyboard.press('Enter')
    await page.getByText('Loading…').waitFor()
    trying.resolve()
    await unloaded.waitFor()
    expect(await again.evaluate((button) => button.matches(':focus'))).toBe(true)
    await context.unroute('**/app/**')
    await again.dblclick()
    await heading.waitFor()
    expect(await unloaded.count()).toBe(0)
    expect(await heading.count()).toBe(1)
  })

  it('if a part of the app does not load: answers are kept, and a retry loads it', async () => {
    const { context, page, quiz, choose, button, untilWork } = await open('quiz="roofs"', (context) =>
      context.route(/app\/work/, (route) => route.abort()),
    )
    await choose('A green roof')
    await quiz.getByText('A part of the quiz did not arrive.').waitFor()
    await context.unroute(/app\/work/)
    await button('Try again').click()
    await untilWork('Saved on this device')
    expect(await quiz.getByRole('radio', { name: 'A green roof' }).isChecked()).toBe(true)
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(1)
  })

  it('if storage is refused: answers are not kept on the device, but handed in', async () => {
    const inner = embedder.serve(tag(lede.url, 'quiz="roofs"'))
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(embedder.serve(`<iframe sandbox="allow-scripts" src="${inner}" width="600" height="900"></iframe>`))
    const quiz = page.frameLocator('iframe').locator('section.lede')
    await quiz.getByRole('radio', { name: 'A green roof' }).check()
    await quiz.locator('footer', { hasText: 'Not kept on this device' }).waitFor()
    await quiz.getByRole('button', { name: 'Hand in' }).click()
    await quiz.getByRole('button', { name: 'Hand in anyway' }).click()
    await quiz.locator('footer', { hasText: /Handed in/ }).waitFor()
    expect(await quiz.locator('h3').textContent()).toContain('1 of 3 points')
  })

  it('if storage and BroadcastChannel are refused: answers are handed in', async () => {
    const { answerAll, button, untilWork, heading } = await open('quiz="roofs"', refuseStorage)
    await answerAll()
    await untilWork('Not kept on this device')
    await button('Hand in').click()
    await untilWork('Handed in')
    await expect.poll(() => heading.textContent()).toContain('3 of 3 points')
  })

  it('if the host refuses an attempt: it is kept, and a retry hands it in', async () => {
    const { context, quiz, answerAll, button, untilWork, heading } = await open('quiz="roofs"', (context) =>
      context.route('**/api/attempts/**', (route) =>
        route.fulfill({ status: 422, json: { code: 'invalid-response', detail: 'The host says no.' } }),
      ),
    )
    await answerAll()
    await button('Hand in').click()
    await untilWork('Not handed in: The host says no. Your answers are kept.')
    expect(await quiz.locator('[aria-live]').textContent()).toContain('The host says no.')
    await context.unroute('**/api/attempts/**')
    await quiz.locator('footer').getByRole('button', { name: 'Try again' }).click()
    await untilWork('Handed in')
    await expect.poll(() => heading.textContent()).toContain('3 of 3 points')
  })

  it.each(['en', 'ar'])('with space above the retry button, on a phone, in %s', async (lang) => {
    const { page, quiz } = await open(`quiz="roofs" lang="${lang}"`, (context) =>
      context.route('**/api/attempts/**', (route) =>
        route.fulfill({ status: 422, json: { code: 'invalid-response', detail: 'The host says no.' } }),
      ),
    )
    await page.setViewportSize({ width: 360, height: 800 })
    await quiz.getByRole('radio').first().check()
    await quiz.locator('.actions button').last().click()
    await quiz.locator('.asking button').last().click()
    const again = quiz.locator('footer button')
    await again.waitFor()
    const { gap, start } = await again.evaluate((button) => {
      const words = document.createRange()
      words.selectNode(button.parentElement?.firstChild as Node)
      const [text, box] = [words.getBoundingClientRect(), button.getBoundingClientRect()]
      const isLeftToRight = getComputedStyle(button).direction === 'ltr'
      return { gap: box.top - text.bottom, start: isLeftToRight ? box.left - text.left : text.right - box.right }
    })
    expect(gap).toBeGreaterThanOrEqual(8)
    expect(Math.abs(start)).toBeLessThan(1)
  })

  it('if a question needs a newer version of the app', async () => {
    const { quiz } = await open('quiz="roofs"', (context) =>
      context.route('**/api/quizzes/roofs', async (route) => {
        const response = await route.fetch()
        const body = await response.json()
        body.items[0].type = 'hologram'
        await route.fulfill({ response, json: body })
      }),
    )
    await quiz.getByText('This question needs a newer version of the quiz. Reload the page').waitFor()
  })
})

it('the page’s own content stays where scripts do not run', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(embedder.serve(tag(lede.url, 'quiz="roofs"', fallback)))
  expect(await page.getByText('questions on paper').isVisible()).toBe(true)
})

it('the page gets a lede-error event with the code of the error', async () => {
  const context = await browser.newContext()
  await context.addInitScript(() => {
    addEventListener('lede-error', (event) => Object.assign(window, { reported: (event as CustomEvent).detail }))
  })
  const page = await context.newPage()
  await page.goto(embedder.serve(tag(lede.url, 'quiz="rofs"')))
  await page.waitForFunction(() => 'reported' in window)
  expect(await page.evaluate(() => (window as never as { reported: { code: string } }).reported.code)).toBe(
    'unknown-quiz',
  )
})
