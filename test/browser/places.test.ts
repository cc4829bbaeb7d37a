import type { Browser } from 'playwright-core'
import { describe, expect } from 'vitest'
import type { Embedder } from './embedder.ts'
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
    lede.publish('toits', { ...roofsQuiz, language: 'fr', title: 'Les toits', variantOf: 'roofs' }),
  ])
})

const script = () => `<script type="module" src="${lede.url}/embed.js"></script>`
const open = async (body: string, options = {}) =>
  openQuiz(await browser.newContext(options), embedder.serve(`${script()}${body}`))

describe('a div that names a quiz', () => {
  it('shows it, with every option of the element', async () => {
    const { page, quiz } = await open(
      `<article id="text">The town planted grass.</article>
      <div data-lede-quiz="practice" data-mode="test" data-lang="en" data-theme="dark" data-passage="#text">
      <a href="/paper">On paper</a></div>`,
    )
    await quiz.getByText('Test ·').waitFor()
    expect(await quiz.getByText('Read the passage').count()).toBe(0)
    const element = page.locator('div lede-quiz')
    expect(await element.getAttribute('theme')).toBe('dark')
    expect(await element.getAttribute('lang')).toBe('en')
    expect(await page.getByText('On paper').isVisible()).toBe(false)
  })

  it('keeps its own content until the quiz is shown', async () => {
    const { page } = await open(
      '<div data-lede-quiz="roofs"></div><div id="none" data-lede-quiz="rofs"><b>On paper</b></div>',
    )
    await page.locator('#none').getByText('There is no quiz called “rofs”.').waitFor()
    expect(await page.getByText('On paper').isVisible()).toBe(true)
    const without = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    await without.goto(embedder.serve(`${script()}<div data-lede-quiz="roofs"><b>On paper</b></div>`))
    expect(await without.getByText('On paper').isVisible()).toBe(true)
  })

  it('may be added, changed, moved and removed by the page’s scripts, and nothing is lost or shown twice', async () => {
    const { page } = await open('<div data-lede-quiz="practice" id="first"></div><main></main>')
    await page.evaluate(() => {
      const view = document.createElement('section')
      const place = document.createElement('div')
      place.dataset.ledeQuiz = 'roofs'
      place.id = 'second'
      view.insertAdjacentElement('beforeend', place)
      document.querySelector('main')?.insertAdjacentElement('beforeend', view)
    })
    const second = quizOn(page, '#second lede-quiz')
    await second.choose('A green roof')
    await second.untilWork('Saved on this device')
    await page.evaluate(() => {
      const place = document.querySelector('#second')
      if (place) document.body.insertAdjacentElement('afterbegin', place)
    })
    expect(await second.quiz.getByRole('radio', { name: 'A green roof' }).isChecked()).toBe(true)
    await page.evaluate(() => document.querySelector('#second')?.setAttribute('data-lede-quiz', 'practice'))
    await second.quiz.getByText('Practice ·').waitFor()
    await page.evaluate(() => document.querySelector('#second')?.setAttribute('data-lede-quiz', 'roofs'))
    await second.quiz.getByRole('radio', { name: 'A green roof', checked: true }).waitFor()
    await page.evaluate(() => document.querySelector('#second')?.replaceChildren('Written again'))
    await second.quiz.getByRole('radio', { name: 'A green roof', checked: true }).waitFor()
    await page.evaluate(() => document.querySelector('#second')?.remove())
    expect(await page.locator('section.lede').count()).toBe(1)
  })

  it('keeps the chosen variant through other changes of the page', async () => {
    const { page, quiz, button } = await open('<div data-lede-quiz="roofs"></div>')
    await button(/fran/i).click()
    await quiz.getByRole('heading', { name: 'Les toits' }).waitFor()
    await page.evaluate(() => document.body.insertAdjacentElement('beforeend', document.createElement('hr')))
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)))
    expect(await quiz.getByRole('heading', { name: 'Les toits' }).count()).toBe(1)
  })

  it('dispatches the events of the quiz', async () => {
    const { page, choose } = await open('<div data-lede-quiz="roofs"></div>')
    await page.evaluate(() =>
      document.addEventListener('lede-start', ({ target, detail }) =>
        Object.assign(window, { told: [(target as HTMLElement).parentElement?.dataset.ledeQuiz, detail.quiz] }),
      ),
    )
    await choose('A tin roof')
    expect(await page.evaluate(() => (window as never as { told: string[] }).told)).toEqual(['roofs', 'roofs'])
  })
})
