import type { Browser, BrowserContext } from 'playwright-core'
import { describe, expect } from 'vitest'
import { phone } from './browser.ts'
import { type Embedder, tag } from './embedder.ts'
import { findViolations } from './find-violations.ts'
import { it } from './fixtures.ts'
import { type QuizPage, quizOn } from './quiz-page.ts'
import { practiceQuiz, roofsQuiz } from './roofs-quiz.ts'
import type { Lede } from './server.ts'

let browser: Browser
let lede: Lede
let embedder: Embedder

it.beforeAll(async ({ chromium, host, site }) => {
  ;[browser, lede, embedder] = [chromium, host, site]
  await Promise.all([lede.publish('roofs', practiceQuiz), lede.publish('roofs-test', roofsQuiz)])
})

async function open(attributes: string, context?: BrowserContext) {
  const page = await (context ?? (await browser.newContext(phone))).newPage()
  await page.goto(embedder.serve(`<p>What the page says.</p>${tag(lede.url, attributes)}`))
  const quiz = quizOn(page)
  await quiz.heading.waitFor()
  return quiz
}

/** Hands in a test with the first question wrong and the others right. */
async function handInOneWrong({ choose, button, quiz, untilWork }: QuizPage) {
  await choose('A tin roof')
  await button('Next question').click()
  await quiz.getByRole('textbox').fill('keyword-zanzibar')
  await button('Next question').click()
  await choose('A tin roof')
  await button('Hand in').click()
  await untilWork('Handed in')
}

describe('how sure a learner is', () => {
  it('is not asked by default', async () => {
    const { quiz, choose, button } = await open('quiz="roofs"')
    await choose('A green roof')
    await button('Check').waitFor()
    expect(await quiz.getByText('How sure are you?').count()).toBe(0)
  })

  it('is asked before the feedback, optional, kept on a reload, never sent, and compared at the end', async () => {
    const opened = await open('quiz="roofs" sureness')
    const { page, quiz, choose, button, untilWork } = opened
    const sent: string[] = []
    page.on('request', (request) => sent.push(request.postData() ?? ''))
    const sure = quiz.getByRole('group', { name: 'How sure are you?' })
    expect(await sure.count()).toBe(0)
    await choose('A tin roof')
    await sure.getByRole('radio', { name: 'Certain' }).check()
    await untilWork('Saved on this device')
    await page.reload()
    expect(await sure.getByRole('radio', { name: 'Certain' }).isChecked()).toBe(true)
    await button('Check').click()
    await quiz.getByRole('heading', { name: 'Not correct' }).waitFor()
    expect(await sure.count()).toBe(0)
    await button('Next question').click()
    await quiz.getByRole('textbox').fill('keyword-zanzibar')
    await sure.getByRole('radio', { name: 'Just guessing' }).check()
    await button('Check').click()
    await button('Next question').click()
    await choose('A tin roof')
    await button('Check').click()
    await quiz.locator('#verdict').waitFor()
    await button('See your result').click()
    await untilWork('Handed in')
    const told = quiz.locator('[part=calibration]')
    expect(await told.getByRole('listitem').allTextContents()).toEqual([
      'Certain: 0 of 1 correct',
      'Just guessing: 1 of 1 correct',
    ])
    await told.getByText('You were certain of 1 answer that was not correct: look at it first.').waitFor()
    expect(sent.join()).not.toMatch(/certain|guess|sureness/)
  })
})

it('a repeated quiz begins with the missed questions', async () => {
  const opened = await open('quiz="roofs-test"')
  const { quiz, choose, button, heading } = opened
  await choose('A green roof')
  await button('Next question').click()
  await quiz.getByRole('textbox').fill('another coin')
  await button('Next question').click()
  await choose('A tin roof')
  await button('Hand in').click()
  await button('Again, missed questions first').click()
  await expect.poll(() => heading.textContent()).toContain('What coins did the mayor pay?')
  await button('Next question').click()
  await expect.poll(() => heading.textContent()).toContain('Which roofs did the town get?')
  await button('Previous question').click()
  await quiz.getByRole('textbox').fill('keyword-zanzibar')
  for (const choice of ['A green roof', 'A tin roof']) {
    await button('Next question').click()
    await choose(choice)
  }
  await button('Hand in').click()
  await quiz.getByText('Try 2 on this device').waitFor()
  await quiz.getByText('1 point more than last time').waitFor()
  expect(await quiz.locator('.explained[open]').count()).toBe(0)
})

it('an attempt leaves no elements in memory once another is begun', async () => {
  const opened = await open('quiz="roofs-test" sureness')
  const { page, quiz, button, heading } = opened
  const devTools = await page.context().newCDPSession(page)
  const counts: number[] = []
  for (let attempt = 0; attempt < 4; attempt++) {
    await opened.choose('A tin roof')
    await quiz.getByRole('radio', { name: 'Just guessing' }).check()
    await button('Hand in').click()
    await button('Hand in anyway').click()
    await opened.untilWork('Handed in')
    await button('Again, missed questions first').click()
    await heading.filter({ hasText: 'Question 1' }).waitFor()
    await devTools.send('HeapProfiler.collectGarbage')
    counts.push((await devTools.send('Memory.getDOMCounters')).nodes)
  }
  // One attempt shows some 300 nodes.
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThan(100)
})

describe('a result', () => {
  it('has score, date, mode, try, a sentence, squares and all actions on the first screen of a phone, and what was missed open below', async () => {
    const opened = await open('quiz="roofs-test"')
    await handInOneWrong(opened)
    const { quiz, heading, button } = opened
    expect(await quiz.locator('.head').textContent()).toMatch(
      /Your result\s*2 of 3 points\s*Test · Try 1 on this device · .*20\d\d.*\s*Handed in\s*More than half is correct/,
    )
    await quiz.getByRole('img', { name: 'Correct: 2, Not correct: 1' }).waitFor()
    const top = async (of: typeof heading) => (await of.boundingBox())?.y ?? Number.NaN
    const last = await top(button('Print or save'))
    expect(last - (await top(quiz.locator('#result')))).toBeLessThan(640 - 44)
    expect(last).toBeLessThan(await top(quiz.locator('.explained').first()))
    expect(await quiz.locator('blockquote').first().isVisible()).toBe(true)
    expect(await quiz.getByText('They were zanzibar coins.').isVisible()).toBe(false)
    await quiz.getByText('2 correct answers').click()
    await quiz.getByText('What coins did the mayor pay?').click()
    expect(await quiz.getByText('They were zanzibar coins.').isVisible()).toBe(true)
  })

  const text = () => `Roofs of the town\n2 of 3 points\n🟥🟩🟩\n${lede.url}/q/roofs-test`

  it('is shared by the system’s share sheet as squares that reveal no answers', async () => {
    const context = await browser.newContext(phone)
    await context.addInitScript(() => {
      navigator.share = async (data) => void Object.assign(window, { shared: data?.text })
    })
    const opened = await open('quiz="roofs-test"', context)
    await handInOneWrong(opened)
    await opened.button('Share your result').click()
    await opened.page.waitForFunction(() => 'shared' in window)
    expect(await opened.page.evaluate(() => (window as never as { shared: string }).shared)).toBe(text())
  })

  it('is copied if there is no share sheet', async () => {
    const context = await browser.newContext({ ...phone, permissions: ['clipboard-read', 'clipboard-write'] })
    const opened = await open('quiz="roofs-test"', context)
    await handInOneWrong(opened)
    await opened.button('Share your result').click()
    await opened.quiz.locator('p.muted', { hasText: 'Copied. Paste it where you like.' }).waitFor()
    expect(await opened.page.evaluate(() => navigator.clipboard.readText())).toBe(text())
  })

  it('has a receipt to copy, which the host’s page finds genuine until its score is changed', async () => {
    const context = await browser.newContext({ ...phone, permissions: ['clipboard-read', 'clipboard-write'] })
    const opened = await open('quiz="roofs-test"', context)
    await handInOneWrong(opened)
    await opened.button('Copy a receipt for your teacher').click()
    await opened.quiz.locator('p.muted', { hasText: 'Copied. Paste it where you like.' }).waitFor()
    const link = await opened.page.evaluate(() => navigator.clipboard.readText())
    const page = await context.newPage()
    await page.goto(link)
    const status = page.getByRole('status')
    await status.getByText('This receipt is genuine.').waitFor()
    expect(await status.getByText('2 / 3').isVisible()).toBe(true)
    expect(await status.getByRole('link', { name: roofsQuiz.title }).getAttribute('href')).toBe('/q/roofs-test')
    expect(await findViolations(page)).toEqual([])
    await page.getByLabel('Link of the receipt').fill(link.replace('~2~3~', '~3~3~'))
    await page.getByRole('button', { name: 'Check it' }).click()
    await status.getByText('This receipt is not genuine').waitFor()
    expect(await status.getByText('2 / 3').isVisible()).toBe(false)
  })

  it('is shown as text to copy by hand if the browser refuses both', async () => {
    const context = await browser.newContext(phone)
    await context.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))
    })
    const opened = await open('quiz="roofs-test"', context)
    await handInOneWrong(opened)
    await opened.button('Share your result').click()
    expect(await opened.quiz.getByRole('textbox', { name: 'Copy your result from here:' }).inputValue()).toBe(text())
  })

  it('is printed alone with open explanations, and the page is unchanged afterwards', async () => {
    const context = await browser.newContext()
    await context.addInitScript(() => {
      window.print = () => void dispatchEvent(new Event('beforeprint'))
    })
    const opened = await open('quiz="roofs"', context)
    const { page, quiz, choose, button, untilWork } = opened
    await choose('A green roof')
    await button('Check').click()
    for (const name of ['Next question', 'Later', 'See your result', 'Hand in anyway']) await button(name).click()
    await untilWork('Handed in')
    const feedback = quiz.getByText('Grass makes a roof green')
    expect(await feedback.isVisible()).toBe(false)
    await button('Print or save').click()
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByText('What the page says.').isVisible()).toBe(false)
    expect(await feedback.isVisible()).toBe(true)
    expect(await button('Print or save').isVisible()).toBe(false)
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    expect(await page.getByText('What the page says.').isVisible()).toBe(true)
    await page.emulateMedia({ media: 'screen' })
    expect(await feedback.isVisible()).toBe(false)

    // The browser's own command prints the page, and in it the same result.
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByText('What the page says.').isVisible()).toBe(true)
    expect(await feedback.isVisible()).toBe(true)
    expect(await quiz.getByText('Look at these again').isVisible()).toBe(false)
    expect(await quiz.locator('[part=others]').getAttribute('open')).toBeNull()
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    await page.emulateMedia({ media: 'screen' })
    expect(await feedback.isVisible()).toBe(false)
    expect(await page.locator('lede-quiz').getAttribute('printed')).toBeNull()
  })

  it('is unchanged if the browser refuses to print', async () => {
    const context = await browser.newContext()
    await context.addInitScript(() => {
      window.print = () => {}
    })
    const opened = await open('quiz="roofs"', context)
    const { page, quiz, choose, button, untilWork } = opened
    await choose('A green roof')
    await button('Check').click()
    for (const name of ['Next question', 'Later', 'See your result', 'Hand in anyway']) await button(name).click()
    await untilWork('Handed in')
    await button('Print or save').click()
    expect(await quiz.getByText('Grass makes a roof green').isVisible()).toBe(false)
    expect(await page.locator('lede-quiz').getAttribute('printed')).toBeNull()
  })
})
