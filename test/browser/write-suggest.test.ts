import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { desktop, phone } from './browser.ts'
import { findViolations } from './find-violations.ts'
import { it } from './fixtures.ts'
import { openTeacher } from './teacher.ts'

const article = `The mill at Upper Ford

The tower of the mill is 45 m high. It ground wheat, rye and barley. Marta Hale claims that the wheel was stolen. Today it is a library.`

async function begin(page: Page) {
  await page.getByLabel('The article').fill(article)
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
}

const sentence = (page: Page, words: string) => page.locator('.sentence', { hasText: words })
const first = (page: Page) => page.locator('.ask-bar .types button').first()

/** What the newest question cites. */
const cited = (page: Page) => page.locator('.evidence q').textContent()

describe('what is selected in the passage', () => {
  it('becomes a question whose answer is filled in', async ({ chromium, host }) => {
    const { page, complaints } = await openTeacher(chromium, `${host.url}/write`, desktop)
    await begin(page)

    await sentence(page, 'is 45 m high').click()
    expect(await first(page).textContent()).toBe('Number: 45 m')
    expect(await findViolations(page)).toEqual([])
    await first(page).click()
    expect(await page.evaluate(() => document.activeElement?.id)).toMatch(/^prompt-/)
    expect(await page.getByLabel('Right number').inputValue()).toBe('45')
    expect(await page.getByLabel('Unit').inputValue()).toBe('m')
    expect(await cited(page)).toBe('The tower of the mill is 45 m high.')

    await sentence(page, 'It ground wheat').click()
    expect(await first(page).textContent()).toBe('Order: wheat · rye · barley')
    await first(page).click()
    expect(
      await page
        .locator('.choices textarea')
        .evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value)),
    ).toEqual(['wheat', 'rye', 'barley'])

    await sentence(page, 'Marta Hale claims').click()
    expect(await first(page).textContent()).toBe('True or false: Who says so – Marta Hale')
    await first(page).click()
    expect(await page.getByLabel('Who says so').inputValue()).toBe('Marta Hale')
    // Filling in is one step.
    await page.keyboard.press('Control+z')
    await page.getByRole('button', { name: /^2/ }).first().waitFor()
    expect(await page.locator('.items > li').count()).toBe(2)
    expect(complaints).toEqual([])
  })

  it('becomes a text with a gap if it is a word', async ({ chromium, host }) => {
    const { page, complaints } = await openTeacher(chromium, `${host.url}/write`, phone)
    await begin(page)
    await sentence(page, 'Today it is a library').evaluate((element) => {
      const text = element.querySelector('[data-at]')?.firstChild as Text
      const at = text.data.indexOf('library')
      getSelection()?.setBaseAndExtent(text, at, text, at + 'library'.length)
      document.dispatchEvent(new Event('selectionchange'))
    })
    await page.getByRole('button', { name: 'Gaps: library' }).click()
    expect(await page.getByRole('textbox', { name: 'Text', exact: true }).inputValue()).toBe('Today it is a {1}.')
    expect(await page.getByLabel('Choice 1', { exact: true }).inputValue()).toBe('library')
    expect(await page.getByLabel('Right: library').isChecked()).toBe(true)
    expect(await cited(page)).toBe('Today it is a library.')
    expect(complaints).toEqual([])
  })
})

describe('another kind of question about a sentence', () => {
  it('finds the sentence among its neighbours, or has it to make gaps in', async ({ chromium, host }) => {
    const { page, complaints } = await openTeacher(chromium, `${host.url}/write`, desktop)
    await begin(page)
    const choose = async (kind: string) => {
      await sentence(page, 'Marta Hale claims').click()
      await page.locator('.ask-bar summary').click()
      await page.locator('.ask-bar details').getByRole('button', { name: kind }).click()
    }
    await choose('Find the sentence')
    const values = () =>
      page.locator('.choices textarea').evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value))
    await expect
      .poll(values)
      .toEqual([
        'It ground wheat, rye and barley.',
        'Marta Hale claims that the wheel was stolen.',
        'Today it is a library.',
      ])
    expect(await page.locator('.choices input:checked').count()).toBe(1)
    expect(await page.getByLabel('Right: Marta Hale claims').isChecked()).toBe(true)
    await choose('Gaps')
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Text', exact: true }).inputValue())
      .toBe('Marta Hale claims that the wheel was stolen.')
    expect(complaints).toEqual([])
  })

  it('matches pairs that are typed with Enter alone', async ({ chromium, host }) => {
    const { page } = await openTeacher(chromium, `${host.url}/write`, desktop)
    await begin(page)
    await page.getByRole('button', { name: 'Match' }).click()
    expect(await page.getByLabel(/^Matches nothing/).count()).toBe(0)
    await page.getByRole('textbox', { name: /^Left/ }).first().click()
    const words = ['wheat', 'flour', 'rye', 'bread', 'barley', 'beer']
    for (const word of words) {
      await page.keyboard.type(word)
      await page.keyboard.press('Enter')
    }
    const values = await page
      .locator('.pairs textarea')
      .evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value))
    expect(values).toEqual([...words, '', ''])
  })
})
