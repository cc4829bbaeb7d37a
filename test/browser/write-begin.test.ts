import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { findViolations } from './find-violations.ts'
import { it } from './fixtures.ts'
import { roofsQuiz } from './roofs-quiz.ts'
import { openTeacher } from './teacher.ts'

const openFile = (page: Page, name: string, buffer: Buffer) =>
  page.getByLabel('Open a file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })

const text = `A café at the old mill

The café opened in the old mill, “La Roue”. Its owner says that the wheel still turns, and that nobody believes it.`

describe('a file that begins a quiz', () => {
  it.for([
    ['article.txt', 'UTF-8 with a byte-order mark', Buffer.from(`\uFEFF${text}`)],
    ['article.txt', 'UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['article.txt', 'Windows-1252', Buffer.from(text.replace('“', '\x93').replace('”', '\x94'), 'latin1')],
    [
      'article.html',
      'a page in Latin 1',
      Buffer.from(
        `<!doctype html><meta charset="iso-8859-1"><title>A café at the old mill</title><nav>Menu</nav><article><h1>A café at the old mill</h1><p>${text.split('\n\n')[1]?.replace(/[“”]/g, '"')}</p></article>`,
        'latin1',
      ),
    ],
  ] as const)('is read: %s in %s', async ([name, , bytes], { chromium, host }) => {
    const { page, complaints } = await openTeacher(chromium, `${host.url}/write`)
    await openFile(page, name, bytes)
    await page.getByRole('button', { name: /^The café opened in the old mill, ["“]La Roue["”]\./ }).waitFor()
    expect(await page.getByRole('button', { name: /^Menu/ }).count()).toBe(0)
    expect(complaints).toEqual([])
  })

  it('is refused in words if it is not text, or not right JSON; corrected, it opens', async ({ chromium, host }) => {
    const { page, complaints } = await openTeacher(chromium, `${host.url}/write`)
    const said = page.getByRole('alert')
    await openFile(page, 'article.pdf', Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'))
    await said.filter({ hasText: 'From a PDF or a Word document, copy the text and paste it here.' }).waitFor()
    await openFile(page, 'nothing.json', Buffer.from('null'))
    await said.filter({ hasText: 'This is not a quiz file' }).waitFor()
    const json = JSON.stringify(roofsQuiz, undefined, 2)
    const broken = json.replace(/(\n {2}"language": "\w+"),/, '$1')
    expect(broken).not.toBe(json)
    await openFile(page, 'roofs.json', Buffer.from(broken))
    const line = broken.slice(0, broken.indexOf('"language"')).split('\n').length
    await said
      .filter({
        hasText: `This quiz file is not right JSON. Line ${line}: a comma is missing here: put , before the next entry.`,
      })
      .waitFor()
    expect(await findViolations(page)).toEqual([])
    await openFile(page, 'roofs.json', Buffer.from(json))
    await page.getByText('Ready to publish').waitFor()
    expect(complaints).toEqual([])
  })
})

const wholePage = `<html><body><div>Home</div><ul><li>News</li><li>Sport</li></ul><h1>The roofs of the town</h1>
<p>By Ana Silva</p><p>The roofs of the town are red, and each has a stone on it.</p><h2>Their stones</h2><p>Storms cannot lift them.</p></body></html>`

it('a whole page that is pasted has its heading as title, and no menu before the text', async ({ chromium, host }) => {
  const { page, complaints } = await openTeacher(chromium, `${host.url}/write`)
  await page.getByLabel('The article').evaluate(
    (field, { html, text }) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', html)
      clipboardData.setData('text/plain', text)
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    {
      html: wholePage,
      text: wholePage
        .replace(/<[^>]*>/g, '\n')
        .replace(/\n+/g, '\n\n')
        .trim(),
    },
  )
  const passage = page.locator('.text')
  await passage.getByText('The roofs of the town are red').waitFor()
  expect(await page.getByRole('textbox', { name: 'Title' }).first().inputValue()).toBe('The roofs of the town')
  expect((await passage.locator('h3').allTextContents()).map((text) => text.trim())).toEqual(['Their stones'])
  expect(await passage.textContent()).not.toMatch(/Home|Sport/)
  expect(complaints).toEqual([])
})

it('the language of the quiz is one of a list by name, or any tag', async ({ chromium, host }) => {
  const { page, complaints } = await openTeacher(chromium, `${host.url}/write`)
  await page.getByRole('button', { name: 'Begin without a text' }).click()
  await page.getByText('Title, language and source').click()
  const language = page.getByLabel('Language', { exact: true })
  const listed = await language.evaluate((field: HTMLInputElement) =>
    [...(field.list?.options ?? [])].filter(({ label }) => label === 'Portuguese').map(({ value }) => value),
  )
  expect(listed).toEqual(['pt'])
  await language.fill('')
  await language.pressSequentially('de-AT')
  await page.getByText('Austrian German. Choose one').waitFor()
  await language.fill('no language')
  await page.locator('.field', { has: language }).locator('.problems').waitFor()
  expect(await language.evaluate((field: HTMLInputElement) => field.required)).toBe(true)
  await page.getByText('Saved on this device').waitFor()
  await page.getByRole('button', { name: 'All drafts' }).click()
  await page.getByRole('button', { name: 'Untitled quiz', exact: true }).click()
  expect(await language.inputValue()).toBe('no language')
  expect(complaints).toEqual([])
})

it('a choice in another script runs in its own direction, as in the quiz', async ({ chromium, host }) => {
  const { page } = await openTeacher(chromium, `${host.url}/write`)
  await openFile(page, 'roofs.json', Buffer.from(JSON.stringify(roofsQuiz)))
  await page.getByText('Ready to publish').waitFor()
  await page.locator('.item h3 > button').first().click()
  const field = page.getByLabel('Question', { exact: true })
  const directionOf = async (text: string) => {
    await field.fill(text)
    return field.evaluate((element) => getComputedStyle(element).direction)
  }
  expect(await directionOf('قال: "كانت أسرع (1885)"')).toBe('rtl')
  expect(await directionOf('HTML تعني "لغة"')).toBe('ltr')
  expect(await directionOf('')).toBe('ltr')
})

it('earlier states can be closed from anywhere in their list', async ({ chromium, host }) => {
  const { page } = await openTeacher(chromium, `${host.url}/write`, { viewport: { width: 1280, height: 300 } })
  await openFile(page, 'roofs.json', Buffer.from(JSON.stringify(roofsQuiz)))
  await page.getByText('Ready to publish').waitFor()
  await page.getByRole('textbox', { name: 'Title', exact: true }).first().fill('Other roofs')
  await page.getByText('Saved on this device').waitFor()
  await page.getByRole('button', { name: 'Earlier states' }).click()
  const states = page.getByRole('dialog', { name: 'Earlier states' })
  await states.getByText('Look at it').click()
  await states.getByRole('button', { name: 'Bring it back' }).scrollIntoViewIfNeeded()
  expect(await states.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0)
  const close = states.getByRole('button', { name: 'Close' })
  expect(await close.evaluate((button) => button.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0)
  await close.click()
  await states.waitFor({ state: 'hidden' })
})
