import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import { it as test } from '../fixtures.ts'
import { examples } from './examples.ts'
import { type ItemPages, lastResponse, openItemPages, wordsOf } from './item-page.ts'

let pages: ItemPages
test.beforeAll(async ({ chromium }) => {
  pages = await openItemPages(chromium)
})

test('Tab enters the choices once, arrows choose, Tab leaves to the next button', async () => {
  const page = await pages.show('choice')
  await page.keyboard.press('Tab')
  expect(await lastResponse(page)).toBeUndefined()
  await page.keyboard.press('Space')
  expect(await lastResponse(page)).toBe('a')
  await page.keyboard.press('ArrowDown')
  expect(await lastResponse(page)).toBe('b')
  expect(await page.getByRole('radio', { name: 'About 1,000' }).isChecked()).toBe(true)
  await page.keyboard.press('Tab')
  expect(await page.getByRole('button', { name: 'Check' }).evaluate((button) => button.matches(':focus'))).toBe(true)
})

test('the whole row of a choice can be tapped, at least 44 pixels high', async () => {
  const page = await pages.show('choice', { width: 360, touch: true })
  for (const row of await page.locator('label').all()) {
    expect((await row.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  }
  const box = await page.locator('label').nth(2).boundingBox()
  if (!box) throw new Error('no row')
  await page.touchscreen.tap(box.x + box.width - 5, box.y + box.height - 5)
  expect(await lastResponse(page)).toBe('c')
})

test('the group of choices is named by its prompt', async () => {
  const page = await pages.show('choice')
  const name = 'About how many engineer troops were welcomed in Pyongyang?'
  expect(await page.getByRole('radiogroup', { name }).count()).toBe(1)
})

test('a line break in a choice begins a new line', async () => {
  const heightOf = async (text: string) => {
    const page = await pages.show('choice', {
      fields: {
        choices: [
          { id: 'a', text },
          { id: 'b', text: 'No' },
        ],
      },
    })
    return (await page.locator('label').first().boundingBox())?.height ?? 0
  }
  expect(await heightOf('One\nTwo\nThree')).toBeGreaterThan(await heightOf('One Two Three'))
})

/** The characters of an element's text from left to right, as they are drawn; mirrored ones as written. */
const drawn = (found: Locator) =>
  found.evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const drawn: [number, string][] = []
    while (walker.nextNode()) {
      const text = walker.currentNode as Text
      for (const [index, character] of [...text.data].entries()) {
        const range = new Range()
        range.setStart(text, index)
        range.setEnd(text, index + 1)
        if (character.trim()) drawn.push([range.getBoundingClientRect().left, character])
      }
    }
    return drawn
      .sort(([a], [b]) => a - b)
      .map(([, character]) => character)
      .join('')
  })

test.each([
  ['−5 < 3', '−5<3'],
  ['(a+b)² = 12.5%', '(a+b)²=12.5%'],
  ['NASA (1969).', 'NASA(1969).'],
  // Both directions in one text: the quiz's is kept.
  ['CSS أ', 'أCSS'],
])('in a quiz that runs from right to left, the choice %s runs its own way', async (text, expected) => {
  const choices = [
    { id: 'a', text, correct: true },
    { id: 'b', text: 'لا' },
  ]
  const row = (await pages.show('choice', { dir: 'rtl', fields: { choices } })).locator('label').first()
  expect(await drawn(row)).toBe(expected)
  const order = await pages.show('order', { dir: 'rtl', fields: { choices } })
  expect(await drawn(order.locator('.card > span').first())).toBe(expected)
})

test('a graded choice says in words which was given and which is right, and no longer changes', async () => {
  const page = await pages.show('choice', { response: 'c', graded: true })
  const given = page.getByRole('radio', { name: /sent some time earlier Your answer, not correct$/ })
  expect(await given.isChecked()).toBe(true)
  const right = page.getByRole('radio', { name: 'About 1,000 Correct answer', exact: true })
  await right.click({ force: true })
  await right.press('ArrowUp')
  await right.press('Space')
  expect(await given.isChecked()).toBe(true)
  expect(await lastResponse(page)).toBeUndefined()
})

test('a graded choice that is worth a part is called partly correct, as the verdict below it is', async () => {
  const choices = examples.choice.choices.map((choice) => (choice.id === 'c' ? { ...choice, weight: 0.5 } : choice))
  const page = await pages.show('choice', { response: 'c', graded: true, fields: { choices } })
  const given = page.getByRole('radio', { name: /sent some time earlier Your answer, partly correct$/ })
  expect(await given.isChecked()).toBe(true)
  expect(await page.getByRole('radio', { name: 'About 1,000 Correct answer', exact: true }).count()).toBe(1)
  expect(await page.getByText('not correct').count()).toBe(0)
})

test('a wrong check box is marked wrong even if the response is partly right', async () => {
  const page = await pages.show('multiple-choice', { response: ['a', 'b', 'c'], graded: true })
  expect(await page.getByRole('checkbox', { name: 'The Order of the Red Star Your answer, not correct' }).count()).toBe(
    1,
  )
})

test('check boxes give every chosen one in the order shown, and nothing once all are empty again', async () => {
  const page = await pages.show('multiple-choice')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  expect(await lastResponse(page)).toEqual(['b'])
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Space')
  expect(await lastResponse(page)).toEqual(['a', 'b'])
  await page.keyboard.press('Space')
  await page.getByText('DPRK Hero').click()
  expect(await lastResponse(page)).toBeUndefined()
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0)
})

test('graded check boxes show what was right, wrong and missed', async () => {
  const page = await pages.show('multiple-choice', { response: ['a', 'c'], graded: true })
  expect(await wordsOf(page.locator('label'))).toEqual([
    'The Order of Freedom and Independence Correct',
    'The title of “DPRK Hero” Correct answer you missed',
    'The Order of the Red Star Your answer, not correct',
    'A monument in Moscow',
  ])
  await page.getByText('A monument in Moscow').click({ force: true })
  expect(await lastResponse(page)).toBeUndefined()
})

test('true, false and, if offered, “not given” can be chosen', async () => {
  const page = await pages.show('true-false')
  expect(await page.getByRole('radio').count()).toBe(3)
  await page.getByLabel('True').check()
  expect(await lastResponse(page)).toBe('true')
  await page.keyboard.press('ArrowRight')
  expect(await lastResponse(page)).toBe('false')
  await page.getByLabel('The passage does not say').check()
  expect(await lastResponse(page)).toBe('not-given')
})

test('true or false is marked right also if the file has a boolean', async () => {
  const page = await pages.show('true-false', { response: 'false', graded: true })
  expect(await page.getByRole('radio', { name: 'False Correct', exact: true }).isChecked()).toBe(true)
})
