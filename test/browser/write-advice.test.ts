import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { desktop, phone } from './browser.ts'
import { findViolations } from './find-violations.ts'
import { it } from './fixtures.ts'
import { openTeacher } from './teacher.ts'

const feedback = 'The passage says that the brothers Hale built it in 1742.'

/** A quiz file with advice that a machine can follow, and with a rule that may be broken. */
const quiz = {
  title: 'The mill',
  language: 'en',
  level: 'b1',
  source: { title: 'The mill at Upper Ford', publisher: 'Upper Ford Messenger' },
  stimulus: [
    'The mill was built in 1742 by the brothers Hale. It ground flour for six villages.',
    { heading: 'Later' },
  ],
  items: [
    {
      id: 'builder',
      type: 'choice',
      prompt: 'Who did not build the mill?',
      choices: ['A) The brothers Hale', { text: 'B) A printer of the town', correct: true }, 'C) Hale and his brother'],
      evidence: { quote: 'The mill was built in 1742 by the brothers Hale.' },
      feedback,
    },
  ],
}

async function open(page: Page, pane?: string) {
  await page.getByLabel('The article').fill(JSON.stringify(quiz))
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  if (pane) await page.getByRole('button', { name: pane, exact: true }).click()
  await page.getByRole('button', { name: /^1 Who did not build/ }).click()
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id)

describe('an author', () => {
  it('lets the editor do what a check says, in one step of undo', async ({ chromium, host }) => {
    const { page, complaints } = await openTeacher(chromium, `${host.url}/write`, desktop)
    await open(page)
    const problem = page.locator('.choices .problems li', { hasText: 'begins with "A)"' })
    await problem.getByRole('button', { name: 'Do it' }).click()
    const texts = () =>
      page.locator('.choices textarea').evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value))
    expect(await texts()).toEqual(['The brothers Hale', 'A printer of the town', 'Hale and his brother'])
    expect(await focused(page)).toMatch(/^choices-/)
    await problem.waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    expect(await texts()).toEqual(['A) The brothers Hale', 'B) A printer of the town', 'C) Hale and his brother'])
    expect(complaints).toEqual([])
  })

  it('lets the editor do one thing after another before the next check', async ({ chromium, host }) => {
    const { page, complaints } = await openTeacher(chromium, `${host.url}/write`, desktop)
    await open(page)
    await page.locator('.choices .problems').waitFor()
    await page.evaluate(() => {
      for (const place of ['.about .problems button', '.choices .problems button', '.choices .problems button'])
        document.querySelector<HTMLElement>(place)?.click()
    })
    expect(await page.getByLabel('Reading level').inputValue()).toBe('B1')
    expect(await page.getByLabel('Choice 1', { exact: true }).inputValue()).toBe('The brothers Hale')
    // The second click on the same button changes nothing more: two steps are undone.
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true)
    expect(complaints).toEqual([])
  })

  it('allows a rule for a reason, and takes it back', async ({ chromium, host }) => {
    const { page, complaints } = await openTeacher(chromium, `${host.url}/write`, phone)
    await open(page, 'Questions')
    const problem = page.locator('.form .problems li', { hasText: 'turns on "not"' })
    await problem.getByRole('button', { name: 'Allow, because …' }).click()
    await page.keyboard.press('Enter')
    await problem.getByText('Write the reason').waitFor()
    await page.evaluate(() => scrollTo(0, 0))
    expect(await findViolations(page)).toEqual([])
    await page.keyboard.type('It is asked so in the book.')
    await page.keyboard.press('Enter')
    await problem.waitFor({ state: 'detached' })
    expect(await focused(page)).toMatch(/^prompt-/)
    const reason = page.getByLabel(/^A question asks for what is not so.*, because$/)
    expect(await reason.inputValue()).toBe('It is asked so in the book.')
    await page.getByRole('button', { name: /^Take back: A question asks for/ }).click()
    await problem.waitFor()
    await page.keyboard.press('Control+z')
    expect(await reason.inputValue()).toBe('It is asked so in the book.')
    expect(complaints).toEqual([])
  })

  it('goes from the list of advice to the block of the passage', async ({ chromium, host }) => {
    const { page, complaints } = await openTeacher(chromium, `${host.url}/write`, phone)
    await open(page, 'Questions')
    await page.locator('.checks summary').click()
    const entry = page.locator('.checks li', { hasText: 'The passage ends with a heading' })
    await entry.getByRole('button', { name: 'Passage' }).click()
    await page.waitForFunction(() => document.activeElement?.closest('li')?.querySelector('#block-1'))
    expect(await page.getByRole('textbox', { name: 'Block 2' }).inputValue()).toBe('Later')
    expect(complaints).toEqual([])
  })

  it('goes from the list of advice to the field of the quiz or of the question', async ({ chromium, host }) => {
    const { page, complaints } = await openTeacher(chromium, `${host.url}/write`, desktop)
    await open(page)
    const list = page.locator('.checks')
    await list.locator('summary').click()
    expect(await findViolations(page)).toEqual([])
    // What keeps the quiz from being published comes first.
    await list.locator('li').first().getByRole('button', { name: 'The quiz' }).click()
    expect(await focused(page)).toBe('quiz-level')
    await list.locator('summary').click()
    await list.locator('li').first().getByRole('button', { name: 'Do it' }).click()
    await page.getByText('Ready to publish').waitFor()
    expect(await page.getByLabel('Reading level').inputValue()).toBe('B1')
    await list.getByRole('button', { name: 'Question 1' }).first().click()
    expect(await page.evaluate(() => document.activeElement?.closest('fieldset')?.className)).toBe('evidence')
    expect(complaints).toEqual([])
  })

  it('sees what is missing in a new question once its field was left, in words of the editor', async ({
    chromium,
    host,
  }) => {
    const { page, complaints } = await openTeacher(chromium, `${host.url}/write`, desktop)
    await open(page)
    await page.getByRole('button', { name: 'One right answer' }).last().click()
    const card = page.locator('.item[data-open]')
    const shown = card.locator('.problems li:visible')
    await page.locator('.checks summary', { hasText: 'problems to fix' }).waitFor()
    await page.frameLocator('iframe').getByText('This question is not finished.').waitFor()
    expect(await shown.count()).toBe(0)
    expect(await card.locator('.state').count()).toBe(0)
    await page.keyboard.press('Tab')
    await card.locator('.field', { hasText: 'Question' }).getByText('Still empty.').waitFor()
    expect(await shown.count()).toBe(1)

    await page.locator('.checks summary').click()
    await page.locator('.checks li', { hasText: 'Choice 1: Still empty.' }).waitFor()
    await page.locator('.checks li', { hasText: 'Marked in the passage: Nothing is marked yet.' }).waitFor()
    const words = await page.locator('.checks').textContent()
    expect(words).not.toMatch(/"(?:evidence|feedback|correct)"|stimulus|\bitem\b|source\./)
    await page.locator('.checks summary').click()
    // Left and opened again, it is no new question any more.
    await page
      .locator('#write')
      .getByRole('button', { name: /^1 Who did not build/ })
      .click()
    await page.getByRole('button', { name: /^2 / }).last().click()
    await card.locator('.choices').getByText('Still empty.').first().waitFor()
    expect(await findViolations(page)).toEqual([])
    expect(complaints).toEqual([])
  })
})
