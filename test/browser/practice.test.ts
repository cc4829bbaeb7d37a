import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, phone } from './browser.ts'
import { type Embedder, startEmbedder, tag } from './embedder.ts'
import { openQuiz, type QuizPage } from './quiz-page.ts'
import { practiceQuiz } from './roofs-quiz.ts'
import { type Lede, startLede } from './server.ts'

let browser: Browser
let lede: Lede
let embedder: Embedder

beforeAll(async () => {
  ;[browser, lede, embedder] = await Promise.all([launchBrowser(), startLede(), startEmbedder()])
  await Promise.all([lede.publish('roofs', practiceQuiz), lede.publishArticleQuiz()])
})
afterAll(() => Promise.all([browser?.close(), lede?.stop(), embedder?.stop()]))

/** What has the focus, inside the quiz if it is there. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.querySelector('lede-quiz')?.shadowRoot?.activeElement
    return {
      id: element?.id ?? '',
      tag: element?.localName ?? '',
      type: element?.getAttribute('type') ?? '',
      text: element?.textContent?.trim() ?? '',
    }
  })

/** Presses Tab until what has the focus is wanted. */
async function tabTo(page: Page, wanted: (element: Awaited<ReturnType<typeof focused>>) => boolean) {
  for (let presses = 0; presses < 40; presses++) {
    const element = await focused(page)
    if (wanted(element)) return element
    await page.keyboard.press('Tab')
  }
  throw new Error(`Not in reach of Tab: it ends at ${JSON.stringify(await focused(page))}.`)
}

const isField = ({ tag, type, text }: Awaited<ReturnType<typeof focused>>) =>
  tag === 'select' || (tag === 'input' && type !== 'button') || text === 'Keep this order'

/** Gives some answer to the item shown, by keyboard alone, whatever its type. */
async function answer(page: Page) {
  const { tag, type } = await tabTo(page, isField)
  if (tag === 'button') return page.keyboard.press('Enter')
  if (tag === 'input' && type === 'text') return page.keyboard.type('120')
  if (tag === 'input') return page.keyboard.press('Space')
  for (let element = await focused(page); element.tag === 'select'; element = await focused(page)) {
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
  }
}

describe('practice', () => {
  it('is done by keyboard alone on a phone, with all nine types, and its score stands in the database', async () => {
    const { page, heading, untilWork } = await openQuiz(
      await browser.newContext(phone),
      `${lede.url}/q/kursk-engineers`,
    )
    const total = Number(/of (\d+)/.exec((await heading.textContent()) ?? '')?.[1])
    expect(total).toBeGreaterThanOrEqual(14)
    for (let place = 1; place <= total; place++) {
      await expect.poll(() => heading.textContent()).toContain(`Question ${place} of ${total}`)
      if (place > 1) expect((await focused(page)).id).toBe('heading')
      await answer(page)
      await tabTo(page, ({ text }) => text === 'Check')
      await page.keyboard.press('Enter')
      await page.waitForFunction(() => document.querySelector('lede-quiz')?.shadowRoot?.activeElement?.id === 'verdict')
      await tabTo(page, ({ text }) => text === (place < total ? 'Next question' : 'See your result'))
      await page.keyboard.press('Enter')
    }
    expect((await focused(page)).id).toBe('result')
    await untilWork('Handed in')
    const database = await lede.database()
    const row = await database.prepare('select * from attempts').first<Record<string, unknown>>()
    const [, score] = /([\d.]+) of \d+ points/.exec((await heading.textContent()) ?? '') ?? []
    expect(Number(row?.score)).toBeCloseTo(Number(score), 2)
  })

  const open = async (context = browser.newContext()) =>
    openQuiz(await context, embedder.serve(tag(lede.url, 'quiz="roofs"')))

  it('gives feedback with the evidence after each answer, and locks it', async () => {
    const { page, quiz, choose, button } = await open()
    await choose('A tin roof')
    await button('Check').click()
    await quiz.getByText('Not right').waitFor()
    expect(await quiz.locator('blockquote').textContent()).toBe('The town planted grass on its roofs.')
    await expect.poll(() => quiz.textContent()).toContain('Grass makes a roof green')
    await quiz.getByRole('radio', { name: 'A solar roof' }).click({ force: true })
    expect(await quiz.getByRole('radio', { name: 'A tin roof' }).isChecked()).toBe(true)
    expect((await focused(page)).id).not.toBe('heading')
  })

  it('says what is missing before it checks, and checks on Enter', async () => {
    const { page, quiz, button } = await open()
    await button('Check').click()
    await quiz.locator('.notice', { hasText: 'Choose an answer first.' }).waitFor()
    expect(await quiz.locator('[aria-live]').textContent()).toBe('Choose an answer first.')
    await button('Skip').click()
    await quiz.getByRole('textbox').fill('Keyword-Zanzibar')
    await page.keyboard.press('Enter')
    await quiz.getByText('Right', { exact: false }).first().waitFor()
    await expect.poll(() => quiz.textContent()).toContain('Who says so: the mayorattribution')
  })

  it('says what the author says to this very answer, above what is said to all', async () => {
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

  it('gives a hint when asked', async () => {
    const { quiz } = await open()
    expect(await quiz.getByText('Think of a garden.').isVisible()).toBe(false)
    await quiz.getByText('Hint').click()
    expect(await quiz.getByText('Think of a garden.').isVisible()).toBe(true)
  })

  it('ends with what to look at again, and can be done again', async () => {
    const { page, quiz, heading, choose, button, untilWork } = await open()
    await choose('A tin roof')
    await button('Check').click()
    await button('Next question').click()
    await button('Skip').click()
    await choose('A tin roof')
    await button('Check').click()
    await button('See your result').click()
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

  it('goes on without the network: answers are kept, and explained at the end', async () => {
    const context = await browser.newContext()
    const { quiz, heading, choose, button, untilWork }: QuizPage = await open(Promise.resolve(context))
    await untilReady(button)
    await context.setOffline(true)
    await choose('A green roof')
    await button('Check').click()
    await quiz.locator('.notice', { hasText: 'No connection' }).waitFor()
    expect(await quiz.getByRole('radio', { name: 'A green roof' }).isChecked()).toBe(true)
    await button('Skip').click()
    await button('Skip').click()
    await button('See your result').click()
    await untilWork('Not handed in yet: no connection.')
    await context.setOffline(false)
    await untilWork('Handed in')
    await expect.poll(() => heading.textContent()).toContain('1 of 3 points')
  })
})

const untilReady = (button: QuizPage['button']) => button('Check').waitFor()
