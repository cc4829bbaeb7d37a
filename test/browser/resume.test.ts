import type { Browser } from 'playwright-core'
import { describe, expect } from 'vitest'
import { type Embedder, tag } from './embedder.ts'
import { it } from './fixtures.ts'
import { openQuiz, quizOn } from './quiz-page.ts'
import { roofsQuiz } from './roofs-quiz.ts'
import type { Lede } from './server.ts'

let browser: Browser
let lede: Lede
let embedder: Embedder
let url: string

it.beforeAll(async ({ chromium, host, site }) => {
  ;[browser, lede, embedder] = [chromium, host, site]
  await lede.publish('roofs', roofsQuiz)
  url = embedder.serve(tag(lede.url, 'quiz="roofs"'))
})

const recorded = async () => {
  const database = await lede.database()
  return (await database.prepare('select * from attempts').all<Record<string, unknown>>()).results
}

describe('an attempt', () => {
  it('continues after a reload at the same question, with its answers', async () => {
    const { page, quiz, heading, choose, button, untilWork } = await openQuiz(await browser.newContext(), url)
    await choose('A green roof')
    await button('Next question').click()
    await quiz.getByRole('textbox').fill('half a wo')
    await untilWork('Saved on this device')
    await page.reload()
    await heading.filter({ hasText: 'Question 2 of 3' }).waitFor()
    expect(await quiz.getByRole('textbox').inputValue()).toBe('half a wo')
    await button('Previous question').click()
    expect(await quiz.getByRole('radio', { name: 'A green roof' }).isChecked()).toBe(true)
  })

  it('continues when the host is down', async () => {
    const context = await browser.newContext()
    const { page, heading, choose, untilWork } = await openQuiz(context, url)
    await choose('A green roof')
    await untilWork('Saved on this device')
    await context.route('**/api/**', (route) => route.abort())
    await page.reload()
    await heading.filter({ hasText: 'Question 1 of 3' }).waitFor()
    expect(await quizOn(page).quiz.getByRole('radio', { name: 'A green roof' }).isChecked()).toBe(true)
  })

  it('handed in offline shows that, and is recorded once online', async () => {
    const context = await browser.newContext()
    const { quiz, heading, answerAll, button, untilWork } = await openQuiz(context, url)
    await answerAll()
    const before = (await recorded()).length
    await context.setOffline(true)
    await button('Hand in').click()
    await untilWork('Not handed in yet: no connection. We keep trying; your answers are saved on this device.')
    expect(await quiz.locator('[aria-live]').textContent()).toContain('Not handed in yet')
    await context.setOffline(false)
    await untilWork('Handed in')
    await expect.poll(() => heading.textContent()).toContain('3 of 3 points')
    const rows = await recorded()
    expect(rows).toHaveLength(before + 1)
    expect(rows.filter(({ score }) => score === 3)).toHaveLength(1)
  })

  it('handed in offline is sent at the next visit', async () => {
    const context = await browser.newContext()
    const { page, answerAll, button, untilWork } = await openQuiz(context, url)
    await answerAll()
    await context.route('**/api/attempts/**', (route) => route.abort())
    await button('Hand in').click()
    await untilWork('Not handed in yet')
    await page.close()
    await context.unroute('**/api/attempts/**')
    const next = await openQuiz(context, url)
    await next.untilWork('Handed in')
    await expect.poll(() => next.heading.textContent()).toContain('3 of 3 points')
  })

  it('is the same on two tabs', async () => {
    const context = await browser.newContext()
    const [one, two] = [await openQuiz(context, url), await openQuiz(context, url)]
    await one.choose('A green roof')
    await two.quiz.getByRole('radio', { name: 'A green roof', checked: true }).waitFor()
    await two.button('Next question').click()
    await two.quiz.getByRole('textbox').fill('keyword-zanzibar')
    await one.goTo('Question 2, answered')
    expect(await one.quiz.getByRole('textbox').inputValue()).toBe('keyword-zanzibar')
    await two.button('Hand in').click()
    await two.button('Hand in anyway').click()
    await Promise.all([one.untilWork('Handed in'), two.untilWork('Handed in')])
    await expect.poll(() => one.heading.textContent()).toContain('2 of 3 points')
    await expect.poll(() => two.heading.textContent()).toContain('2 of 3 points')
  })

  it('is finished on the version it was started with', async () => {
    await lede.publish('edited', roofsQuiz)
    const edited = embedder.serve(tag(lede.url, 'quiz="edited"'))
    const { page, quiz, heading, choose, button, untilWork } = await openQuiz(await browser.newContext(), edited)
    await choose('A tin roof')
    await untilWork('Saved on this device')
    const [first, ...others] = roofsQuiz.items
    await lede.publish('edited', { ...roofsQuiz, items: [{ ...first, prompt: 'Asked in another way' }, ...others] })
    await page.reload()
    await heading.filter({ hasText: 'Which roofs did the town get?' }).waitFor()
    await button('Hand in').click()
    await button('Hand in anyway').click()
    await untilWork('Handed in')
    await expect.poll(() => heading.textContent()).toContain('0 of 3 points')
    await button('Again, missed questions first').click()
    await quiz.getByText('Asked in another way').waitFor()
  })

  it('stores nothing on the device before the first answer', async () => {
    const { page, choose, button, untilWork } = await openQuiz(await browser.newContext(), url)
    const databases = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
    await button('Next question').click()
    await button('Previous question').click()
    expect(await databases()).toEqual([])
    await choose('A green roof')
    await untilWork('Saved on this device')
    expect(await databases()).toEqual(['lede'])
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, ''])
  })

  it('is put when the page is left', async () => {
    const context = await browser.newContext()
    const { page, choose, untilWork } = await openQuiz(context, url)
    await choose('A solar roof')
    await untilWork('Saved on this device')
    const before = (await recorded()).length
    await page.close({ runBeforeUnload: true })
    await expect.poll(async () => (await recorded()).length).toBe(before + 1)
  })
})
