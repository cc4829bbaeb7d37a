import type { Locator, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { it as test } from '../fixtures.ts'
import { examples } from './examples.ts'
import { type ItemPages, lastResponse, openItemPages, wordsOf } from './item-page.ts'

let pages: ItemPages
test.beforeAll(async ({ chromium }) => {
  pages = await openItemPages(chromium)
})

/** What a screen reader says of the field after its name. */
async function describedBy(page: Page): Promise<string> {
  const ids = (await page.getByRole('textbox').getAttribute('aria-describedby'))?.split(' ') ?? []
  const parts = await Promise.all(ids.map((id) => wordsOf(page.locator(`#${id}`))))
  return parts.flat().join(' ').trim()
}

test.each(['number', 'text-entry'] as const)('%s: typed text is kept unchanged', async (type) => {
  const page = await pages.show(type)
  await page.keyboard.press('Tab')
  await page.keyboard.type('1 000 ')
  expect(await lastResponse(page)).toBe('1 000 ')
  await page.getByRole('textbox').fill('')
  expect(await lastResponse(page)).toBeUndefined()
})

test.each(['number', 'text-entry'] as const)(
  '%s: the field has the prompt for its name, a keyboard with every sign, and no help from the browser',
  async (type) => {
    const page = await pages.show(type)
    const field = page.getByRole('textbox', { name: examples[type].prompt })
    // An iPhone's keyboards for numbers have no minus.
    expect(await field.getAttribute('inputmode')).toBe('text')
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

test('in a quiz that runs from right to left, a number and its unit run the way of the unit, and what is typed its own', async () => {
  const page = await pages.show('number', { dir: 'rtl', fields: { unit: 'km/h' }, response: '-5' })
  const [field, unit] = [page.getByRole('textbox'), page.getByText('km/h')]
  const leftOf = async (found: Locator) => (await found.boundingBox())?.x ?? 0
  expect(await leftOf(field)).toBeLessThan(await leftOf(unit))
  expect(await field.evaluate((input) => getComputedStyle(input).direction)).toBe('ltr')
  const arabic = await pages.show('number', { dir: 'rtl', fields: { unit: 'يوم' } })
  expect(await leftOf(arabic.getByRole('textbox'))).toBeGreaterThan(await leftOf(arabic.getByText('يوم')))
})

test('a long text is printed in full', async () => {
  const response = 'A sentence that is far longer than its field. '.repeat(20).trim()
  const page = await pages.show('text-entry', { width: 360, response })
  const onPaper = page.locator('.on-paper')
  expect(await onPaper.isVisible()).toBe(false)
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('textbox').isVisible()).toBe(false)
  expect(await onPaper.textContent()).toBe(response)
  expect(await onPaper.evaluate((text) => text.scrollWidth - text.clientWidth)).toBeLessThanOrEqual(0)
})

test('a wrong number stays readable next to the right one', async () => {
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

describe('a number that two languages read differently', () => {
  const status = (page: Page) => page.getByRole('status').textContent()

  test('is read as the interface writes numbers: the host gets the number, and the field keeps what was typed', async () => {
    const page = await pages.show('number', { interface: 'de' })
    await page.keyboard.press('Tab')
    await page.keyboard.type('1.234 km')
    expect(await lastResponse(page)).toBe(1234)
    expect(await page.getByRole('textbox').inputValue()).toBe('1.234 km')
    expect(await status(page)).toBe('Verstanden als 1234')
    await page.getByRole('textbox').fill('1,234')
    expect(await lastResponse(page)).toBe(1.234)
    expect(await status(page)).toBe('Verstanden als 1,234, zwischen 1 und 2')
  })

  test('goes to the host as it is typed where interface and quiz write numbers alike, and how it is read is said', async () => {
    const page = await pages.show('number')
    await page.keyboard.press('Tab')
    await page.keyboard.type('1.000')
    expect(await lastResponse(page)).toBe('1.000')
    expect(await status(page)).toBe('Understood as 1')
    await page.keyboard.type('5')
    expect(await status(page)).toBe('')
    for (const [typed, understood] of [
      ['minus 5', 'Understood as 5'],
      ['-½', 'Understood as -0.5, between -1 and 0'],
      ['2/3', 'Understood as 0.6666666667, between 0 and 1'],
      ['-5 days', ''],
    ] as const) {
      await page.getByRole('textbox').fill(typed)
      expect([await lastResponse(page), await status(page)]).toEqual([typed, understood])
    }
  })

  test('is shown in the interface’s number format after a reload', async () => {
    const page = await pages.show('number', { interface: 'de', response: 1.234 })
    expect(await page.getByRole('textbox').inputValue()).toBe('1,234')
    expect(await status(page)).toBe('Verstanden als 1,234, zwischen 1 und 2')
  })

  test('and the right number is written as the interface writes it', async () => {
    const fields = { correctResponse: 12_345.5 }
    const page = await pages.show('number', { interface: 'de', response: '90', graded: true, fields })
    expect(await describedBy(page)).toBe('days Deine Antwort, nicht richtig Richtige Antwort: 12.345,5 days')
  })
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
