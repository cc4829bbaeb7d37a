import type { Browser } from 'playwright-core'
import { describe, expect } from 'vitest'
import type { PublicQuiz } from '../../core/public-quiz.ts'
import { type Embedder, tag } from './embedder.ts'
import { it } from './fixtures.ts'
import { openQuiz, quizOn } from './quiz-page.ts'
import { practiceQuiz, roofsQuiz } from './roofs-quiz.ts'
import type { Lede } from './server.ts'

let browser: Browser
let lede: Lede
let embedder: Embedder

it.beforeAll(async ({ chromium, host, site }) => {
  ;[browser, lede, embedder] = [chromium, host, site]
  await Promise.all([
    lede.publish('roofs', roofsQuiz),
    lede.publish('practice', practiceQuiz),
    lede.publishArticleQuiz(),
  ])
})

describe('a page', () => {
  it('loads the app only when the quiz comes near, once for several quizzes, one of which has spaces around its id', async () => {
    const context = await browser.newContext()
    const requests: string[] = []
    context.on('request', (request) => requests.push(new URL(request.url()).pathname))
    const page = await context.newPage()
    const far = '<br>'.repeat(400)
    const more =
      '<lede-quiz id="two" quiz=" practice "></lede-quiz><lede-quiz id="three" quiz="roofs" mode="test"></lede-quiz>'
    await page.goto(embedder.serve(`${far}${tag(lede.url, 'id="one" quiz="roofs"')}${more}`))
    // Observers report in the order in which they were made: after this one the loader's has reported too.
    await page.evaluate(async () => {
      await customElements.whenDefined('lede-quiz')
      const quiz = document.querySelector('lede-quiz') as Element
      await new Promise((resolve) => new IntersectionObserver(resolve).observe(quiz))
    })
    expect(requests.filter((path) => /app|api/.test(path))).toEqual([])
    await page.locator('#one').scrollIntoViewIfNeeded()
    for (const id of ['#one', '#two', '#three']) await quizOn(page, id).heading.waitFor()
    expect(requests.filter((path) => path.startsWith('/app/app'))).toHaveLength(1)
    expect(await quizOn(page, '#two').quiz.textContent()).toContain('Practice')
    await quizOn(page, '#two').choose('A tin roof')
    expect(await quizOn(page, '#one').quiz.getByRole('radio', { checked: true }).count()).toBe(0)
  })

  it('shows the quiz with a loader cached since before the last deploy', async () => {
    const context = await browser.newContext()
    await context.route('**/embed.js', async (route) => {
      const response = await route.fetch()
      const body = (await response.text()).replace(/app-[\w-]+\.js/, 'app-OfAnEarlierDeploy.js')
      await route.fulfill({ response, body })
    })
    const { heading } = await openQuiz(context, embedder.serve(tag(lede.url, 'quiz="roofs"')))
    await heading.waitFor()
  })

  it('may show the same quiz twice: both show the same attempt', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(
      embedder.serve(`${tag(lede.url, 'id="one" quiz="roofs"')}<lede-quiz id="two" quiz="roofs"></lede-quiz>`),
    )
    await quizOn(page, '#one').choose('A tin roof')
    await quizOn(page, '#two').quiz.getByRole('radio', { name: 'A tin roof', checked: true }).waitFor()
  })

  it('may include the script twice, and move, remove and change the element', async () => {
    const context = await browser.newContext()
    const errors: string[] = []
    const twice = `<script type="module" src="${lede.url}/embed.js?again"></script><div id="elsewhere"></div>`
    const { page, quiz, heading, choose, button } = await openQuiz(
      context,
      embedder.serve(`${tag(lede.url, 'quiz="roofs"')}${twice}`),
    )
    page.on('pageerror', (error) => errors.push(error.message))
    await choose('A green roof')
    await button('Next question').click()
    await quiz.getByRole('textbox').fill('half a wo')
    await page.evaluate(() => {
      const element = document.querySelector<HTMLElement>('lede-quiz')
      if (element) document.querySelector('#elsewhere')?.insertAdjacentElement('beforeend', element)
    })
    expect(await quiz.getByRole('textbox').inputValue()).toBe('half a wo')
    await expect.poll(() => heading.textContent()).toContain('Question 2 of 3')
    await quiz.getByRole('textbox').fill('half a word')

    await page.evaluate(async () => {
      const element = document.querySelector('lede-quiz') as HTMLElement
      element.remove()
      await new Promise((resolve) => setTimeout(resolve, 100))
      document.body.insertAdjacentElement('beforeend', element)
    })
    expect(await quiz.getByRole('textbox').inputValue()).toBe('half a word')

    await page.evaluate(() => document.querySelector('lede-quiz')?.setAttribute('quiz', 'practice'))
    await quiz.getByText('Practice').waitFor()
    await page.evaluate(() => document.querySelector('lede-quiz')?.setAttribute('mode', 'test'))
    await quiz.getByText('Test ·').waitFor()
    await page.evaluate(() => document.querySelector('lede-quiz')?.setAttribute('quiz', 'roofs'))
    expect(errors).toEqual([])
  })

  it('that contains the passage does not get it again', async () => {
    const context = await browser.newContext()
    const passage = '<article id="passage">The town planted grass on its roofs.</article>'
    const { page, quiz } = await openQuiz(
      context,
      embedder.serve(passage + tag(lede.url, 'quiz="roofs" passage="#passage"')),
    )
    expect(await quiz.getByText('Read the passage').count()).toBe(0)
    await page.evaluate(() => document.querySelector('lede-quiz')?.setAttribute('passage', '#nowhere'))
    await quiz.getByText('Read the passage').click()
    expect(await quiz.getByText('The town planted grass').isVisible()).toBe(true)
  })

  it('gets events across the shadow root', async () => {
    const context = await browser.newContext()
    await context.addInitScript(() => {
      const heard: unknown[] = []
      Object.assign(window, { heard })
      for (const name of ['lede-start', 'lede-answer', 'lede-submit'] as const) {
        document.addEventListener(name, (event) => heard.push([name, (event as CustomEvent).detail]))
      }
    })
    const { page, choose, button, untilWork } = await openQuiz(
      context,
      embedder.serve(tag(lede.url, 'quiz="practice"')),
    )
    await choose('A tin roof')
    await choose('A green roof')
    await button('Check').click()
    await button('Next question').click()
    await button('Later').click()
    await button('See your result').click()
    await button('Hand in anyway').click()
    await untilWork('Handed in')
    const heard = await page.evaluate(() => (window as never as { heard: [string, Record<string, unknown>][] }).heard)
    const { attempt, version } = heard[0]?.[1] ?? {}
    const publicQuiz = (await (await fetch(`${lede.url}/api/quizzes/practice`)).json()) as PublicQuiz
    const about = { host: lede.url, quiz: 'practice', version, attempt, mode: 'practice', publicQuiz }
    const green = { response: 'green', score: 1, maxScore: 1 }
    const result = expect.objectContaining({ id: 'kind', ...green, correctResponse: 'green' })
    const unanswered = ['coins', 'worst'].map((id) => expect.objectContaining({ id, score: 0 }))
    expect(heard).toEqual([
      ['lede-start', about],
      ['lede-answer', { ...about, item: 'kind', ...green, result }],
      ['lede-submit', { ...about, score: 1, maxScore: 3, items: [result, ...unanswered] }],
    ])
    expect(version).toBe(publicQuiz.version)
  })
})
