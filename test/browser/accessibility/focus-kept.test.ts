import type { Browser } from 'playwright-core'
import { describe, expect } from 'vitest'
import { phone } from '../browser.ts'
import { type Embedder, tag } from '../embedder.ts'
import { it } from '../fixtures.ts'
import { focused, tabTo, untilFocused } from '../focus.ts'
import { openQuiz, quizOn } from '../quiz-page.ts'
import { practiceQuiz, roofsQuiz } from '../roofs-quiz.ts'
import type { Lede } from '../server.ts'

let browser: Browser
let lede: Lede
let embedder: Embedder

it.beforeAll(async ({ chromium, host, site }) => {
  ;[browser, lede, embedder] = [chromium, host, site]
  await Promise.all([lede.publish('roofs', roofsQuiz), lede.publish('practice', practiceQuiz)])
})

const open = async (quiz: string) =>
  openQuiz(await browser.newContext(phone), embedder.serve(tag(lede.url, `quiz="${quiz}"`)))

describe('the keyboard focus', () => {
  it('moves to the result when a retry hands the attempt in and removes the focused button', async () => {
    const { page, answerAll, untilWork } = await open('roofs')
    await answerAll()
    await page.route('**/api/attempts/**', (route) => route.abort())
    await tabTo(page, ({ text }) => text === 'Hand in')
    await page.keyboard.press('Enter')
    await untilFocused(page, 'result')
    await untilWork('Not handed in yet')
    await tabTo(page, ({ text }) => text === 'Try again')
    await page.unroute('**/api/attempts/**')
    await page.keyboard.press('Enter')
    await untilWork('Handed in')
    expect((await focused(page)).id).toBe('result')
  })

  it('moves to the first question when a retry loads the quiz and removes the error', async () => {
    const context = await browser.newContext(phone)
    await context.route('**/api/quizzes/**', (route) => route.abort())
    const page = await context.newPage()
    await page.goto(embedder.serve(tag(lede.url, 'quiz="roofs"')))
    const { button, heading } = quizOn(page)
    await button('Try again').focus()
    await context.unroute('**/api/quizzes/**')
    await page.keyboard.press('Enter')
    await heading.waitFor()
    expect((await focused(page)).id).toBe('heading')
  })

  it('moves to the result when the attempt is handed in on another tab', async () => {
    const here = await open('roofs')
    const there = await openQuiz(here.page.context(), here.page.url())
    await here.choose('A green roof')
    await there.quiz.getByRole('radio', { name: 'A green roof', checked: true }).waitFor()
    await there.button('Hand in').click()
    await there.button('Hand in anyway').click()
    await here.untilWork('Handed in')
    expect((await focused(here.page)).id).toBe('result')
  })

  it('moves to the first question when a quiz is taken again', async () => {
    const { page, answerAll, button, untilWork } = await open('roofs')
    await answerAll()
    await button('Hand in').click()
    await untilWork('Handed in')
    await tabTo(page, ({ text }) => text === 'Take the quiz again')
    await page.keyboard.press('Enter')
    await untilFocused(page, 'heading')
  })

  it('stays in the page while a quiz loads', async () => {
    const { page, heading } = await open('practice')
    await heading.waitFor()
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body')
  })
})
