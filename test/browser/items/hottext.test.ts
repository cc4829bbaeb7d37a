import { expect } from 'vitest'
import { it as test } from '../fixtures.ts'
import { type ItemPages, lastResponse, openItemPages, wordsOf } from './item-page.ts'

let pages: ItemPages
test.beforeAll(async ({ chromium }) => {
  pages = await openItemPages(chromium)
})

test('sentences are chosen and unchosen by keyboard', async () => {
  const page = await pages.show('hottext')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  expect(await lastResponse(page)).toEqual(['a', 'b'])
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Space')
  expect(await lastResponse(page)).toBeUndefined()
})

test('a tap anywhere on a sentence chooses it', async () => {
  const page = await pages.show('hottext', { width: 360, touch: true })
  await page.getByText('whose families he met').tap()
  expect(await lastResponse(page)).toEqual(['b'])
})

test('each sentence is a check box with the sentence for its name, in a group named by the prompt', async () => {
  const page = await pages.show('hottext', { response: ['d'] })
  const group = page.getByRole('group', { name: 'Which sentences say how many died?' })
  expect(await group.getByRole('checkbox').count()).toBe(4)
  expect(await group.getByRole('checkbox', { name: 'He spoke of nine lives.', checked: true }).count()).toBe(1)
})

test('focus is shown around the sentence, not around the hidden box', async () => {
  const page = await pages.show('hottext')
  await page.keyboard.press('Tab')
  const outline = await page.getByText('The troops returned').evaluate((it) => getComputedStyle(it).outlineStyle)
  expect(outline).toBe('solid')
})

test('graded sentences show what was right, wrong and missed, and cannot be changed', async () => {
  const page = await pages.show('hottext', { response: ['a', 'b'], graded: true })
  const names = await wordsOf(page.locator('label'))
  expect(names[0]).toBe('The troops returned in December. Your answer, not correct')
  expect(names[1]).toMatch(/he met\. Correct$/)
  expect(names[2]).toBe('About 1,000 people came home.')
  expect(names[3]).toBe('He spoke of nine lives. Correct answer you missed')
  await page.getByText('About 1,000 people').click({ force: true })
  expect(await lastResponse(page)).toBeUndefined()
})
