import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, expect } from 'vitest'
import { choiceQuiz } from '../bench/quizzes.ts'
import { launchOptions, phone } from '../browser/browser.ts'
import { it } from '../browser/fixtures.ts'
import type { Lede } from '../browser/server.ts'
import { childrenNamed, familyOf, killAtOnce } from './processes.ts'

const kills = 5
let lede: Lede
let profile: string

it.beforeAll(async ({ host }) => {
  lede = host
  await lede.publish('killed', choiceQuiz(kills, 'test'))
  profile = await mkdtemp(join(tmpdir(), 'lede-profile-'))
})
afterAll(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }))

/**
 * Killed as soon as the quiz says that the answer is saved, or up to 500 ms later. How long the saving takes is the
 * machine's business, so the test does not race it: it holds the quiz to its word.
 */
it(`an answer shown as saved survives a killed browser, ${kills} times`, {
  timeout: 600_000,
}, async () => {
  for (let item = 0; item < kills; item++) {
    const before = childrenNamed('chromium')
    const context = await chromium.launchPersistentContext(profile, { ...(await launchOptions()), ...phone })
    const browser = childrenNamed('chromium').filter((pid) => !before.includes(pid))
    const page = await openQuiz(context)
    for (const known of item ? [0, item - 1] : []) await expectAnswered(page, known)
    await goTo(page, item)
    await choiceOf(page, item).check()
    await page.locator('footer', { hasText: 'Saved on this device' }).waitFor()
    await page.waitForTimeout((item % 5) * 100)
    expect(browser).toHaveLength(1)
    killAtOnce(browser.flatMap(familyOf))
    await context.close().catch(() => {})
  }
  const context = await chromium.launchPersistentContext(profile, { ...(await launchOptions()), ...phone })
  const page = await openQuiz(context)
  for (let item = 0; item < kills; item++) await expectAnswered(page, item)
  await context.close()
})

async function openQuiz(context: BrowserContext): Promise<Page> {
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(`${lede.url}/q/killed`)
  await page.getByRole('radio').first().waitFor()
  return page
}

/** A different choice for each question, so that a wrong order would be detected. */
const choiceOf = (page: Page, item: number) =>
  page.getByRole('radio', { name: `looks ${['north', 'south', 'east', 'west'][item % 4]} ` })

async function goTo(page: Page, item: number) {
  await page.getByRole('button', { name: new RegExp(`^Question ${item + 1},`) }).click()
  await page
    .locator('section.lede')
    .getByText(`about paragraph ${item + 1} `)
    .waitFor()
}

async function expectAnswered(page: Page, item: number) {
  await goTo(page, item)
  expect([item, await choiceOf(page, item).isChecked()]).toEqual([item, true])
}
