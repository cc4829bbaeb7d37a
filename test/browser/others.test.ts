import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { type Embedder, tag } from './embedder.ts'
import { it } from './fixtures.ts'
import { openQuiz, type QuizPage } from './quiz-page.ts'
import { roofsQuiz } from './roofs-quiz.ts'
import type { Lede } from './server.ts'

let browser: Browser
let lede: Lede
let embedder: Embedder

it.beforeAll(async ({ chromium, host, site }) => {
  ;[browser, lede, embedder] = [chromium, host, site]
})

/** Responses that earn all, two and none of the three points of the quiz. */
const all = { kind: 'green', coins: 'keyword-zanzibar', worst: 'tin' }
const two = { kind: 'green', coins: 'keyword-zanzibar', worst: 'green' }
const none = { kind: 'tin' }

/** A quiz of its own, taken before by so many others. */
async function publishTaken(...others: [count: number, responses: object][]) {
  const id = `roofs-${randomUUID()}`
  const version = await lede.publish(id, roofsQuiz)
  for (const [count, responses] of others) {
    for (let attempt = 0; attempt < count; attempt++) {
      const body = JSON.stringify({ quiz: id, version, mode: 'test', revision: 1, responses, submitted: true })
      const headers = { 'Content-Type': 'application/json' }
      const response = await fetch(`${lede.url}/api/attempts/${randomUUID()}`, { method: 'PUT', headers, body })
      expect(response.status).toBe(200)
    }
  }
  return embedder.serve(tag(lede.url, `quiz="${id}"`))
}

async function handIn(url: string, answer: (quiz: QuizPage) => Promise<void>) {
  const shown = await openQuiz(await browser.newContext(), url)
  await answer(shown)
  await shown.button('Hand in').click()
  await shown
    .button('Hand in anyway')
    .or(shown.quiz.getByText(/Handed in/))
    .first()
    .waitFor()
  if (await shown.button('Hand in anyway').isVisible()) await shown.button('Hand in anyway').click()
  await shown.untilWork('Handed in')
  const others = shown.quiz.locator('details', { has: shown.page.getByText('How others did', { exact: true }) })
  return { ...shown, others, open: () => others.locator('summary').click() }
}

const countAsked = (page: Page) => {
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/statistics')) asked.push(request.url())
  })
  return asked
}

describe('how others did', () => {
  it('is shown to the twentieth learner who hands in, on request: who scored lower, and how each question went', async () => {
    const url = await publishTaken([6, none], [3, two], [10, all])
    const { page, quiz, others, open } = await handIn(url, ({ answerAll }) => answerAll())
    const asked = countAsked(page)
    expect(await quiz.textContent()).not.toContain('answered correctly')
    await open()
    await others.getByText('45% of attempts scored lower than this one.').waitFor()
    const itemsOfOthers = await quiz.locator('summary small').allTextContents()
    expect(itemsOfOthers).toEqual([70, 70, 55].map((percent) => ` · ${percent}% answered correctly`))
    await open()
    await open()
    await others.getByText('45% of attempts').waitFor()
    expect(asked).toHaveLength(1)
  })

  it('tells anyone who scored lowest how each question went, and not that nobody scored lower', async () => {
    const url = await publishTaken([19, all])
    const { quiz, others, open } = await handIn(url, ({ choose }) => choose('A tin roof'))
    await open()
    await others.getByText('Each question now shows how many answered it correctly.').waitFor()
    expect(await others.textContent()).not.toContain('scored lower')
    expect(await quiz.locator('summary').filter({ hasText: 'Question 1' }).textContent()).toContain(
      '95% answered correctly',
    )
  })

  it('shows the required number of attempts until it is reached', async () => {
    const { quiz, others, open } = await handIn(await publishTaken([3, all]), ({ answerAll }) => answerAll())
    await open()
    await others.getByText('Shown once 20 attempts have been handed in.').waitFor()
    expect(await quiz.textContent()).not.toContain('answered correctly')
  })

  it('reports a failed request, and retries when opened again', async () => {
    const { page, others, open } = await handIn(await publishTaken([20, all]), ({ answerAll }) => answerAll())
    await page.route('**/statistics*', (route) => route.abort())
    await open()
    await others.getByText('A part of the quiz did not arrive.').waitFor()
    await page.unroute('**/statistics*')
    await open()
    await open()
    await others.getByText('Each question now shows').waitFor()
  })

  it('of one attempt is not shown with the next', async () => {
    const url = await publishTaken([19, all])
    const { quiz, heading, others, open, button, answerAll, untilWork } = await handIn(url, ({ answerAll }) =>
      answerAll(),
    )
    await open()
    await others.getByText('Each question now shows').waitFor()
    await button('Take the quiz again').click()
    await heading.filter({ hasText: 'Question 1 of 3' }).waitFor()
    await answerAll()
    await button('Hand in').click()
    await untilWork('Handed in')
    await quiz.locator('.explained').first().waitFor()
    expect(await quiz.textContent()).not.toContain('answered correctly')
  })
})
