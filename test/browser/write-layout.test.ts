import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import { desktop, phone } from './browser.ts'
import { findViolations } from './find-violations.ts'
import { it } from './fixtures.ts'
import { readArticleQuiz } from './server.ts'
import { checkPage, findWidth, openTeacher } from './teacher.ts'

/** Opens the article's quiz in the editor, from left to right or from right to left. */
async function openQuiz(page: Page, direction: string) {
  await page.getByRole('heading', { name: 'Write a quiz' }).waitFor()
  await page.evaluate((direction) => {
    for (const element of [document.documentElement, document.querySelector<HTMLElement>('#write')])
      Object.assign(element ?? {}, { dir: direction })
  }, direction)
  const buffer = Buffer.from(JSON.stringify(await readArticleQuiz()))
  await page.locator('input[type=file]').setInputFiles({ name: 'article.json', mimeType: 'application/json', buffer })
  await page.getByText('Ready to publish').waitFor()
}

/** How the first and the last button of the header lie to each other. */
const placesIn = (page: Page) =>
  page.locator('.bar').evaluate((bar) => {
    const boxes = ['button', '.primary'].map((one) => (bar.querySelector(one) as Element).getBoundingClientRect())
    const [{ left, top, bottom }, end] = boxes as [DOMRect, DOMRect]
    return { isMirrored: left > end.left, isOneLine: top < end.bottom && end.top < bottom }
  })

for (const [name, options] of Object.entries<BrowserContextOptions>({
  'a phone': phone,
  'a tablet': { viewport: { width: 768, height: 1024 } },
  'a small laptop': { viewport: { width: 1040, height: 700 } },
  'a desktop': desktop,
})) {
  it(`the editor fits ${name} in both directions of writing, with every form open in turn`, async ({
    chromium,
    host,
  }) => {
    for (const direction of ['ltr', 'rtl']) {
      const { page, complaints } = await openTeacher(chromium, `${host.url}/write`, options)
      await openQuiz(page, direction)
      expect(await placesIn(page)).toEqual({ isMirrored: direction === 'rtl', isOneLine: true })
      expect(await findWidth(page)).toEqual([])
      const questions = page.getByRole('button', { name: 'Questions', exact: true })
      if (await questions.isVisible()) await questions.click()
      const heads = page.locator('.item h3 > button')
      for (let index = 0; index < (await heads.count()); index++) {
        await heads.nth(index).click()
        expect([index, await findWidth(page), await cutOff(page)]).toEqual([index, [], []])
      }
      expect(complaints).toEqual([])
      await page.context().close()
    }
  })
}

/** Fields that reach beyond the pane of the questions. */
const cutOff = (page: Page) =>
  page.locator('.questions').evaluate((pane) => {
    const { left, right } = pane.getBoundingClientRect()
    return [...pane.querySelectorAll('.form :is(textarea, input, button)')]
      .filter((field) => {
        const box = field.getBoundingClientRect()
        return box.width > 1 && (box.left < left - 1 || box.right > right + 1)
      })
      .map(({ id, className }) => id || className)
  })

it('the editor opens at its top on a phone, and keeps its buttons, and the number of a new question, in view', async ({
  chromium,
  host,
}) => {
  const { page } = await openTeacher(chromium, `${host.url}/write`, phone)
  await openQuiz(page, 'ltr')
  await page.getByRole('button', { name: 'All drafts' }).click()
  await page.setViewportSize({ width: 360, height: 300 })
  const open = page.locator('#write li > button.quiet')
  await open.scrollIntoViewIfNeeded()
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0)
  await open.click()
  await page.locator('.sentence').first().waitFor()
  expect(await page.evaluate(() => scrollY)).toBe(0)

  await page.setViewportSize({ width: 360, height: 640 })
  await page.getByRole('button', { name: 'Questions', exact: true }).click()
  // The form above the new one closes, so that the new one goes up.
  await page.locator('.item h3 > button').nth(17).click()
  await page.locator('#add-question').getByRole('button', { name: 'Number' }).click()
  const head = page.locator('.item[data-open] .head')
  const places = () =>
    head.evaluate((head) => {
      const [bar, number] = [document.querySelector('nav.panes') as Element, head].map((one) =>
        one.getBoundingClientRect(),
      )
      return Number(number?.top) >= Number(bar?.bottom) - 1 && Number(number?.bottom) <= innerHeight
    })
  await expect.poll(places).toBe(true)
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(200)
  for (const name of ['Undo', 'Finish']) {
    const box = await page.getByRole('button', { name, exact: true }).boundingBox()
    expect([name, box && box.y >= 0 && box.y < 60]).toEqual([name, true])
  }
  await page.getByRole('button', { name: 'Undo' }).click()
  await head.waitFor({ state: 'detached' })
})

for (const scheme of [{ colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
  it(`axe finds nothing in the editor: ${Object.values(scheme)}`, async ({ chromium, host }) => {
    const { page } = await openTeacher(chromium, `${host.url}/write`, { ...desktop, ...scheme })
    expect(await checkPage(page)).toEqual([])
    await openQuiz(page, 'ltr')
    await page.locator('.sentence').nth(1).click()
    await page.locator('.item h3 > button').nth(6).click()
    expect(await findViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Finish' }).click()
    await page.getByRole('dialog', { name: 'Finish' }).waitFor()
    expect(await findViolations(page)).toEqual([])
  })
}

for (const [locale, lang, dir] of [
  ['he', 'en', 'ltr'],
  ['ar', 'ar', 'rtl'],
] as const)
  it(`the editor for ${locale} is in ${lang}, ${dir}; each text begins where its own direction does`, async ({
    chromium,
    host,
  }) => {
    const { page } = await openTeacher(chromium, `${host.url}/write`, { ...desktop, locale })
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    await page.locator('.begin .standfirst').waitFor()
    expect(await page.locator('#write').evaluate(({ lang, dir }: HTMLElement) => ({ lang, dir }))).toEqual({
      lang,
      dir,
    })
    expect(await sideOf(page, '.begin .standfirst')).toBe(dir === 'ltr' ? 'left' : 'right')
    const buffer = Buffer.from(JSON.stringify({ ...(await readArticleQuiz()), language: 'en' }))
    await page.locator('input[type=file]').setInputFiles({ name: 'article.json', mimeType: 'application/json', buffer })
    await page.locator('.text').waitFor()
    expect(await sideOf(page, '.passage > .note')).toBe(dir === 'ltr' ? 'left' : 'right')
    expect(await sideOf(page, '.text p')).toBe('left')
    expect((await placesIn(page)).isMirrored).toBe(dir === 'rtl')
    await page.context().close()
  })

/** The side of its box that the last line of a text touches. */
const sideOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const box = element.getBoundingClientRect()
      const range = document.createRange()
      range.selectNodeContents(element)
      const last = [...range.getClientRects()].at(-1) ?? box
      return Math.abs(last.left - box.left) < Math.abs(last.right - box.right) ? 'left' : 'right'
    })
