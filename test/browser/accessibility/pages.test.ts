import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { desktop, phone } from '../browser.ts'
import { findViolations, wcag } from '../find-violations.ts'
import { it } from '../fixtures.ts'
import type { Lede } from '../server.ts'

let browser: Browser
let lede: Lede

it.beforeAll(async ({ chromium, host }) => {
  ;[browser, lede] = [chromium, host]
  await lede.publishArticleQuiz()
  await lede.publish('arabic', {
    title: 'عودة المهندسين',
    language: 'ar',
    level: 'B1',
    stimulus: ['استقبلت العاصمة نحو ألف جندي.'],
    evidence: 'none',
    items: [{ id: 'count', type: 'true-false', prompt: 'عاد ألف جندي.', correctResponse: true }],
  })
})

/** Pages of the host, by what they are; the teachers' page and the review have tests of their own. */
const pages = {
  'the front page': '/',
  'the page of a quiz': '/q/kursk-engineers',
  'the page of a quiz in Arabic': '/q/arabic',
  'a poster': '/q/kursk-engineers/poster',
  'the page in a frame': '/embed/kursk-engineers',
  'the page of an unknown quiz': '/q/nothing-here',
  'the page of an unknown quiz, in Korean': '/q/nothing-here?lang=ko',
  'the page of an English quiz in Arabic': '/q/kursk-engineers?lang=ar',
  'the page of an Arabic quiz in German': '/q/arabic?lang=de',
  'the review in Hebrew': '/review?lang=he',
}

async function open(path: string, options: BrowserContextOptions): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage()
  await page.goto(lede.url + path)
  const quiz = page.locator('lede-quiz')
  if (await quiz.count()) {
    await quiz.scrollIntoViewIfNeeded()
    await quiz.locator('h3').waitFor()
  }
  return page
}

/** WCAG 2.2, 1.4.12, by a sheet that the page's policy lets in. */
const spaceText = (page: Page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }`)
    document.adoptedStyleSheets.push(sheet)
  })

/** How wide the page is, and texts that are cut off. */
const measure = (page: Page) =>
  page.evaluate(() => {
    const cut = [...document.querySelectorAll('body *:not(.skip, .unseen)')].filter(
      (element) => getComputedStyle(element).overflow === 'hidden' && element.scrollWidth > element.clientWidth + 1,
    )
    return { width: document.documentElement.scrollWidth, cut: cut.map(({ outerHTML }) => outerHTML.slice(0, 100)) }
  })

describe.each(Object.entries(pages))('%s', (_, path) => {
  // A frame is no page by itself: the one around it has the first heading and `main`.
  const rules = path.startsWith('/embed/') ? wcag : undefined

  it('on a desk, in the dark: axe finds nothing wrong', async () => {
    const page = await open(path, { ...desktop, colorScheme: 'dark' })
    expect(await findViolations(page, rules)).toEqual([])
    await page.context().close()
  })

  it('on a phone: axe finds nothing wrong in light and in forced colours', async () => {
    const page = await open(path, { ...phone, colorScheme: 'light' })
    expect(await findViolations(page, rules)).toEqual([])
    await page.emulateMedia({ forcedColors: 'active' })
    // Besides contrast, the one rule that depends on colours.
    expect(await findViolations(page, ['link-in-text-block'])).toEqual([])
    await page.context().close()
  })

  it('fits 320 pixels with any text spacing of the reader', async () => {
    const page = await open(path, { viewport: { width: 320, height: 640 } })
    expect(await measure(page)).toEqual({ width: 320, cut: [] })
    await spaceText(page)
    expect(await measure(page)).toEqual({ width: 320, cut: [] })
    await page.context().close()
  })
})

it('the first Tab stop is a link that skips the masthead', async () => {
  const page = await open('/', desktop)
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the text')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
})

it('each page has a title of its own', async () => {
  const titles = await Promise.all(
    ['/', '/q/arabic', '/embed', '/review', '/q/nothing-here'].map(
      async (path) => /<title>(.*?)<\/title>/.exec(await (await fetch(lede.url + path)).text())?.[1],
    ),
  )
  expect(new Set(titles).size).toBe(titles.length)
})
