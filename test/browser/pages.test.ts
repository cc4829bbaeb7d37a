import type { Browser } from 'playwright-core'
import { describe, expect } from 'vitest'
import { findViolations } from './find-violations.ts'
import { it } from './fixtures.ts'
import { practiceQuiz, roofsQuiz } from './roofs-quiz.ts'
import type { Lede } from './server.ts'

let browser: Browser
let lede: Lede

it.beforeAll(async ({ chromium, host }) => {
  ;[browser, lede] = [chromium, host]
  await Promise.all([
    lede.publishArticleQuiz(),
    lede.publish('roofs', roofsQuiz),
    lede.publish('arabic', { ...practiceQuiz, language: 'ar', title: 'أسطح المدينة' }),
  ])
})

const pages = [
  '/',
  '/q/roofs',
  '/q/arabic#worksheet',
  '/q/roofs?look=gazette&theme=dark',
  '/q/arabic/poster',
  '/no-such-page',
  '/receipt',
  '/privacy',
]

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it.each(pages)('axe finds no violation on %s, which fits a screen of 320 pixels', async (path) => {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 }, colorScheme })
    await page.goto(lede.url + path)
    const quiz = page.locator('lede-quiz')
    if (await quiz.count()) {
      await quiz.scrollIntoViewIfNeeded()
      await quiz.locator('h3').waitFor()
    }
    expect(await findViolations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    await page.close()
  })
})
