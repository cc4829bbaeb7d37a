import type { Browser, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { phone } from './browser.ts'
import { findViolations, wcag } from './find-violations.ts'
import { it } from './fixtures.ts'
import { openQuiz } from './quiz-page.ts'
import { openReview, takeIn } from './review-page.ts'
import { practiceQuiz } from './roofs-quiz.ts'
import type { Lede } from './server.ts'

let browser: Browser
let lede: Lede

it.beforeAll(async ({ chromium, host }) => {
  ;[browser, lede] = [chromium, host]
  await Promise.all([lede.publish('roofs', practiceQuiz), lede.publishArticleQuiz()])
})

/** What of the review is wider than the screen, and which targets are smaller than a fingertip. */
const measure = (page: Page) =>
  page.evaluate(() => {
    const root = document.querySelector('lede-review')?.shadowRoot
    // A gap stands in a line of text, which a larger target would tear apart.
    const least = (element: Element) => (element.matches('.gap-text select') ? 24 : 44)
    const small = [...(root?.querySelectorAll('button, summary, select, [type=text], label') ?? [])].filter(
      (each) => each.getClientRects().length > 0 && each.getBoundingClientRect().height < least(each),
    )
    return { width: document.documentElement.scrollWidth, small: small.map((each) => each.outerHTML.slice(0, 120)) }
  })

describe.each([
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
] as const)('in %s, axe finds nothing wrong with', (_, colours) => {
  it('the offer, and the review from the first question to the last step', async () => {
    const context = await browser.newContext({ ...phone, ...colours })
    const sound = async (page: Page, state: string, wanted?: string[]) =>
      expect(await findViolations(page, wanted), state).toEqual([])
    const empty = await openReview(context, `${lede.url}/review`)
    await sound(empty.page, 'nothing kept')
    const taken = await openQuiz(context, `${lede.url}/q/roofs`)
    await takeIn(taken, (offered) => sound(offered, 'the offer', wcag))
    await sound(taken.page, 'taken', wcag)
    await context.clock.setSystemTime(Date.now() + 15 * 60_000)
    const { page, review, heading, button, rate } = await openReview(context, `${lede.url}/review`)
    await sound(page, 'due')
    await button('Begin').click()
    for (let left = 3; left > 0; left--) {
      await heading.filter({ hasText: `Still due: ${left}` }).waitFor()
      await sound(page, `question, ${left} due`)
      await button('Show the answer').click()
      await review.locator('.ratings').waitFor()
      await sound(page, `answer, ${left} due`)
      await rate('Easy')
    }
    await heading.filter({ hasText: 'Done for now' }).waitFor()
    await sound(page, 'done')
    await button('Forget everything').click()
    await review.locator('.asking').waitFor()
    await sound(page, 'asking')
  })
})

describe('on a screen of 320 pixels', () => {
  const narrow = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true }

  it.each([
    ['en-GB', 'ltr'],
    ['ar', 'rtl'],
    ['de', 'ltr'],
  ])('every type of question fits, asked and answered, in %s', async (locale, direction) => {
    const context = await browser.newContext({ ...narrow, locale })
    const { page, quiz } = await openQuiz(context, `${lede.url}/q/kursk-engineers?mode=test`)
    const total = Number(/18/.exec((await quiz.textContent()) ?? '')?.[0])
    await page.evaluate(() => document.documentElement.removeAttribute('lang'))
    await quiz.locator('.actions button').last().waitFor()
    for (let place = 0; !(await quiz.locator('.asking').count()); place++) {
      if (place < total - 1) await quiz.locator('.actions button').first().click()
      else await quiz.locator('.actions button').last().click()
    }
    await quiz.locator('.asking button').last().click()
    await quiz.locator('p.actions:has(small) button').click()
    await quiz.locator('#review').waitFor()
    await context.clock.setSystemTime(Date.now() + 15 * 60_000)
    const { page: reviewed, review } = await openReview(context, `${lede.url}/review`)
    expect(await review.getAttribute('dir')).toBe(direction)
    await review.locator('.primary').click()
    for (let left = total; left > 0; left--) {
      await review.locator('#heading .count', { hasText: new RegExp(`(^|\\D)${left}$`) }).waitFor()
      expect(await measure(reviewed), `question, ${left} due`).toEqual({ width: 320, small: [] })
      await review.locator('.actions button').first().click()
      await review.locator('.ratings').waitFor()
      expect(await measure(reviewed), `answer, ${left} due`).toEqual({ width: 320, small: [] })
      await review.locator('.ratings button').last().click()
    }
    await review.locator('.status').waitFor()
    expect(await measure(reviewed)).toEqual({ width: 320, small: [] })
  })
})
