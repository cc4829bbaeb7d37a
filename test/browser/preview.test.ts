import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterEach, expect } from 'vitest'
import type { Item } from '../../core/items/index.ts'
import { it } from './fixtures.ts'
import { type Desk, sitDown } from './preview-page.ts'
import { practiceQuiz, roofsQuiz } from './roofs-quiz.ts'

let browser: Browser
let desk: Desk | undefined
it.beforeAll(async ({ chromium }) => {
  browser = chromium
})
afterEach(async () => {
  await desk?.leave()
  desk = undefined
})

type Items = [Item<'choice'>, Item<'text-entry'>, Item<'choice'>]
const [kind, coins, worst] = practiceQuiz.items as unknown as Items

it('shows what has been saved, at the item that its author is at, with what was answered there', async () => {
  desk = await sitDown(browser)
  const { page, frame, save, untilPrompt } = desk
  await untilPrompt(kind.prompt)
  await frame.getByRole('button', { name: 'Skip' }).click()
  await frame.getByRole('textbox').fill('silver')
  await save({ ...practiceQuiz, items: [kind, { ...coins, prompt: 'Which coins were paid?' }, worst] })
  await untilPrompt('Which coins were paid?')
  expect(await frame.getByRole('textbox').inputValue()).toBe('silver')
  await page.getByText('Follows each save').waitFor()

  await save({ ...practiceQuiz, items: [worst, kind, { ...coins, prompt: 'Now in the last place' }] })
  await untilPrompt('Now in the last place')
  await frame.getByText('Question 3 of 3').waitFor()
})

it('shows the new feedback to a response that has been checked', async () => {
  desk = await sitDown(browser)
  const { frame, save, untilPrompt } = desk
  await untilPrompt(kind.prompt)
  await frame.getByRole('radio', { name: 'A green roof' }).check()
  await frame.getByRole('button', { name: 'Check' }).click()
  await frame.getByText('says the feedbackword').waitFor()
  await save({ ...practiceQuiz, items: [{ ...kind, feedback: 'Better words.' }, coins, worst] })
  await frame.getByText('Better words.').waitFor()
})

it('shows a card for an item with an error, follows the others, and keeps the last state that can be shown', async () => {
  desk = await sitDown(browser)
  const { page, frame, save, untilPrompt } = desk
  await untilPrompt(kind.prompt)
  const items = [{ ...kind, promt: 'x' }, { ...coins, prompt: 'Which coins were paid?' }, worst]
  await save({ ...practiceQuiz, title: 'In progress', items })
  await page.getByText('One item has errors and is shown as a card.').waitFor()
  await untilPrompt('"promt" is not a known field of item "kind"')
  await page.getByText('This item has errors.').waitFor()
  expect(await page.locator('.problems .error .place').first().textContent()).toMatch(/line \d+:\d+/)
  expect(await frame.locator('lede-quiz h2').textContent()).toBe('In progress')
  await frame.getByRole('button', { name: 'Skip' }).click()
  await untilPrompt('Which coins were paid?')

  await save('{ "title": ')
  await page.locator('.problems .error').filter({ hasText: 'line 1:' }).first().waitFor()
  await page.getByText('No item can be shown as saved').waitFor()
  await untilPrompt('Which coins were paid?')
  await save({ ...practiceQuiz, title: 'Corrected' })
  await frame.locator('h2').filter({ hasText: 'Corrected' }).waitFor()
  await page.getByText('No item can be shown as saved').waitFor({ state: 'detached' })
})

it('begins to show a quiz once a file that never was one becomes one', async () => {
  desk = await sitDown(browser, { title: 'No items yet', language: 'en' })
  await desk.page.getByText('Not a quiz yet').waitFor()
  await desk.save(practiceQuiz)
  await desk.untilPrompt(kind.prompt)
})

it('shows a picture once it is next to the quiz, and the next one that is put in its place, without a reload', async () => {
  const media = { src: 'media/roof.svg', alt: 'A roof of tin', width: 3, height: 2 }
  desk = await sitDown(browser, { ...practiceQuiz, items: [{ ...kind, media }, coins, worst] })
  const { page, frame, folder, untilPrompt } = desk
  await untilPrompt(kind.prompt)
  await page.getByText('there is no media/roof.svg next to the quiz').waitFor()
  await page.evaluate(() => Object.assign(window, { sameVisit: true }))
  const draw = (width: number, height: number) =>
    writeFile(
      join(folder, 'media/roof.svg'),
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><path d="M0 0h3v2z"/></svg>`,
    )
  const shownWidth = () =>
    frame.getByRole('img', { name: 'A roof of tin' }).evaluate((image) => (image as HTMLImageElement).naturalWidth)

  await mkdir(join(folder, 'media'))
  await draw(300, 200)
  await page.getByText('there is no media/roof.svg').waitFor({ state: 'detached' })
  await expect.poll(shownWidth).toBe(300)
  await frame.getByRole('radio').nth(1).check()
  await draw(600, 400)
  await expect.poll(shownWidth).toBe(600)
  expect(await frame.getByRole('radio').nth(1).isChecked()).toBe(true)
  expect(await page.evaluate(() => 'sameVisit' in window)).toBe(true)
})

it('shows an imported draft that still has no evidence, and says that it does', async () => {
  const { evidence: _, ...bare } = coins
  desk = await sitDown(browser, { title: 'Imported', language: 'en', items: [bare] })
  await desk.untilPrompt(coins.prompt)
  await desk.page.locator('.problems .task').first().waitFor()
})

it('tells the key, and the score of any response with the reason, when it is asked', async () => {
  desk = await sitDown(browser)
  const { page, frame, untilPrompt } = desk
  await untilPrompt(kind.prompt)
  await page.getByLabel('Item').selectOption('coins')
  await untilPrompt(coins.prompt)
  expect(await page.content()).not.toContain('keyword-zanzibar')
  await page.getByRole('button', { name: 'Show the key' }).click()
  await page.locator('.key code').filter({ hasText: 'keyword-zanzibar' }).waitFor()

  await frame.getByRole('textbox').fill('gold')
  await frame.locator('footer').filter({ hasText: 'Saved on this device' }).waitFor()
  await page.getByRole('button', { name: 'Take the widget’s' }).click()
  await expect.poll(() => page.getByLabel('Response').inputValue()).toBe('"gold"')
  await page.locator('.points').filter({ hasText: '0 of 1' }).waitFor()
  await page.getByText('Compared as “gold”').waitFor()
  await page.getByLabel('Response').fill('Keyword-Zanzibar!')
  await page.locator('.points').filter({ hasText: '1 of 1' }).waitFor()
  await page.getByText('They were zanzibar coins.').waitFor()
})

it('shows a test as a test and as practice, in the width and the theme that its author chooses', async () => {
  desk = await sitDown(browser, roofsQuiz)
  const { page, frame, untilPrompt } = desk
  await untilPrompt(kind.prompt)
  await frame.getByRole('button', { name: 'Next question' }).click()
  await untilPrompt(coins.prompt)
  await page.getByRole('button', { name: 'Practice' }).click()
  await frame.getByRole('button', { name: 'Check' }).waitFor()
  await untilPrompt(coins.prompt)
  // "Try again" begins an attempt as the quiz says: it must say practice, or that could not be chosen there.
  expect(await (await fetch(`${desk.preview.url}api/quizzes/roofs`)).json()).toMatchObject({ mode: 'practice' })

  const background = () => frame.locator('.lede').evaluate((element) => getComputedStyle(element).backgroundColor)
  const light = await background()
  await page.getByRole('button', { name: 'Dark' }).click()
  await expect.poll(background).not.toBe(light)
  await page.getByRole('button', { name: 'Phone' }).click()
  await expect.poll(() => frame.locator('html').evaluate(() => innerWidth)).toBe(360)
})

it('hands in to itself, shows the result again after a save, and begins again when asked', async () => {
  desk = await sitDown(browser, roofsQuiz)
  const { page, frame, save, untilPrompt } = desk
  await untilPrompt(kind.prompt)
  await frame.getByRole('radio', { name: 'A green roof' }).check()
  await frame.getByRole('button', { name: 'Hand in' }).click()
  await frame.getByRole('button', { name: 'Hand in anyway' }).click()
  await frame.getByText('says the feedbackword').waitFor()
  await save({ ...roofsQuiz, items: [{ ...kind, feedback: 'Better words.' }, coins, worst] })
  await frame.getByText('Better words.').waitFor()
  await page.getByRole('button', { name: 'Start over' }).click()
  await frame.getByText('Question 1 of 3').waitFor()
  expect(await frame.getByRole('radio', { name: 'A green roof' }).isChecked()).toBe(false)
})

it('publishes nothing, asks nobody else, and keeps to a policy without inline scripts and styles', async () => {
  desk = await sitDown(browser)
  const { preview, frame, asked, complaints, untilPrompt } = desk
  await untilPrompt(kind.prompt)
  await frame.getByRole('radio', { name: 'A tin roof' }).check()
  await frame.getByRole('button', { name: 'Check' }).click()
  await frame.getByText('Tin is for sheds.').waitFor()
  expect(asked.filter((request) => !request.includes(` ${preview.url}`))).toEqual([])
  expect(asked.filter((request) => /PUT .*\/api\/quizzes/.test(request))).toEqual([])
  expect(complaints).toEqual([])
  const { headers } = await fetch(preview.url)
  expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
  const publish = { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(practiceQuiz) }
  expect((await fetch(`${preview.url}api/quizzes/roofs`, publish)).status).toBe(404)
})
