import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { desktop, phone } from './browser.ts'
import { it } from './fixtures.ts'
import { roofsQuiz } from './roofs-quiz.ts'
import { checkPage as checkWhole, openTeacher } from './teacher.ts'

/** The sentences of the passage are not part of these tests. */
const checkPage = async (page: Page) => (await checkWhole(page)).filter((found) => !found.includes('.sentence'))

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })

/** Opens a quiz as a file, as its author has it. */
async function openFile(page: Page, quiz: object) {
  const file = { name: 'roofs.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(quiz)) }
  await page.getByLabel('Open a file').setInputFiles(file)
  await page.getByText('Ready to publish').waitFor()
}

const changePrompt = async (page: Page, head: RegExp, prompt: string) => {
  await button(page, head).click()
  await page.getByLabel('Question', { exact: true }).fill(prompt)
  await page.getByText('Ready to publish').waitFor()
}

describe('an author', () => {
  it('publishes a quiz, corrects it next to what somebody else published, and withdraws it', async ({
    chromium,
    host,
  }) => {
    const { page, complaints, sent } = await openTeacher(chromium, `${host.url}/write#${host.key}`)
    await page.getByText('Nothing is published with this key yet.').waitFor()
    expect(page.url()).toBe(`${host.url}/write`)
    await openFile(page, roofsQuiz)
    await button(page, 'Finish').click()
    await page.getByText(`Free: ${host.url}/q/roofs`).waitFor()
    expect(await checkPage(page)).toEqual([])
    await button(page, 'Publish').click()
    await page.getByText('Published.', { exact: true }).waitFor()
    const address = `${host.url}${await page.getByRole('link', { name: 'Page of the quiz' }).getAttribute('href')}`
    expect((await fetch(address)).status).toBe(200)
    await button(page, 'Close').click()

    // Somebody else corrects the first item and adds one, while this draft changes the second item.
    const [first, ...others] = roofsQuiz.items
    await host.publish('roofs', {
      ...roofsQuiz,
      items: [{ ...first, prompt: 'What did the town plant?' }, ...others, { ...first, id: 'added', prompt: 'Added?' }],
    })
    await changePrompt(page, /^2/, 'What did the mayor pay?')
    await button(page, 'Finish').click()
    await button(page, 'Publish again').click()
    await page.getByText('Published by the operator,').waitFor()
    expect(await page.locator('.difference h5').allTextContents()).toEqual(['Question 1', 'Question 2', 'Question 4'])
    expect(await page.locator('.difference').nth(1).textContent()).toContain('What did the mayor pay?')
    expect(await checkPage(page)).toEqual([])
    await button(page, 'Take the published one: Question 1').click()
    await button(page, 'Take the published one: Question 4').click()
    await button(page, 'Go on with my draft').click()
    await button(page, 'Publish again').click()
    await page.getByText('Published.', { exact: true }).waitFor()
    const read = await fetch(`${host.url}/api/quizzes/roofs`)
    const published = (await read.json()) as { items: { prompt: string }[] }
    expect(published.items.map(({ prompt }) => prompt)).toEqual([
      'What did the town plant?',
      'What did the mayor pay?',
      roofsQuiz.items[2]?.prompt,
      'Added?',
    ])

    await page.getByText('Versions', { exact: true }).click()
    await button(page, 'What changed').first().click()
    await page.getByText(/Written differently: “What did the (town plant|mayor pay)\?”/).waitFor()
    expect(complaints.filter((text) => !/404|412/.test(text))).toEqual([])
    expect(sent.filter((request) => request.includes(host.key))).toEqual([])

    // From the list of published quizzes: correct, then withdraw.
    await button(page, 'Close').click()
    await page.goto(`${host.url}/write`)
    await page.getByText('How the questions work').click()
    await page.getByText('Figures need 30 attempts; 0 are there.').first().waitFor()
    expect(await checkPage(page)).toEqual([])
    await button(page, 'Withdraw').click()
    await button(page, 'Withdraw it now').click()
    await page
      .getByText(/^Withdrawn /)
      .first()
      .waitFor()
    expect((await fetch(address)).status).toBe(410)
    await button(page, `Correct: ${roofsQuiz.title}`).click()
    await button(page, 'Finish').click()
    await page.getByText('Withdrawn. Publish it again to bring it back.').waitFor()
    const pageOfQuiz = page.getByRole('link', { name: 'Page of the quiz' })
    expect(await pageOfQuiz.count()).toBe(0)
    await button(page, 'Publish again').click()
    await page.getByText('Published.', { exact: true }).waitFor()
    await pageOfQuiz.waitFor()
    expect((await fetch(address)).status).toBe(200)
  })

  it('gives a reader the draft in a link, which shows it with its answers, and prints it', async ({
    chromium,
    host,
  }) => {
    const { page, complaints, sent } = await openTeacher(chromium, `${host.url}/write`, desktop)
    await openFile(page, roofsQuiz)
    await button(page, 'Finish').click()
    await button(page, 'Print with the answers').waitFor()
    await page.evaluate(() => {
      const frame = document.querySelector<HTMLIFrameElement>('.print-frame')?.contentWindow
      if (frame) frame.print = () => document.body.setAttribute('data-printed', '')
    })
    await button(page, 'Print with the answers').click()
    await page.locator('[data-printed]').waitFor({ state: 'attached' })
    const sheet = page.frameLocator('.print-frame')
    expect(await sheet.locator('.key').textContent()).toContain(roofsQuiz.items[0]?.prompt)
    expect(
      await page.evaluate(
        () =>
          document.querySelector<HTMLIFrameElement>('.print-frame')?.contentDocument?.adoptedStyleSheets[0]?.cssRules
            .length,
      ),
    ).toBeGreaterThan(10)
    await button(page, 'Make a link').click()
    const link = await page.getByRole('textbox', { name: 'Link for a reader' }).inputValue()
    expect(complaints).toEqual([])

    const reader = await openTeacher(chromium, link, phone)
    await reader.page.getByRole('heading', { name: 'Questions and answers' }).waitFor()
    expect(reader.page.url()).toBe(`${host.url}/write`)
    expect(await reader.page.locator('.item-view .right').first().textContent()).toContain('✓ right')
    expect(await checkPage(reader.page)).toEqual([])
    await button(reader.page, 'Keep a copy to edit').click()
    await reader.page.getByText('Ready to publish').waitFor()
    expect(reader.complaints).toEqual([])
    const fragment = link.slice(link.indexOf('#draft=') + 7)
    expect([...sent, ...reader.sent].filter((request) => request.includes(fragment))).toEqual([])
  })
})
