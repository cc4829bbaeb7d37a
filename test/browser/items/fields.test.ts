import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { examples } from './examples.ts'
import { type ItemPages, lastResponse, openItemPages, wordsOf } from './item-page.ts'

let pages: ItemPages
beforeAll(async () => {
  pages = await openItemPages()
})
afterAll(() => pages.browser.close())

/** What a screen reader says of the field after its name. */
async function describedBy(page: Page): Promise<string> {
  const ids = (await page.getByRole('textbox').getAttribute('aria-describedby'))?.split(' ') ?? []
  const parts = await Promise.all(ids.map((id) => wordsOf(page.locator(`#${id}`))))
  return parts.flat().join(' ').trim()
}

test.each(['number', 'text-entry'] as const)('%s: what is typed is kept as it is typed', async (type) => {
  const page = await pages.show(type)
  await page.keyboard.press('Tab')
  await page.keyboard.type('1 000 ')
  expect(await lastResponse(page)).toBe('1 000 ')
  await page.getByRole('textbox').fill('')
  expect(await lastResponse(page)).toBeUndefined()
})

test.each(['number', 'text-entry'] as const)(
  '%s: the field has the prompt for its name, and no help from the browser',
  async (type) => {
    const page = await pages.show(type)
    const field = page.getByRole('textbox', { name: examples[type].prompt })
    expect(await field.getAttribute('inputmode')).toBe(type === 'number' ? 'decimal' : 'text')
    expect(await field.getAttribute('autocomplete')).toBe('off')
    expect(await field.getAttribute('autocapitalize')).toBe('off')
    expect(await field.getAttribute('spellcheck')).toBe('false')
    expect((await field.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  },
)

test('a number is asked for with its unit, also to a screen reader', async () => {
  const page = await pages.show('number')
  expect(await describedBy(page)).toBe('days')
})

test('a wrong number stays readable beside the right one', async () => {
  const page = await pages.show('number', { response: '90', graded: true })
  const field = page.getByRole('textbox')
  await field.press('1')
  expect(await field.inputValue()).toBe('90')
  expect(await describedBy(page)).toBe('days Your answer, not correct Correct answer: 120 days')
})

test('a right number is marked, and not repeated', async () => {
  const page = await pages.show('number', { response: ' 120', graded: true })
  expect(await describedBy(page)).toBe('days Correct')
})

test('a number that is accepted in part is called neither right nor wrong', async () => {
  const fields = { accept: [{ min: 100, max: 140, weight: 0.5 }] }
  const page = await pages.show('number', { response: '130', graded: true, fields })
  expect(await describedBy(page)).toBe('days Correct answer: 120 days')
})

test('a text shows the best spelling and what else is accepted', async () => {
  const page = await pages.show('text-entry', { response: 'kcna', graded: true })
  const words = 'Correct Correct answer: KCNA Also accepted: Korean Central News Agency'
  expect(await describedBy(page)).toBe(words)
})

test('an empty field says that it was not answered', async () => {
  const page = await pages.show('text-entry', { graded: true })
  expect(await describedBy(page)).toMatch(/^Not answered Correct answer: KCNA/)
})
