import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { it as test } from '../fixtures.ts'
import { type ItemPages, lastResponse, openItemPages, wordsOf } from './item-page.ts'

let pages: ItemPages
test.beforeAll(async ({ chromium }) => {
  pages = await openItemPages(chromium)
})

/** Accessible name of what has the focus. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.ariaLabel)
const shownOrder = (page: Page) => wordsOf(page.locator('li'))
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

const ceremony = 'A ceremony is held in Pyongyang'
const engineers = 'The engineers are sent to Kursk'
const reports = 'Russian reports mention them'
const confirms = 'The agency confirms how long they were away and how many died'

test('the parts are one tab stop; arrows, Home and End go from button to button', async () => {
  const page = await pages.show('order')
  const [first, second, , last] = await shownOrder(page)
  await press(page, 'Tab')
  expect(await focused(page)).toBe(`Move down: ${first}`)
  await press(page, 'ArrowDown')
  expect(await focused(page)).toBe(`Move down: ${second}`)
  await press(page, 'ArrowLeft')
  expect(await focused(page)).toBe(`Move up: ${second}`)
  await press(page, 'End')
  expect(await focused(page)).toBe(`Move up: ${last}`)
  await press(page, 'ArrowDown')
  expect(await focused(page)).toBe(`Move up: ${last}`)
  await press(page, 'Home', 'ArrowRight')
  expect(await focused(page)).toBe(`Move down: ${first}`)
  await press(page, 'Tab')
  expect(await page.getByRole('button', { name: 'Keep this order' }).evaluate((it) => it.matches(':focus'))).toBe(true)
  await press(page, 'Shift+Tab')
  expect(await focused(page)).toBe(`Move down: ${first}`)
})

test('moving a part is a response, announces its position, and keeps the focus on it', async () => {
  const page = await pages.show('order', { response: ['d', 'k', 'w', 'p'] })
  await press(page, 'Tab', 'Enter')
  expect(await lastResponse(page)).toEqual(['k', 'd', 'w', 'p'])
  expect(await shownOrder(page)).toEqual([engineers, reports, ceremony, confirms])
  expect(await focused(page)).toBe(`Move down: ${reports}`)
  await press(page, 'Space')
  expect(await lastResponse(page)).toEqual(['k', 'w', 'd', 'p'])
  expect(await focused(page)).toBe(`Move down: ${reports}`)
  expect(await page.evaluate(() => window.announcements)).toEqual([
    `${reports} is now 2 of 4`,
    `${reports} is now 3 of 4`,
  ])
})

test('at the end of the list a part stays, and so does the focus', async () => {
  const page = await pages.show('order', { response: ['k', 'd', 'w', 'p'] })
  const button = page.getByRole('button', { name: `Move up: ${engineers}` })
  expect(await button.getAttribute('aria-disabled')).toBe('true')
  await button.focus()
  await press(page, 'Enter')
  expect(await lastResponse(page)).toBeUndefined()
  expect(await focused(page)).toBe(`Move up: ${engineers}`)
})

test('an untouched order is no response until it is confirmed', async () => {
  const page = await pages.show('order')
  expect(
    await page
      .getByText(
        'Move the parts into order, or take them as they stand. On a keyboard, arrow keys go from button to button.',
      )
      .count(),
  ).toBe(1)
  const ids = (await shownOrder(page)).map(
    (text) => ({ [engineers]: 'k', [reports]: 'd', [ceremony]: 'w' })[text] ?? 'p',
  )
  await press(page, 'Tab', 'Tab', 'Enter')
  expect(await lastResponse(page)).toEqual(ids)
  expect(await page.getByRole('button', { name: 'Keep this order' }).count()).toBe(0)
  const said = page.locator('p', { hasText: 'This order is your answer.' })
  expect(await said.evaluate((it) => it.matches(':focus'))).toBe(true)
  await press(page, 'Tab')
  expect(await page.getByRole('button', { name: 'Check' }).evaluate((it) => it.matches(':focus'))).toBe(true)
})

test('a finger moves parts with buttons of 44 pixels, without dragging', async () => {
  const page = await pages.show('order', { width: 360, touch: true, response: ['d', 'k', 'w', 'p'] })
  const button = page.getByRole('button', { name: `Move up: ${confirms}` })
  const box = await button.boundingBox()
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44)
  await button.tap()
  await button.tap()
  expect(await lastResponse(page)).toEqual(['d', 'p', 'k', 'w'])
  // The numbers have room of their own next to the cards.
  const rooms = await page
    .locator('li')
    .evaluateAll((parts) =>
      parts.map((part) => (part.firstElementChild?.getBoundingClientRect().x ?? 0) - part.getBoundingClientRect().x),
    )
  expect(Math.min(...rooms)).toBeGreaterThan(16)
})

test('a graded order says where each part belongs, with the right order next to it', async () => {
  const page = await pages.show('order', { response: ['d', 'k', 'w', 'p'], graded: true })
  expect(await wordsOf(page.locator('li'))).toEqual([
    `${reports} Not correct: belongs in place 2`,
    `${engineers} Not correct: belongs in place 1`,
    `${ceremony} Correct`,
    `${confirms} Correct`,
    engineers,
    reports,
    ceremony,
    confirms,
  ])
  expect(await page.getByRole('button', { name: /^Move/ }).count()).toBe(0)
})
