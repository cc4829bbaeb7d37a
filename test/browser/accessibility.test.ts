import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { phone } from './browser.ts'
import { type Embedder, tag } from './embedder.ts'
import { colourRules, wcag } from './find-violations.ts'
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
    lede.publish('roofs-ko', { ...roofsQuiz, title: '마을의 지붕', language: 'ko', variantOf: 'roofs' }),
  ])
})

/** What axe finds wrong in the widget as it stands, by rule and place. */
async function findViolations(page: Page, runOnly = [...wcag, 'best-practice']): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async (runOnly) => {
    const { violations } = await (window as never as { axe: typeof axe }).axe.run(
      { include: [['lede-quiz']] },
      { runOnly, resultTypes: ['violations'] },
    )
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, html }) => `${id} ${target} ${html.slice(0, 200)}`),
    )
  }, runOnly)
}

describe.each(['light', 'dark'] as const)('in %s, axe finds nothing wrong with', (colorScheme) => {
  const rules = colorScheme === 'dark' ? colourRules : undefined
  const open = async (attributes: string) => {
    const context = await browser.newContext({ ...phone, colorScheme })
    const shown = await openQuiz(context, embedder.serve(`<main><h1>A page</h1>${tag(lede.url, attributes)}</main>`))
    await shown.quiz.getByRole('button', { name: /Check|Hand in/ }).waitFor()
    const sound = async (state: string) => expect(await findViolations(shown.page, rules), state).toEqual([])
    return { ...shown, context, sound }
  }

  it('practice, from the first question to the result', async () => {
    const { quiz, choose, button, untilWork, sound } = await open('quiz="practice"')
    await sound('a question')
    await button('Check').click()
    await sound('what is missing')
    await quiz.getByText('Hint').click()
    await quiz.getByText('Read the passage').click()
    await sound('hint and passage')
    await choose('A tin roof')
    await button('Check').click()
    await button('Next question').waitFor()
    await sound('feedback, not right')
    await button('Next question').click()
    await quiz.getByRole('textbox').fill('keyword-zanzibar')
    await button('Check').click()
    await button('Next question').waitFor()
    await sound('feedback, right')
    await button('Next question').click()
    await button('See your result').click()
    await button('Hand in anyway').click()
    await untilWork('Handed in')
    await sound('the result')
  })

  it('a test, from the first question to the result', async () => {
    const { context, quiz, choose, button, untilWork, sound } = await open('quiz="roofs"')
    await choose('A green roof')
    await button('Next question').click()
    await sound('a question among answered ones')
    await button('Hand in').click()
    await sound('what is unanswered')
    await context.setOffline(true)
    await button('Hand in anyway').click()
    await untilWork('Not handed in yet')
    await sound('not handed in yet')
    await context.setOffline(false)
    await untilWork('Handed in')
    await sound('the result')
    await quiz.getByText('How others did').click()
    await quiz.getByText('Shown once').waitFor()
    await sound('how others did')
  })

  it('every question of the article, and all of them explained', async () => {
    const { quiz, heading, button, untilWork, sound } = await open('quiz="kursk-engineers" mode="test"')
    const total = Number(/of (\d+)/.exec((await heading.textContent()) ?? '')?.[1])
    for (let place = 1; place < total; place++) {
      await sound(`question ${place}`)
      await button('Next question').click()
    }
    await button('Hand in').click()
    await button('Hand in anyway').click()
    await untilWork('Handed in')
    expect(await quiz.locator('details.explained').count()).toBe(total)
    await sound('the result')
  })

  it('what else the quiz can be had in', async () => {
    const { button, sound } = await open('quiz="roofs"')
    await button('한국어').waitFor()
    await sound('variants')
  })

  it('the message in place of a quiz', async () => {
    const page = await browser.newPage({ ...phone, colorScheme })
    await page.goto(embedder.serve(`<main><h1>A page</h1>${tag(lede.url, 'quiz="rofs"')}</main>`))
    await quizOn(page).quiz.getByText('There is no quiz').waitFor()
    expect(await findViolations(page, rules)).toEqual([])
  })
})

describe('on a screen of 320 pixels', () => {
  it('nothing is wider than the screen, and no target is smaller than a fingertip', async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true })
    const { page, heading, button, untilWork } = await openQuiz(
      context,
      embedder.serve(tag(lede.url, 'quiz="kursk-engineers" mode="test"')),
    )
    await button('Hand in').waitFor()
    const total = Number(/of (\d+)/.exec((await heading.textContent()) ?? '')?.[1])
    const measure = () =>
      page.evaluate(() => {
        const root = document.querySelector('lede-quiz')?.shadowRoot
        // A gap stands in a line of text, which a larger target would tear apart.
        const least = (element: Element) => (element.localName === 'select' ? 24 : 44)
        const small = [...(root?.querySelectorAll('button, summary, select, [type=text], label') ?? [])].filter(
          (each) => each.getClientRects().length > 0 && each.getBoundingClientRect().height < least(each),
        )
        return {
          width: document.documentElement.scrollWidth,
          small: small.map((each) => each.outerHTML.slice(0, 120)),
        }
      })
    for (let place = 1; place < total; place++) {
      expect(await measure(), `question ${place}`).toEqual({ width: 320, small: [] })
      await button('Next question').click()
    }
    await button('Hand in').click()
    await button('Hand in anyway').click()
    await untilWork('Handed in')
    expect(await measure()).toEqual({ width: 320, small: [] })
  })
})
