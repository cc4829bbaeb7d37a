import type { Locator } from 'playwright-core'
import { describe, expect } from 'vitest'
import { checkLooks } from './editor-looks.ts'
import { it } from './fixtures.ts'
import { roofsQuiz } from './roofs-quiz.ts'
import { openTeacher } from './teacher.ts'

/** How an element is painted, without its size and text. */
const paintOf = (element: Locator) =>
  element.evaluate((element) => {
    const { color, backgroundColor, borderTopColor, borderTopWidth, outlineStyle, outlineColor } =
      getComputedStyle(element)
    return [color, backgroundColor, borderTopColor, borderTopWidth, outlineStyle, outlineColor].join(' ')
  })

const file = { name: 'roofs.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(roofsQuiz)) }

describe('the editor in light, dark and forced colours', () => {
  it('has no faults that axe finds, and fits a phone', async ({ chromium, host }) => {
    const { page } = await openTeacher(chromium, `${host.url}/write#${host.key}`)
    expect(await checkLooks(page), 'the first page').toEqual([])
    await page.getByLabel('Open a file').setInputFiles(file)
    await page.getByText('Ready to publish').waitFor()
    await page.getByRole('button', { name: /^1/ }).first().click()
    await page.locator('.sentence').first().click()
    expect(await checkLooks(page), 'a question and a chosen sentence').toEqual([])
    await page.getByRole('button', { name: 'Finish' }).click()
    await page.getByText('Free: ').waitFor()
    expect(await checkLooks(page), 'finishing').toEqual([])
  })

  it('shows in forced colours too which button is pressed and which mark is of the open question', async ({
    chromium,
    host,
  }) => {
    const { page } = await openTeacher(chromium, `${host.url}/write`)
    await page.getByLabel('Open a file').setInputFiles(file)
    await page.getByText('Ready to publish').waitFor()
    await page.emulateMedia({ forcedColors: 'active' })
    await page.getByRole('button', { name: /^1/ }).first().click()
    const marks = page.locator('.text mark')
    expect(await paintOf(marks.first())).not.toBe(await paintOf(marks.last()))
    const edit = page.getByRole('button', { name: 'Edit the passage' })
    const before = await paintOf(edit)
    await edit.click()
    await page.mouse.move(0, 0)
    const done = page.getByRole('button', { name: 'Done' })
    await done.evaluate((button) => button.blur())
    expect(await paintOf(done)).not.toBe(before)
  })
})
