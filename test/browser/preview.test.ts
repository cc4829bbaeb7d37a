import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterEach, expect, vi } from 'vitest'
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
  vi.unstubAllEnvs()
})

type Items = [Item<'choice'>, Item<'text-entry'>, Item<'choice'>]
const [kind, coins, worst] = practiceQuiz.items as unknown as Items

it('a save shows the new file at the same item, with the response given there', async () => {
  desk = await sitDown(browser)
  const { page, frame, save, untilPrompt } = desk
  await untilPrompt(kind.prompt)
  await frame.getByRole('button', { name: 'Later' }).click()
  await frame.getByRole('textbox').fill('silver')
  await save({ ...practiceQuiz, items: [kind, { ...coins, prompt: 'Which coins were paid?' }, worst] })
  await untilPrompt('Which coins were paid?')
  expect(await frame.getByRole('textbox').inputValue()).toBe('silver')
  await page.getByText('Follows each save').waitFor()

  await save({ ...practiceQuiz, items: [worst, kind, { ...coins, prompt: 'Now in the last place' }] })
  await untilPrompt('Now in the last place')
  await frame.getByText('Question 3 of 3').waitFor()
})

it('a save shows the new feedback to a checked response', async () => {
  desk = await sitDown(browser)
  const { frame, save, untilPrompt } = desk
  await untilPrompt(kind.prompt)
  await frame.getByRole('radio', { name: 'A green roof' }).check()
  await frame.getByRole('button', { name: 'Check' }).click()
  await frame.getByText('says the feedbackword').waitFor()
  await save({ ...practiceQuiz, items: [{ ...kind, feedback: 'Better words.' }, coins, worst] })
  await frame.getByText('Better words.').waitFor()
})

it('an item with an error gets a card, the other items follow the save, and the last valid state stays', async () => {
  desk = await sitDown(browser)
  const { page, frame, save, untilPrompt } = desk
  await untilPrompt(kind.prompt)
  const items = [{ ...kind, promt: 'x' }, { ...coins, prompt: 'Which coins were paid?' }, worst]
  await save({ ...practiceQuiz, title: 'In progress', items })
  await page.getByText('One item has errors and is shown as a card.').waitFor()
  await untilPrompt('"promt" is not a known field of item "kind"')
  await page.getByText('This question has errors.').waitFor()
  expect(await page.locator('.problems .error .place').first().textContent()).toMatch(/line \d+:\d+/)
  expect(await frame.locator('lede-quiz h2').textContent()).toBe('In progress')
  await frame.getByRole('button', { name: 'Later' }).click()
  await untilPrompt('Which coins were paid?')

  await save('{ "title": ')
  await page.locator('.problems .error').filter({ hasText: 'line 1:' }).first().waitFor()
  await page.getByText('No item can be shown as saved').waitFor()
  await untilPrompt('Which coins were paid?')
  await save({ ...practiceQuiz, title: 'Corrected' })
  await frame.locator('h2').filter({ hasText: 'Corrected' }).waitFor()
  await page.getByText('No item can be shown as saved').waitFor({ state: 'detached' })
})

it('the quiz appears once an invalid file becomes valid', async () => {
  desk = await sitDown(browser, { title: 'No items yet', language: 'en' })
  await desk.page.getByText('Not a quiz yet').waitFor()
  await desk.save(practiceQuiz)
  await desk.untilPrompt(kind.prompt)
})

it('an image appears once its file exists, and a changed image replaces it, without a reload', async () => {
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

it('an imported draft without evidence is shown, with its missing evidence as a task', async () => {
  const { evidence: _, ...bare } = coins
  desk = await sitDown(browser, { title: 'Imported', language: 'en', items: [bare] })
  await desk.untilPrompt(coins.prompt)
  await desk.page.locator('.problems .task').first().waitFor()
})

it('the key and the explained score of a response are shown on request only', async () => {
  desk = await sitDown(browser)
  const { page, frame, untilPrompt } = desk
  await untilPrompt(kind.prompt)
  await page.getByRole('combobox', { name: /^Question/ }).selectOption('coins')
  await untilPrompt(coins.prompt)
  expect(await page.content()).not.toContain('keyword-zanzibar')
  await page.getByRole('button', { name: 'Show the right answer' }).click()
  await page.locator('.key code').filter({ hasText: 'keyword-zanzibar' }).waitFor()

  await frame.getByRole('textbox').fill('gold')
  await frame.locator('footer').filter({ hasText: 'Saved on this device' }).waitFor()
  await page.getByRole('button', { name: 'Take the one in the quiz' }).click()
  await expect.poll(() => page.getByLabel('Response').inputValue()).toBe('"gold"')
  await page.locator('.points').filter({ hasText: '0 of 1' }).waitFor()
  await page.getByText('Compared as “gold”').waitFor()
  await page.getByLabel('Response').fill('Keyword-Zanzibar!')
  await page.locator('.points').filter({ hasText: '1 of 1' }).waitFor()
  await page.getByText('They were zanzibar coins.').waitFor()
})

it('the author switches between test and practice, widths and themes', async () => {
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

it('an attempt is handed in to the preview, its result follows saves, and “Start over” starts a new one', async () => {
  desk = await sitDown(browser, roofsQuiz)
  const { page, frame, save, untilPrompt } = desk
  await untilPrompt(kind.prompt)
  await frame.getByRole('radio', { name: 'A tin roof' }).check()
  await frame.getByRole('button', { name: 'Hand in' }).click()
  await frame.getByRole('button', { name: 'Hand in anyway' }).click()
  await frame.getByText('says the feedbackword').waitFor()
  await save({ ...roofsQuiz, items: [{ ...kind, feedback: 'Better words.' }, coins, worst] })
  await frame.getByText('Better words.').waitFor()
  await page.getByRole('button', { name: 'Start over' }).click()
  await frame.getByText('Question 1 of 3').waitFor()
  expect(await frame.getByRole('radio', { name: 'A tin roof' }).isChecked()).toBe(false)
})

it('nothing is published or requested elsewhere, and the CSP allows no inline code', async () => {
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

it('says what a host has of the quiz, after each save, also that it is withdrawn there', async ({ host }) => {
  const standing = async (words: string) => desk?.page.getByText(`${host.url}: ${words}`).waitFor()
  vi.stubEnv('LEDE_AUTHOR_KEY', host.key)
  desk = await sitDown(browser, practiceQuiz, new URL(host.url))
  await standing('not published yet.')
  await host.publish('roofs', practiceQuiz)
  await desk.save({ ...practiceQuiz, title: 'Other roofs' })
  await standing('published before this change; lede publish sends it.')
  await host.publish('roofs', { ...practiceQuiz, title: 'Other roofs' })
  await desk.save(practiceQuiz)
  await standing('a newer version is published; lede pull gets it.')
  const headers = { Authorization: `Bearer ${host.key}` }
  expect((await fetch(`${host.url}/api/quizzes/roofs`, { method: 'DELETE', headers })).status).toBe(204)
  await desk.save({ ...practiceQuiz, title: 'Last roofs' })
  await standing('withdrawn; lede publish --force brings it back. Withdrawn on 20')
})
