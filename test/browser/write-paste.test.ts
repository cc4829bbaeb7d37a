import { describe, expect } from 'vitest'
import { phone } from './browser.ts'
import { findViolations } from './find-violations.ts'
import { it } from './fixtures.ts'
import { openTeacher } from './teacher.ts'

/** Cells of a spreadsheet, as the clipboard has them, without a row of names. */
const cells = [
  'Who built the mill?\tThe brothers Hale\tA printer\tSix villages\tA',
  'When was it built?\t1742',
  'It is a library today.\tTRUE',
].join('\n')

/** What no reader understands. */
const remark = 'Ask about the flood too'

describe('an author who pastes several questions', () => {
  it('adds them in one step of undo, and keeps the lines that were not read', async ({ chromium, host }) => {
    const { page, complaints } = await openTeacher(chromium, `${host.url}/write`, phone)
    await page.getByRole('button', { name: 'Begin without a text' }).click()
    await page.getByRole('button', { name: 'Questions', exact: true }).click()
    await page.getByRole('button', { name: 'Paste several questions' }).click()
    // What is typed or pasted next goes into the field.
    await page.waitForFunction(() => document.activeElement?.id === 'pasted-questions')
    await page.keyboard.insertText(`${cells}\n${remark}`)
    await page.getByText('3 questions were read. 1 line could not be read and stays here').waitFor()
    expect(await findViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Add them' }).click()
    await page.getByText('3 questions were added at the end. 1 line').waitFor()

    expect(await page.getByRole('textbox', { name: 'Questions' }).inputValue()).toBe(remark)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('pasted-questions')
    expect(await page.getByRole('button', { name: 'Add them' }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: /Who built the mill/ }).click()
    expect(await page.getByLabel('Right: The brothers Hale').isChecked()).toBe(true)
    await page.getByRole('button', { name: /When was it built/ }).click()
    expect(await page.getByLabel('Right number').inputValue()).toBe('1742')
    await page.getByRole('button', { name: /It is a library today/ }).click()
    expect(await page.getByLabel('True', { exact: true }).isChecked()).toBe(true)

    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('No questions yet').waitFor()
    expect(await page.getByText('3 questions were added').count()).toBe(0)
    await page.getByRole('button', { name: 'Redo' }).click()
    expect(await page.locator('.items > li').count()).toBe(3)
    expect(complaints).toEqual([])
  })

  it('adds nothing from text without questions', async ({ chromium, host }) => {
    const { page, complaints } = await openTeacher(chromium, `${host.url}/write`, phone)
    await page.getByRole('button', { name: 'Begin without a text' }).click()
    await page.getByRole('button', { name: 'Questions', exact: true }).click()
    await page.getByRole('button', { name: 'Paste several questions' }).click()
    await page.getByRole('textbox', { name: 'Questions' }).fill(remark)
    await page.getByText('0 questions were read. 1 line could not be read').waitFor()
    expect(await page.getByRole('button', { name: 'Add them' }).isDisabled()).toBe(true)
    expect(complaints).toEqual([])
  })

  it.for([
    ['a phone', phone],
    ['a small laptop', { viewport: { width: 1280, height: 600 } }],
  ] as const)('sees the button that adds them below a long text on %s', async ([, options], { chromium, host }) => {
    const { page } = await openTeacher(chromium, `${host.url}/write`, options)
    await page.getByRole('button', { name: 'Begin without a text' }).click()
    if (options === phone) await page.getByRole('button', { name: 'Questions', exact: true }).click()
    await page.getByRole('button', { name: 'Paste several questions' }).click()
    await page.waitForFunction(() => document.activeElement?.id === 'pasted-questions')
    const many = Array.from({ length: 30 }, (_, index) => `${index + 1}. In which year?\nAnswer: ${1900 + index}`)
    await page.keyboard.insertText(many.join('\n\n'))
    await page.getByText('30 questions were read.').waitFor()
    const add = page.getByRole('button', { name: 'Add them' })
    const hidden = () => add.evaluate((button) => Math.floor(button.getBoundingClientRect().bottom) - innerHeight)
    await expect.poll(hidden).toBeLessThanOrEqual(0)
  })
})
