import type { Browser } from 'playwright-core'
import { describe, expect } from 'vitest'
import { phone } from './browser.ts'
import { type Embedder, tag } from './embedder.ts'
import { endComposition } from './end-composition.ts'
import { it } from './fixtures.ts'
import { focused, untilFocused } from './focus.ts'
import { openQuiz, type QuizPage, quizOn } from './quiz-page.ts'
import { practiceQuiz } from './roofs-quiz.ts'
import type { Lede } from './server.ts'

let browser: Browser
let lede: Lede
let embedder: Embedder

it.beforeAll(async ({ chromium, host, site }) => {
  ;[browser, lede, embedder] = [chromium, host, site]
  await lede.publish('roofs', practiceQuiz)
})

describe('practice', () => {
  const open = async (context = browser.newContext()) =>
    openQuiz(await context, embedder.serve(tag(lede.url, 'quiz="roofs"')))

  it('gives feedback with the evidence after each answer, and locks it', async () => {
    const { page, quiz, choose, button } = await open()
    await choose('A tin roof')
    await button('Check').click()
    await quiz.getByRole('heading', { name: 'Not correct' }).waitFor()
    expect(await quiz.locator('blockquote').textContent()).toBe('The town planted grass on its roofs.')
    await expect.poll(() => quiz.textContent()).toContain('Grass makes a roof green')
    await quiz.getByRole('radio', { name: 'A solar roof' }).click({ force: true })
    expect(await quiz.getByRole('radio', { name: 'A tin roof' }).isChecked()).toBe(true)
    expect((await focused(page)).id).not.toBe('heading')
  })

  it('shows the result once the check of the last answer has come, if it was asked for before', async () => {
    const context = await browser.newContext()
    const { promise: checking, resolve: answer } = Promise.withResolvers<void>()
    const { page, quiz, choose, button, heading, untilWork } = await open(Promise.resolve(context))
    await page.evaluate(() => {
      const told: string[] = []
      Object.assign(window, { told })
      for (const name of ['lede-answer', 'lede-submit']) addEventListener(name, () => told.push(name))
    })
    const check = async () => {
      await button('Check').click()
      await quiz.locator('#verdict').waitFor()
      await button('Next question').click()
    }
    await choose('A green roof')
    await check()
    await quiz.getByRole('textbox').fill('keyword-zanzibar')
    await check()
    await choose('A tin roof')
    await context.route('**/checks', (route) => checking.then(() => route.continue()))
    await button('Check').click()
    await button('Checking…').waitFor()
    await button('See your result').click()
    answer()
    await untilWork('Handed in')
    await heading.filter({ hasText: 'points' }).waitFor()
    await expect.poll(async () => (await focused(page)).id).toBe('result')
    const told = await page.evaluate(() => (window as unknown as { told: string[] }).told)
    expect(told).toEqual(['lede-answer', 'lede-answer', 'lede-answer', 'lede-submit'])
  })

  it('says what is missing before it checks, and checks on Enter that ends no composition', async () => {
    const { page, quiz, button } = await open()
    await button('Check').click()
    await quiz.locator('.notice', { hasText: 'Choose an answer first.' }).waitFor()
    expect(await quiz.locator('[aria-live]').textContent()).toBe('Choose an answer first.')
    await button('Later').click()
    const field = quiz.getByRole('textbox')
    await button('Check').click()
    await quiz.locator('.notice').waitFor()
    /** What the field says of itself in addition to its name. */
    const asked = () =>
      field.evaluate((input: HTMLInputElement) => ({
        invalid: input.ariaInvalid,
        described: input.ariaDescribedByElements?.map((element) => element.textContent).join(''),
      }))
    expect(await asked()).toEqual({ invalid: 'true', described: 'Type an answer first.' })
    await field.fill('Keyword-Zanzibar')
    expect(await asked()).toEqual({ invalid: null, described: '' })
    expect(await endComposition(field)).toBe(true)
    await page.emulateMedia({ forcedColors: 'active' })
    const colour = (name: string) => button(name).evaluate((element) => getComputedStyle(element).backgroundColor)
    expect(await colour('Check')).not.toBe(await colour('Later'))
    const line = quiz.locator('progress')
    expect(await line.evaluate((element) => getComputedStyle(element).borderTopWidth)).toBe('1px')
    await page.keyboard.press('Enter')
    await quiz.getByRole('heading', { name: 'Correct' }).first().waitFor()

    expect(await trailOf(quiz)).toMatchObject([
      { border: 'none' },
      { verdict: 'right', border: 'solid' },
      { border: 'none' },
    ])
    const [, right] = await trailOf(quiz)
    expect(right?.fill).not.toBe(await line.evaluate((element) => getComputedStyle(element).backgroundColor))
    await expect.poll(() => quiz.textContent()).toContain('According to: the mayorattribution')
  })

  it('shows the feedback to the chosen answer above the feedback of the item', async () => {
    const { quiz, choose, button } = await open()
    await choose('A tin roof')
    await button('Check').click()
    const told = quiz.locator('.feedback p')
    await told.filter({ hasText: 'Tin is for sheds.' }).waitFor()
    expect(await told.allTextContents()).toEqual([
      'Tin is for sheds.',
      'Grass makes a roof green, says the feedbackword.',
    ])
    expect(await quiz.textContent()).not.toContain('Solar')
  })

  it('scrolls the next question and the feedback fully into view on a phone', async () => {
    const context = await browser.newContext({ ...phone, viewport: { width: 360, height: 900 } })
    const lines = '<p>A line of the article.</p>'.repeat(40)
    const url = embedder.serve(`${lines}${tag(lede.url, 'quiz="roofs"')}${lines}`)
    const page = await context.newPage()
    await page.goto(url)
    await page.locator('lede-quiz').scrollIntoViewIfNeeded()
    const { quiz, button, choose } = quizOn(page)
    const isInView = async (selector: string) =>
      expect(
        await quiz.locator(selector).evaluate((element) => {
          const { top, bottom } = element.getBoundingClientRect()
          return top >= 0 && bottom <= innerHeight
        }),
        selector,
      ).toBe(true)
    /** As far down as the button can be while it is still on the screen. */
    const pressAtTheEdge = async (name: string) => {
      await button(name).waitFor()
      await button(name).evaluate((element) => scrollBy(0, element.getBoundingClientRect().bottom - innerHeight + 1))
      await button(name).tap()
    }
    await choose('A tin roof')
    await pressAtTheEdge('Check')
    await untilFocused(page, 'verdict')
    await isInView('.feedback')
    await button('Next question').evaluate((element) => scrollBy(0, element.getBoundingClientRect().top - 100))
    await button('Next question').tap()
    await untilFocused(page, 'heading')
    await isInView('.item')
  })

  it('shows a hint on request', async () => {
    const { quiz } = await open()
    expect(await quiz.getByText('Think of a garden.').isVisible()).toBe(false)
    await quiz.getByText('Hint').click()
    expect(await quiz.getByText('Think of a garden.').isVisible()).toBe(true)
  })

  it('brings back what was left for later, asks before it is handed in with gaps, ends with what to look at again', async () => {
    const { page, quiz, heading, choose, button, untilWork } = await open()
    await choose('A tin roof')
    await button('Check').click()
    await button('Next question').click()
    await button('Later').click()
    await choose('A tin roof')
    await button('Check').click()
    await button('Next question').click()
    await heading.filter({ hasText: 'Question 2 of 3' }).waitFor()
    expect(await button('Later').count()).toBe(0)
    await button('Question 1, Not correct').waitFor()
    const trail = await trailOf(quiz)
    expect(trail.map(({ verdict }) => verdict)).toEqual(['wrong', '', 'right'])
    // What is wrong is hollow, so that it differs from what is right without colours.
    expect(trail[0]?.fill).toBe(await quiz.evaluate((element) => getComputedStyle(element).backgroundColor))
    expect(trail[2]?.fill).not.toBe(trail[0]?.fill)
    const [over, line] = [await quiz.locator('.trail').boundingBox(), await quiz.locator('progress').boundingBox()]
    if (!over || !line) throw new Error('There is no line of progress.')
    expect([over.x, over.width, over.y + over.height / 2]).toEqual([line.x, line.width, line.y + line.height / 2])
    await button('See your result').click()
    await quiz.getByText('1 question has no answer: 2.').waitFor()
    await button('Go to question 2').click()
    await button('See your result').click()
    await button('Hand in anyway').click()
    await untilWork('Handed in')
    await expect.poll(() => heading.textContent()).toContain('1 of 3 points')
    await button('Question 2').click()
    expect((await focused(page)).text).toContain('What coins did the mayor pay?')
    await page.reload()
    await heading.filter({ hasText: '1 of 3 points' }).waitFor()
    await button('Again, missed questions first').click()
    await heading.filter({ hasText: 'Question 1 of 3' }).waitFor()
    expect(await quiz.getByRole('radio', { checked: true }).count()).toBe(0)
    await page.reload()
    await heading.filter({ hasText: 'Question 1 of 3' }).waitFor()
  })

  it('works offline: answers are kept, and explained at the end', async () => {
    const context = await browser.newContext()
    const { quiz, heading, choose, button, untilWork }: QuizPage = await open(Promise.resolve(context))
    await untilReady(button)
    await context.setOffline(true)
    await choose('A green roof')
    await button('Check').click()
    await quiz.locator('.notice', { hasText: 'No connection' }).waitFor()
    expect(await quiz.getByRole('radio', { name: 'A green roof' }).isChecked()).toBe(true)
    // What is kept is not left for later.
    await button('Next question').click()
    await button('Later').click()
    await button('See your result').click()
    await button('Hand in anyway').click()
    await untilWork('Not handed in yet: no connection.')
    await context.setOffline(false)
    await untilWork('Handed in')
    await expect.poll(() => heading.textContent()).toContain('1 of 3 points')
  })
})

/** The parts of the progress line: the verdict that each shows, and its looks. */
const trailOf = (quiz: QuizPage['quiz']) =>
  quiz.locator('.trail > span').evaluateAll((parts) =>
    parts.map((part) => {
      const { backgroundColor: fill, borderTopStyle: border } = getComputedStyle(part)
      return { verdict: part.className, fill, border }
    }),
  )

const untilReady = (button: QuizPage['button']) => button('Check').waitFor()
