import { expect } from 'vitest'
import { it as test } from '../fixtures.ts'
import { type ItemPages, lastResponse, openItemPages, wordsOf } from './item-page.ts'

let pages: ItemPages
test.beforeAll(async ({ chromium }) => {
  pages = await openItemPages(chromium)
})

test('match: every part has a labelled select; choices can be made and undone', async () => {
  const page = await pages.show('match')
  const kim = page.getByRole('combobox', { name: 'Kim Jong-un', exact: true })
  await kim.selectOption('The loss of nine lives is heartrending')
  expect(await lastResponse(page)).toEqual({ kim: 'loss' })
  await page.getByRole('combobox', { name: 'The news agency' }).selectOption('The deployment took place')
  expect(await lastResponse(page)).toEqual({ kim: 'loss', kcna: 'facts' })
  await kim.selectOption('Choose…')
  expect(await lastResponse(page)).toEqual({ kcna: 'facts' })
  await page.getByRole('combobox', { name: 'The news agency' }).selectOption('Choose…')
  expect(await lastResponse(page)).toBeUndefined()
})

test('match: the keyboard alone chooses', async () => {
  const page = await pages.show('match')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await page.keyboard.type('The deployment')
  const response = (await lastResponse(page)) as Record<string, string>
  expect(Object.keys(response)).toEqual(['kim', 'hong'])
  expect(response.hong).toBe('facts')
})

test('match: a long choice is shown whole on a phone', async () => {
  const page = await pages.show('match', { width: 320, touch: true, response: { kim: 'ally' } })
  const shown = page.locator('span[aria-hidden]', { hasText: 'Sacrifices will be stressed' }).first()
  const [clipped, height] = await shown.evaluate(
    (it) => [it.scrollWidth > it.clientWidth + 1, it.clientHeight] as const,
  )
  expect(clipped).toBe(false)
  expect(height).toBeGreaterThan(40)
  expect((await page.getByRole('combobox').first().boundingBox())?.height).toBeGreaterThanOrEqual(44)
})

test('match: graded rows show what was right, and the right partner otherwise', async () => {
  const page = await pages.show('match', { response: { kim: 'ally', hong: 'ally' }, graded: true })
  const rows = await wordsOf(page.locator('fieldset > div'))
  const ally = 'Sacrifices will be stressed so that Russia continues to play its role as an ally'
  expect(rows).toEqual([
    `Kim Jong-un ${ally} Your answer, not correct The loss of nine lives is heartrending Correct answer`,
    `Hong Min, an analyst at the Korea Institute for National Unification ${ally} Correct`,
    'The news agency Not answered The deployment took place Correct answer',
  ])
  expect(await page.getByRole('combobox').count()).toBe(0)
})

test('inline-choice: each gap is named by its position and the words around it', async () => {
  const page = await pages.show('inline-choice')
  const names = await page.getByRole('combobox').evaluateAll((selects) => selects.map((it) => it.ariaLabel))
  expect(names).toEqual([
    'Gap 1 of 2: The leader welcomed about … engineer troops of one regiment, who',
    'Gap 2 of 2: of one regiment, who had cleared … in a region that borders on',
  ])
})

test('inline-choice: gaps are filled by keyboard, emptied, and the text reads on', async () => {
  const page = await pages.show('inline-choice')
  await page.keyboard.press('Tab')
  await page.keyboard.type('1,0')
  expect(await lastResponse(page)).toEqual({ count: 'b' })
  await page.getByRole('combobox', { name: /^Gap 2 of 2/ }).focus()
  await page.keyboard.type('land')
  expect(await lastResponse(page)).toEqual({ count: 'b', object: 'a' })
  for (const gap of await page.getByRole('combobox').all()) await gap.selectOption('')
  expect(await lastResponse(page)).toBeUndefined()
})

test('inline-choice: graded gaps show their marks in words in the text', async () => {
  const page = await pages.show('inline-choice', { response: { count: 'b', object: 'b' }, graded: true })
  const text = await wordsOf(page.locator('fieldset'))
  expect(text).toEqual([
    'The leader welcomed about 1,000 Correct engineer troops of one regiment, who had cleared roads blocked by the ' +
      'rubble of fallen buildings Your answer, not correct landmines Correct answer in a region that borders on <b>Ukraine</b>.',
  ])
})

test('inline-choice: the text keeps its emphasis and links, and HTML in it is only text', async () => {
  const page = await pages.show('inline-choice')
  expect(await wordsOf(page.locator('em'))).toEqual(['welcomed'])
  const link = page.getByRole('link', { name: 'one regiment' })
  expect(await link.getAttribute('href')).toBe('https://example.org/regiment')
  expect(await link.getAttribute('target')).toBe('_blank')
  expect(await link.getAttribute('rel')).toBe('noreferrer nofollow')
  expect(await page.getByText('<b>Ukraine</b>').count()).toBe(1)
})
