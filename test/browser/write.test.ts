// biome-ignore-all lint/performance/useDomNodeTextContent: innerText is what people see.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { runCommand } from '../scripts/run-command.ts'
import { desktop, phone } from './browser.ts'
import { findViolations } from './find-violations.ts'
import { it } from './fixtures.ts'
import { readArticleQuiz } from './server.ts'
import { openTeacher, readDownload, tabTo } from './teacher.ts'

const article = `The mill at Upper Ford

The mill was built in 1742 by the brothers Hale. It ground flour for six villages.

In 1911 a flood took the wheel away. The owner sold the building to a printer, who worked there for forty years. Today it is a library.`

/** Pastes the article and begins. */
async function begin(page: Page) {
  await page.getByLabel('The article').fill(article)
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await page.getByRole('button', { name: /^The mill was built/ }).waitFor()
}

const sentence = (page: Page, words: string) => page.locator('.sentence', { hasText: words })
const preview = (page: Page) => page.frameLocator('iframe')

describe('an author', () => {
  it('writes a quiz about an article that passes lede check as it was downloaded', async ({ chromium, host }) => {
    const { page, complaints } = await openTeacher(chromium, `${host.url}/write`, desktop)
    expect(await findViolations(page)).toEqual([])
    await begin(page)

    await sentence(page, 'The mill was built').click()
    await page.getByRole('button', { name: 'One right answer' }).first().click()
    await page.getByRole('textbox', { name: 'Question', exact: true }).fill('Who built the mill at Upper Ford?')
    // Enter makes the next choice.
    await page.getByLabel('Choice 1', { exact: true }).click()
    for (const text of ['The brothers Hale', 'A printer of the town', 'Six villages together']) {
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
    }
    await page.keyboard.press('Backspace')
    await page.getByLabel('Right: The brothers Hale').check()
    await page
      .getByRole('textbox', { name: 'Explanation' })
      .fill('The passage names the brothers who built it; the printer came much later.')
    expect(await findViolations(page)).toEqual([])

    await sentence(page, 'Today it is a library').click()
    await page.getByRole('button', { name: 'True or false' }).first().click()
    await page.getByRole('textbox', { name: 'Explanation' }).fill('The building is a library now.')
    await page.getByRole('textbox', { name: 'Statement' }).fill('People can borrow books at the mill today.')

    // The real quiz, with the draft as its host.
    await preview(page).getByText('People can borrow books at the mill today.').waitFor()
    await preview(page).getByText('True', { exact: true }).click()
    await preview(page).getByRole('button', { name: 'Check' }).click()
    await preview(page).getByText('The building is a library now.').waitFor()

    // Its key, and the score of any response.
    await page.getByText('Answer and score').click()
    await page
      .getByRole('combobox', { name: /^Question/ })
      .selectOption({ label: '1. Who built the mill at Upper Ford?' })
    await page.getByRole('button', { name: 'Show the right answer' }).click()
    await page.getByRole('button', { name: 'Take the right answer' }).click()
    await page.getByText('1 of 1', { exact: true }).waitFor()
    await preview(page).getByText('Who built the mill at Upper Ford?').waitFor()
    await page.getByRole('textbox', { name: /^Response/ }).fill('nothing')
    await page.getByText(/^No response to this question/).waitFor()
    expect(await findViolations(page)).toEqual([])

    await page.getByText('Title, language and source').click()
    await page.getByLabel('Publisher').fill('Upper Ford Messenger')
    await page.getByText('Ready to publish').waitFor()
    await page.getByRole('button', { name: 'Finish' }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download' }).click()
    expect((await download).suggestedFilename()).toBe('the-mill-at-upper-ford.json')
    const text = await readDownload(download)
    expect(JSON.parse(text)).toMatchObject({
      title: 'The mill at Upper Ford',
      language: 'en',
      items: [
        {
          type: 'choice',
          choices: [{ text: 'The brothers Hale', correct: true }, 'A printer of the town', 'Six villages together'],
          evidence: { quote: 'The mill was built in 1742 by the brothers Hale.' },
        },
        { type: 'true-false', correctResponse: true, evidence: { quote: 'Today it is a library.' } },
      ],
    })
    const folder = await mkdtemp(join(tmpdir(), 'lede-write-'))
    await writeFile(join(folder, 'mill.json'), text)
    const { code, out } = await runCommand(['check', '--strict', join(folder, 'mill.json')])
    await rm(folder, { recursive: true })
    expect([code, out]).toEqual([0, expect.not.stringContaining('warning')])
    expect(complaints).toEqual([])
  })

  it('asks by keyboard, and takes back every step', async ({ chromium, host }) => {
    const { page, complaints } = await openTeacher(chromium, `${host.url}/write`, desktop)
    await begin(page)
    await tabTo(page, sentence(page, 'The mill was built'))
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByRole('button', { name: 'True or false' }).first())
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.id.startsWith('prompt-'))
    await page.keyboard.type('It ground flour for six villages around.')
    await page.getByRole('button', { name: 'Question 1 asks about this' }).waitFor()
    expect(await page.locator('mark').innerText()).toBe('It ground flour for six villages.')

    // The letters of one field are one step, the question is another.
    await page.keyboard.press('Control+z')
    expect(await page.getByRole('textbox', { name: 'Statement' }).inputValue()).toBe('')
    await page.keyboard.press('Control+z')
    await page.getByText('No questions yet').waitFor()
    await page.keyboard.press('Control+Shift+z')
    await page.keyboard.press('Control+Shift+z')
    expect(await page.getByRole('button', { name: /It ground flour for six villages around/ }).count()).toBe(1)
    expect(complaints).toEqual([])
  })

  it('learns which words a changed passage has lost, and takes the nearest', async ({ chromium, host }) => {
    const { page, complaints } = await openTeacher(chromium, `${host.url}/write`, phone)
    await begin(page)
    await sentence(page, 'In 1911 a flood').click()
    await page.getByRole('button', { name: 'True or false' }).first().click()
    await page.getByRole('textbox', { name: 'Statement' }).fill('A flood took the wheel.')
    expect(await findViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Passage', exact: true }).click()
    await page.getByRole('button', { name: 'Edit the passage' }).click()
    const block = page.getByRole('textbox', { name: 'Block 2' })
    await block.fill((await block.inputValue()).replace('In 1911 a flood', 'In spring 1911 a great flood'))
    await page.getByRole('button', { name: 'Questions', exact: true }).click()
    await page.getByText('no longer in the passage').waitFor()
    await page.getByRole('button', { name: 'Mark this instead' }).click()
    await page.getByRole('button', { name: 'Passage', exact: true }).click()
    await page.getByRole('button', { name: 'Done' }).click()
    expect(await page.locator('mark').innerText()).toBe('In spring 1911 a great flood took the wheel away.')
    expect(complaints).toEqual([])
  })

  it('reads the editor in the language of the browser, and the preview in that of the quiz', async ({
    chromium,
    host,
  }) => {
    const { page, complaints } = await openTeacher(chromium, `${host.url}/write`, { ...desktop, locale: 'fr' })
    await page.getByRole('heading', { name: 'Écrire un quiz' }).waitFor()
    expect(await page.title()).toBe('Écrire un quiz · Lede')
    const buffer = Buffer.from(JSON.stringify({ ...(await readArticleQuiz()), language: 'ar' }))
    await page.locator('input[type=file]').setInputFiles({ name: 'article.json', mimeType: 'application/json', buffer })
    await preview(page).getByText('قراءة النص').waitFor()
    expect(await preview(page).locator('html').getAttribute('dir')).toBe('rtl')
    expect(complaints).toEqual([])
  })
})
