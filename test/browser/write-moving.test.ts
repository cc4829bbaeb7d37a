import type { Locator, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { desktop, phone } from './browser.ts'
import { findViolations } from './find-violations.ts'
import { it } from './fixtures.ts'
import { openTeacher, tabTo } from './teacher.ts'

const names = Array.from({ length: 30 }, (_, index) => `Statement ${index + 1} of the list`)
const items = names.map((prompt, index) => ({ id: `i${index}`, type: 'true-false', prompt, correctResponse: true }))
const order = {
  id: 'steps',
  type: 'order',
  prompt: 'Put the steps in order.',
  choices: ['Sow', 'Reap', 'Mill', 'Bake'],
}

/** Opens a quiz of these items as a file. */
async function openItems(page: Page, items: object[]) {
  const buffer = Buffer.from(JSON.stringify({ title: 'Moving', language: 'en', evidence: 'none', items }))
  await page.locator('input[type=file]').setInputFiles({ name: 'moving.json', mimeType: 'application/json', buffer })
  await page.locator('.item').first().waitFor({ state: 'attached' })
  // What the checks say changes the height of the questions.
  await page.getByText('Ready to publish').waitFor()
}

const handles = (page: Page) => page.locator('.item .head .handle')
const shownOrder = (page: Page) =>
  page.locator('.item .words').evaluateAll((all) => all.map((words) => words.firstChild?.textContent ?? ''))
const choices = (page: Page) =>
  page.locator('.choices textarea').evaluateAll((all) => all.map((field) => (field as HTMLTextAreaElement).value))
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
const undo = (page: Page) => page.getByRole('button', { name: 'Undo' }).click()

/** The middle of an element, moved down by a few pixels. */
async function middleOf(target: Locator, down = 0) {
  const box = await target.boundingBox()
  if (!box) throw new Error('not shown')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 + down }
}

async function dragByMouse(page: Page, handle: Locator, to: { x: number; y: number }) {
  const from = await middleOf(handle)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 5 })
}

describe('an author', () => {
  it('drags a question by the mouse, and undoes it in one step', async ({ chromium, host }) => {
    const { page, complaints } = await openTeacher(chromium, `${host.url}/write`, desktop)
    await openItems(page, items)
    await dragByMouse(page, handles(page).first(), await middleOf(handles(page).nth(3), 10))
    await page.locator('.drop-line').waitFor()
    expect(await findViolations(page)).toEqual([])
    await page.mouse.up()
    await page.getByText(`${names[0]} is now 4 of 30`).waitFor({ state: 'attached' })
    expect((await shownOrder(page)).slice(0, 5)).toEqual([names[1], names[2], names[3], names[0], names[4]])
    expect(await focused(page)).toBe('Move: Question 4')
    await undo(page)
    await expect.poll(() => shownOrder(page)).toEqual(names)
    expect(complaints).toEqual([])
  })

  it('cancels a drag by Escape', async ({ chromium, host }) => {
    const { page } = await openTeacher(chromium, `${host.url}/write`, desktop)
    await openItems(page, items)
    await dragByMouse(page, handles(page).first(), await middleOf(handles(page).nth(3), 10))
    await page.locator('.drop-line').waitFor()
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await page.locator('.drop-line').waitFor({ state: 'detached' })
    expect(await shownOrder(page)).toEqual(names)
    expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true)
  })

  it('drags a question by touch to the end of a long list, which scrolls', async ({ chromium, host }) => {
    const { page, complaints } = await openTeacher(chromium, `${host.url}/write`, phone)
    await openItems(page, items)
    await page.getByRole('button', { name: 'Questions', exact: true }).click()
    const devtools = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove', point: { x: number; y: number }) =>
      devtools.send('Input.dispatchTouchEvent', { type, touchPoints: [point] })
    const from = await middleOf(handles(page).first())
    await touch('touchStart', from)
    for (const y of [from.y + 20, from.y + 100, 632]) await touch('touchMove', { x: from.x, y })
    await page.waitForFunction(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 1)
    const to = await middleOf(handles(page).last(), 10)
    await touch('touchMove', { x: from.x, y: to.y })
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await expect.poll(() => shownOrder(page)).toEqual([...names.slice(1), names[0]])
    expect(complaints).toEqual([])
  })

  it('moves a question by the arrow keys, in one step of undo', async ({ chromium, host }) => {
    const { page } = await openTeacher(chromium, `${host.url}/write`, desktop)
    await openItems(page, items.slice(0, 4))
    await tabTo(page, handles(page).first())
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) await page.keyboard.press(key)
    await page.getByText(`${names[0]} is now 2 of 4`).waitFor({ state: 'attached' })
    expect(await focused(page)).toBe('Move: Question 2')
    await page.keyboard.press('End')
    await expect.poll(() => shownOrder(page)).toEqual([names[1], names[2], names[3], names[0]])
    await undo(page)
    await expect.poll(() => shownOrder(page)).toEqual(names.slice(0, 4))
  })

  it('moves a question by buttons, which a tap shows', async ({ chromium, host }) => {
    const { page } = await openTeacher(chromium, `${host.url}/write`, phone)
    await openItems(page, items.slice(0, 4))
    await page.getByRole('button', { name: 'Questions', exact: true }).click()
    await handles(page).first().tap()
    const buttons = page.getByRole('toolbar', { name: `Move: ${names[0]}` })
    expect(await findViolations(page)).toEqual([])
    await buttons.getByRole('button', { name: `Move down: ${names[0]}` }).tap()
    await buttons.getByRole('button', { name: `Move down: ${names[0]}` }).tap()
    await expect.poll(() => shownOrder(page)).toEqual([names[1], names[2], names[0], names[3]])
    await page.keyboard.press('Escape')
    await buttons.waitFor({ state: 'detached' })
    expect(await focused(page)).toBe('Move: Question 3')
  })

  it('moves the parts of an order by mouse and keyboard', async ({ chromium, host }) => {
    const { page } = await openTeacher(chromium, `${host.url}/write`, desktop)
    await openItems(page, [order])
    await page.getByRole('button', { name: 'Put the steps in order.' }).click()
    const handle = (name: string) => page.getByRole('button', { name: `Move: ${name}`, exact: true })
    await dragByMouse(page, handle('Bake'), await middleOf(handle('Sow'), -15))
    await page.mouse.up()
    await expect.poll(() => choices(page)).toEqual(['Bake', 'Sow', 'Reap', 'Mill'])
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => choices(page)).toEqual(['Sow', 'Bake', 'Reap', 'Mill'])
    expect(await focused(page)).toBe('Move: Bake')
    expect(await findViolations(page)).toEqual([])
    await undo(page)
    await undo(page)
    await expect.poll(() => choices(page)).toEqual(order.choices)
  })
})
