import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { it } from './fixtures.ts'
import { roofsQuiz } from './roofs-quiz.ts'
import { checkPage, openTeacher } from './teacher.ts'

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })

async function openFile(page: Page, name: string) {
  const file = { name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(roofsQuiz)) }
  await page.getByLabel('Open a file').setInputFiles(file)
  await page.getByText('Ready to publish').waitFor()
}

async function changePrompt(page: Page, head: RegExp, prompt: string) {
  await button(page, head).click()
  await page.getByLabel('Question', { exact: true }).fill(prompt)
  await page.getByText('Ready to publish').waitFor()
}

/** The id of the element with the focus. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id)

describe('an author who publishes', () => {
  it('finds the name of the quiz again, and the published state among the earlier ones', async ({ chromium, host }) => {
    const { page, complaints } = await openTeacher(chromium, `${host.url}/write#${host.key}`)
    await openFile(page, 'my-quiz.json')
    await button(page, 'Finish').click()
    const name = page.getByLabel('Name in the address')
    expect(await name.inputValue()).toBe('roofs-of-the-town')
    await name.fill('town-roofs')
    await page.keyboard.press('Escape')
    await page.getByText('Saved on this device').waitFor()
    await page.reload()
    await button(page, 'Finish').click()
    expect(await name.inputValue()).toBe('town-roofs')
    await page.getByText('Free: ').waitFor()
    await button(page, 'Close').click()
    await changePrompt(page, /^1/, 'Which roofs were published?')
    await button(page, 'Finish').click()
    await button(page, 'Publish').click()
    await page.getByText('Published.', { exact: true }).waitFor()
    await button(page, 'Close').click()
    await page.getByLabel('Question', { exact: true }).fill('Which roofs came later?')
    await page.getByText('Saved on this device').waitFor()
    await button(page, 'Earlier states').click()
    const state = page.getByRole('dialog', { name: 'Earlier states' }).getByRole('listitem').first()
    await state.getByText('Look at it').click()
    await state.getByText('Which roofs were published?').waitFor()
    expect(complaints.filter((text) => !/404/.test(text))).toEqual([])
  })

  it('with an older draft of the same quiz is asked which state to take; Back from the embed page leads to the draft', async ({
    chromium,
    host,
  }) => {
    const title = 'Roofs of yesterday'
    await host.publish('roofs-of-yesterday', { ...roofsQuiz, title })
    const { page } = await openTeacher(chromium, `${host.url}/write#${host.key}`)
    const correct = async (prompt: string) => {
      await button(page, `Correct: ${title}`).click()
      await changePrompt(page, /^1/, prompt)
      await page.getByText('Saved on this device').waitFor()
      return page.url()
    }
    const older = await correct('Which roofs were there before?')
    await button(page, 'All drafts').click()
    expect(await correct('Which roofs are right?')).not.toBe(older)
    await button(page, 'Finish').click()
    await button(page, 'Publish again').click()
    await page.getByText('Published.', { exact: true }).waitFor()
    await page.getByRole('link', { name: 'Embed it' }).click()
    await page.waitForURL(/\/embed/, { waitUntil: 'commit' })
    await page.goBack()
    await page.getByText('Saved on this device').waitFor()
    await button(page, 'All drafts').click()
    await button(page, `Correct: ${title}`).waitFor()

    await page.goto(older)
    await button(page, 'Finish').click()
    await button(page, 'Publish again').click()
    await page.getByText('Published by the operator,').waitFor()
    expect(await page.locator('.difference').first().textContent()).toContain('Which roofs are right?')
  })

  it('gets from each error that the host finds to its field', async ({ chromium, host }) => {
    const { page } = await openTeacher(chromium, `${host.url}/write#${host.key}`)
    await openFile(page, 'refused.json')
    const errors = ['/source/publisher', '/stimulus/0', '/items/1/prompt'].map((pointer) => ({
      pointer,
      detail: 'is not what this host takes',
    }))
    await page.route('**/api/quizzes/refused', (route) =>
      route.request().method() === 'PUT'
        ? route.fulfill({ status: 422, json: { code: 'invalid-quiz', detail: 'The quiz has errors.', errors } })
        : route.continue(),
    )
    const fields = [
      ['The quiz', /^source-publisher$/],
      ['Passage', /^block-0$/],
      ['Question 2', /^prompt-/],
    ] as const
    for (const [name, id] of fields) {
      await button(page, 'Finish').click()
      await button(page, 'Publish').click()
      const refusal = page.getByRole('alert').filter({ hasText: 'The quiz has errors.' })
      await expect.poll(() => refusal.getByRole('listitem').count()).toBe(3)
      expect(await checkPage(page)).toEqual([])
      await refusal.getByRole('button', { name, exact: true }).click()
      await expect.poll(() => focused(page)).toMatch(id)
    }
  })

  it('sees another order of the questions, and takes it over', async ({ chromium, host }) => {
    const quiz = { ...roofsQuiz, title: 'Roofs in order' }
    await host.publish('roofs', quiz)
    const { page } = await openTeacher(chromium, `${host.url}/write#${host.key}`)
    await button(page, `Correct: ${quiz.title}`).click()
    await page.getByText('Ready to publish').waitFor()
    await host.publish('roofs', { ...quiz, items: quiz.items.toReversed() })
    await button(page, 'Finish').click()
    await button(page, 'Publish again').click()
    const order = page.locator('.difference')
    await order.getByRole('heading', { name: 'Order of the questions' }).waitFor()
    expect(await order.count()).toBe(1)
    expect(await checkPage(page)).toEqual([])
    await button(page, 'Take the published one: Order of the questions').click()
    await order.waitFor({ state: 'detached' })
    await page.getByText('Nothing differs').waitFor()
    await button(page, 'Go on with my draft').click()
    await page.getByText('Versions', { exact: true }).click()
    await button(page, 'What changed').click()
    await page.getByText('The order of the questions differs').waitFor()
  })
})
