import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { wordsFor } from '../../core/worksheet/words.ts'
import { desktop } from './browser.ts'
import { it } from './fixtures.ts'
import { quizOn } from './quiz-page.ts'
import { roofsQuiz } from './roofs-quiz.ts'
import { type Lede, readArticleQuiz } from './server.ts'

const parts = (...texts: string[]) => texts.map((text) => ({ id: `p${Number.parseInt(text, 10)}`, text }))

const withKey = ([first, ...others]: ReturnType<typeof parts>) => [{ ...first, correct: true }, ...others]

/** One question of each kind that the sheet says something about, without a word of a language. */
const wordless = {
  title: '1984',
  source: { title: '1984', publisher: '1949', published: '1949-06-08', retrieved: '2025-12-14' },
  stimulus: ['2 + 2 = 5.'],
  evidence: 'none',
  items: [
    { id: 'a', type: 'true-false', prompt: '2 + 2 = 5', notGiven: true, correctResponse: false, points: 2 },
    { id: 'b', type: 'multiple-choice', prompt: '?', choices: withKey(parts('4', '5')) },
    { id: 'c', type: 'order', prompt: '?', choices: parts('4', '5', '6'), correctResponse: ['p4', 'p5', 'p6'] },
    {
      id: 'd',
      type: 'match',
      prompt: '?',
      left: parts('1', '2'),
      right: parts('3', '4'),
      correctResponse: { p1: 'p3', p2: 'p4' },
    },
    { id: 'e', type: 'hottext', prompt: '?', sentences: withKey(parts('4.', '5.')) },
  ],
}

let browser: Browser
let lede: Lede

it.beforeAll(async ({ chromium, host }) => {
  ;[browser, lede] = [chromium, host]
  await Promise.all([
    lede.publish('roofs', roofsQuiz),
    // The quiz of the front page.
    lede.publish('kursk-engineers', roofsQuiz),
    lede.publish('article', await readArticleQuiz()),
    lede.publish('arabic', { ...wordless, language: 'ar' }),
    lede.publish('korean', { ...wordless, language: 'ko' }),
  ])
})

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ ...desktop, ...options })
  const page = await context.newPage()
  await page.goto(lede.url + path)
  return page
}

/** What of the page stands on the paper, in words. */
async function printed(page: Page): Promise<string> {
  await page.emulateMedia({ media: 'print' })
  // biome-ignore lint/performance/useDomNodeTextContent: what is laid out is what is printed.
  return page.locator('body').innerText()
}

describe('the page of a quiz on paper', () => {
  it('has the passage and the questions with space to answer, and no controls', async () => {
    const page = await open('/q/roofs')
    await quizOn(page).heading.waitFor()
    const text = await printed(page)
    expect(text).toContain('Roofs of the town')
    expect(text).toContain('The town planted grass on its roofs.')
    for (const { prompt } of roofsQuiz.items) expect(text).toContain(prompt)
    expect(text).toContain('Name')
    expect(text).toContain('/q/roofs')
    expect(text).not.toMatch(/Skip to the text|Put this quiz|Front page|Hand in|Next question/)
    const buttons = page.getByRole('button')
    expect(await buttons.count()).toBe(0)
  })

  it('is the same sheet after the quiz was started on the screen', async () => {
    const page = await open('/q/roofs')
    const before = await printed(page)
    await page.emulateMedia({ media: 'screen' })
    const quiz = quizOn(page)
    await quiz.choose('A tin roof')
    await quiz.button('Next question').click()
    await quiz.quiz.getByRole('textbox').fill('pennies')
    expect(await printed(page)).toBe(before)
    expect(before).not.toContain('pennies')

    // A result is printed instead of the sheet.
    await page.emulateMedia({ media: 'screen' })
    await quiz.button('Next question').click()
    await quiz.choose('A tin roof')
    await quiz.button('Hand in').click()
    await quiz.untilWork('Handed in')
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    expect(await printed(page)).not.toContain('Name')
    // Text of shadow roots is no part of the body's.
    for (const words of ['pennies', 'Grass makes a roof green'])
      expect(await quiz.quiz.getByText(words).isVisible(), words).toBe(true)
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    expect(await printed(page)).toBe(before)
  })

  it.each(['/', '/q/roofs'])(
    'is the result at %s where the learner asks for that, and a blank sheet again later',
    async (path) => {
      const page = await open(path)
      // Headless there is no dialog: the sheet is looked at while one would be open.
      await page.evaluate(() => {
        window.print = () => void dispatchEvent(new Event('beforeprint'))
      })
      const quiz = quizOn(page)
      await quiz.heading.waitFor()
      await quiz.button('Hand in').click()
      await quiz.button('Hand in anyway').click()
      await quiz.untilWork('Handed in')
      await quiz.button('Print or save').click()
      expect(await printed(page)).toBe('')
      expect(await quiz.quiz.getByText('0 of 3 points', { exact: true }).isVisible()).toBe(true)
      await page.evaluate(() => dispatchEvent(new Event('afterprint')))
      expect(await printed(page)).toContain('Name')
      expect(await quiz.quiz.isVisible()).toBe(false)
    },
  )

  it.each([
    ['arabic', 'ar', 'المصدر:'],
    ['korean', 'ko', '출처:'],
  ])('speaks the language of the quiz in %s, and no word of English', async (id, language, source) => {
    const page = await open(`/q/${id}`, { locale: 'en-GB' })
    await quizOn(page).heading.waitFor()
    const text = await printed(page)
    const { name, date, score, points, chooseAll, writeOrder, writeLetter, markSentences, ...rest } = wordsFor(language)
    const said = [name, date, score, points('2'), chooseAll, writeOrder, writeLetter, markSentences]
    for (const words of [...said, rest.true, rest.false, rest.notGiven, source]) expect(text).toContain(words)
    const foreign = text.replace('Lede', '').replace(`${new URL(lede.url).host}/q/${id}`, '')
    expect(foreign).not.toMatch(/[a-z]{2,}/i)
  })

  it('fits the width of the paper, with no question split', async () => {
    const page = await open('/q/article', { viewport: { width: 660, height: 900 } })
    await printed(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(660)
    const split = await page.evaluate(
      () =>
        [...document.querySelectorAll('.questions > li')].filter((item) => item.getClientRects().length !== 1).length,
    )
    expect(split).toBe(0)
  })
})

describe('on the screen', () => {
  it('the worksheet is hidden while the quiz is shown, until requested', async () => {
    const page = await open('/q/roofs')
    await quizOn(page).heading.waitFor()
    const sheet = page.getByRole('region', { name: 'Worksheet' })
    expect(await sheet.isVisible()).toBe(false)
    await page.getByRole('link', { name: 'See the worksheet' }).click()
    await sheet.waitFor()
  })

  it('without scripts the worksheet replaces the quiz', async () => {
    const page = await open('/q/roofs', { javaScriptEnabled: false })
    const sheet = page.getByRole('region', { name: 'Worksheet' })
    expect(await sheet.isVisible()).toBe(true)
    expect(await sheet.getByText('Which roofs did the town get?').isVisible()).toBe(true)
  })
})

it('the data for search engines does not violate the page’s CSP', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  await page.goto(`${lede.url}/q/roofs`)
  await quizOn(page).heading.waitFor()
  expect(await page.locator('script[type="application/ld+json"]').count()).toBe(1)
  expect(complaints).toEqual([])
})
