import type { Browser, BrowserContext } from 'playwright-core'
import { describe, expect } from 'vitest'
import { phone } from './browser.ts'
import { type Embedder, tag } from './embedder.ts'
import { it } from './fixtures.ts'
import { openQuiz, quizOn } from './quiz-page.ts'
import { practiceQuiz } from './roofs-quiz.ts'
import type { Lede } from './server.ts'

let browser: Browser
let lede: Lede
let embedder: Embedder

const levelled = { ...practiceQuiz, level: 'B1' }

it.beforeAll(async ({ chromium, host, site }) => {
  ;[browser, lede, embedder] = [chromium, host, site]
  await Promise.all([
    lede.publish('alone', practiceQuiz),
    lede.publish('roofs', levelled),
    lede.publish('roofs-easy', { ...levelled, title: 'Easy roofs', level: 'A2', variantOf: 'roofs' }),
    lede.publish('roofs-ko', { ...levelled, title: '마을의 지붕', language: 'ko', variantOf: 'roofs' }),
  ])
})

/** Which addresses of the API a page has asked. */
function watchApi(context: BrowserContext): string[] {
  const asked: string[] = []
  context.on('request', (request) => {
    const { pathname, search } = new URL(request.url())
    if (pathname.startsWith('/api/')) asked.push(pathname + search)
  })
  return asked
}

const focusedId = () => document.querySelector('lede-quiz')?.shadowRoot?.activeElement?.id

describe('a quiz with variants', () => {
  it('offers them until the first answer', async () => {
    const { quiz, button, choose } = await openQuiz(await browser.newContext(phone), `${lede.url}/q/roofs`)
    await button('한국어').waitFor()
    expect(await quiz.locator('footer').textContent()).toMatch(/Also in:\s*English, easier \(A2\)\s*한국어/)
    expect(await button('한국어').getAttribute('lang')).toBe('ko')
    expect((await button('한국어').boundingBox())?.height).toBeGreaterThanOrEqual(44)
    await choose('A green roof')
    await expect.poll(() => button('한국어').count()).toBe(0)
  })

  it('is switched and switched back in place, by keyboard too, at the same question', async () => {
    const { page, quiz, button, heading } = await openQuiz(await browser.newContext(), `${lede.url}/q/roofs`)
    expect(await quiz.getByRole('heading', { name: 'Roofs of the town' }).count()).toBe(0)
    await button('한국어').press('Enter')
    await quiz.getByRole('heading', { name: '마을의 지붕' }).waitFor()
    await expect.poll(() => page.evaluate(focusedId)).toBe('heading')
    expect(await page.locator('lede-quiz').getAttribute('quiz')).toBe('roofs-ko')
    await button('English (A2)').waitFor()
    await button('English (B1)').click()
    await button('English, easier (A2)').waitFor()
    expect(await page.locator('lede-quiz').getAttribute('switched')).toBeNull()
    await button('English, easier (A2)').click()
    await quiz.getByRole('heading', { name: 'Easy roofs' }).waitFor()
    await button('English, harder (B1)').waitFor()
    expect(await heading.textContent()).toContain('Question 1 of 3')
  })

  it('uses the page’s passage only for the embedded quiz', async () => {
    const url = embedder.serve(`<p id="story">Grass.</p>${tag(lede.url, 'quiz="roofs" passage="#story"')}`)
    const { page, quiz, button } = await openQuiz(await browser.newContext(), url)
    expect(await quiz.locator('.passage').count()).toBe(0)
    await button('한국어').click()
    await quiz.locator('.passage').waitFor()
    await button('English (B1)').click()
    await expect.poll(() => quiz.locator('.passage').count()).toBe(0)
    expect(await page.locator('lede-quiz').getAttribute('passage')).toBe('#story')
  })

  it('remembers the chosen variant on this device once something is answered', async () => {
    const context = await browser.newContext(phone)
    const url = embedder.serve(tag(lede.url, 'quiz="roofs"'))
    const { page, quiz, button, choose, untilWork } = await openQuiz(context, url)
    await button('한국어').click()
    await quiz.getByRole('heading', { name: '마을의 지붕' }).waitFor()
    await page.reload()
    await quiz.getByRole('heading', { name: 'Roofs of the town' }).waitFor()
    await button('한국어').click()
    await quiz.getByRole('heading', { name: '마을의 지붕' }).waitFor()
    await choose('A green roof')
    await untilWork('Saved on this device')
    await page.reload()
    await quiz.getByRole('heading', { name: '마을의 지붕' }).waitFor()
    expect(await quiz.getByRole('radio', { name: 'A green roof' }).isChecked()).toBe(true)
    const other = await openQuiz(await browser.newContext(), url)
    await other.quiz.getByRole('heading', { name: 'Roofs of the town' }).waitFor()
  })

  it('shows the variant that was answered last', async () => {
    const context = await browser.newContext(phone)
    const { page, quiz, button, choose, untilWork } = await openQuiz(
      context,
      embedder.serve(tag(lede.url, 'quiz="roofs"')),
    )
    await choose('A tin roof')
    await untilWork('Saved on this device')
    const easy = await openQuiz(context, embedder.serve(tag(lede.url, 'quiz="roofs-easy"')))
    await easy.choose('A green roof')
    await easy.untilWork('Saved on this device')
    await page.reload()
    await quiz.getByRole('heading', { name: 'Roofs of the town' }).waitFor()
    expect(await quiz.getByRole('radio', { name: 'A tin roof' }).isChecked()).toBe(true)
    expect(await button('한국어').count()).toBe(0)
  })

  it('loads their list once', async () => {
    const context = await browser.newContext()
    const asked = watchApi(context)
    const { button } = await openQuiz(context, embedder.serve(tag(lede.url, 'quiz="roofs"')))
    await button('한국어').waitFor()
    expect(asked).toEqual(['/api/quizzes/roofs', '/api/quizzes?variantsOf=roofs'])
  })

  it('works without them if their list does not load', async () => {
    const context = await browser.newContext()
    await context.route('**/api/quizzes?**', (route) => route.abort())
    const { quiz, button, choose } = await openQuiz(context, `${lede.url}/q/roofs`)
    await choose('A green roof')
    await button('Check').click()
    await quiz.getByText('Correct', { exact: false }).first().waitFor()
    expect(await quiz.getByText('Also in').count()).toBe(0)
  })
})

it('a quiz without variants costs no request for them', async () => {
  const context = await browser.newContext()
  const asked = watchApi(context)
  const page = await context.newPage()
  await page.goto(embedder.serve(tag(lede.url, 'quiz="alone"')))
  await quizOn(page).button('Check').waitFor()
  await page.waitForLoadState('networkidle')
  expect(asked).toEqual(['/api/quizzes/alone'])
})
