import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, expect } from 'vitest'
import { choiceQuiz } from '../bench/quizzes.ts'
import { launchOptions, phone } from '../browser/browser.ts'
import { makeClass } from '../browser/classroom.ts'
import { it } from '../browser/fixtures.ts'
import { give, pngFile } from '../browser/picture-files.ts'
import type { Lede } from '../browser/server.ts'
import { childrenNamed, familyOf, killAtOnce } from './processes.ts'

const items = 5
let lede: Lede
const profiles: string[] = []

it.beforeAll(async ({ host }) => {
  lede = host
  await lede.publish('killed', choiceQuiz(items, 'test'))
})
afterAll(() => Promise.all(profiles.map((profile) => rm(profile, { recursive: true, force: true, maxRetries: 5 }))))

/** An attempt that a browser is killed in. */
interface Prepared {
  url: string
  /** Done at the first visit, before the quiz is there. */
  enter?: (page: Page) => Promise<void>
  /** What the host has of attempts that were handed in. */
  readSubmitted: () => Promise<unknown[]>
}

async function prepareAnonymous(): Promise<Prepared> {
  const database = await lede.database()
  return {
    url: `${lede.url}/q/killed`,
    readSubmitted: async () => {
      const { results } = await database.prepare('SELECT responses FROM attempts WHERE submitted_at > 0').all()
      return results.map(({ responses }) => JSON.parse(`${responses}`))
    },
  }
}

async function prepareSeat(): Promise<Prepared> {
  const { id, tickets, assign, report } = await makeClass(lede.url, 1)
  const given = await assign({ quiz: 'killed' })
  return {
    url: `${lede.url}/a/${id}/${given}`,
    enter: async (page) => {
      await page.getByLabel('Your ticket or code').fill(tickets[0] as string)
      await page.getByRole('button', { name: 'Continue' }).click()
    },
    readSubmitted: async () => {
      const attempts = (await report(given)).seats.flatMap((seat) => seat.attempts)
      return attempts.filter(({ status }) => status === 'submitted').map(({ responses }) => responses)
    },
  }
}

/**
 * Killed as soon as the quiz says that the answer is saved, or up to 500 ms later. How long the saving takes is the
 * machine's business, so the test does not race it: it holds the quiz to its word. Nothing is handed to the host before
 * the last visit, so that an answer can only come from the device.
 */
it.each([
  { whose: 'an anonymous attempt', kills: 5, prepare: prepareAnonymous },
  { whose: 'the attempt of a seat', kills: 2, prepare: prepareSeat },
])(
  'of $whose, an answer shown as saved survives a killed browser, and is handed in once',
  {
    timeout: 600_000,
  },
  async ({ kills, prepare }) => {
    const { url, enter, readSubmitted } = await prepare()
    const profile = await mkdtemp(join(tmpdir(), 'lede-profile-'))
    profiles.push(profile)
    for (let kill = 0; kill < kills; kill++) {
      const { page, end } = await launch(profile, url, refusePuts)
      if (kill === 0) await enter?.(page)
      for (const known of kill ? [0, kill - 1] : []) await expectAnswered(page, known)
      await choose(page, kill)
      await untilWork(page, 'Saved on this device')
      await page.waitForTimeout((kill % 5) * 100)
      await end()
    }
    const { page, end } = await launch(profile, url, refusePuts)
    for (let item = 0; item < kills; item++) await expectAnswered(page, item)
    for (let item = kills; item < items; item++) await choose(page, item)
    await page.getByRole('button', { name: 'Hand in' }).click()
    await untilWork(page, 'Not handed in yet')
    await end()
    expect(await readSubmitted()).toEqual([])
    const last = await launch(profile, url)
    await untilWork(last.page, 'Handed in')
    const answered = Array.from({ length: items }, (_, item) => [`item-${item + 1}`, directionOf(item)])
    expect(await readSubmitted()).toEqual([Object.fromEntries(answered)])
    await last.context.close()
  },
)

it('a draft keeps what was shown as saved when the browser is killed while its author types on', {
  timeout: 600_000,
}, async () => {
  const profile = await mkdtemp(join(tmpdir(), 'lede-profile-'))
  profiles.push(profile)
  const titleIn = (page: Page) => page.getByRole('textbox', { name: 'Title', exact: true }).first()
  let [url, typed] = [`${lede.url}/write`, '']
  for (let kill = 0; kill < 4; kill++) {
    const { page, end } = await launch(profile, url)
    if (kill === 0) await page.getByRole('button', { name: 'Begin without a text' }).click()
    const kept = await titleIn(page).inputValue()
    expect([typed.startsWith(kept), kept.length >= kill * saved.length]).toEqual([true, true])
    await titleIn(page).fill(saved.repeat(kill))
    await titleIn(page).press('End')
    await titleIn(page).pressSequentially(saved)
    await page.getByText('Saving …').waitFor({ state: 'detached' })
    await page.getByText('Saved on this device').waitFor()
    url = page.url()
    typed = `${saved.repeat(kill + 1)} unsaved`
    await titleIn(page).pressSequentially(' unsaved'.slice(0, kill * 3))
    await page.waitForTimeout(kill * 100)
    await end()
  }
})

it('a picture of a draft stays when the browser is killed as soon as the draft is shown as saved', {
  timeout: 600_000,
}, async () => {
  const profile = await mkdtemp(join(tmpdir(), 'lede-profile-'))
  profiles.push(profile)
  const first = await launch(profile, `${lede.url}/write`)
  await first.page.getByRole('button', { name: 'Begin without a text' }).click()
  await give(first.page, 'drop', '[data-block]', [pngFile('roof.png', 640, 480)])
  await first.page.getByLabel('What the picture shows').fill('A roof')
  await first.page.getByText('Saving …').waitFor({ state: 'detached' })
  await first.page.getByText('Saved on this device').waitFor()
  const url = first.page.url()
  await first.end()
  const { context, page } = await launch(profile, url)
  const image = page.locator('.picture-field img')
  await expect.poll(() => image.evaluate((element) => (element as HTMLImageElement).naturalWidth)).toBe(640)
  expect(await page.getByLabel('What the picture shows').inputValue()).toBe('A roof')
  await context.close()
})

const saved = 'Roofs. '

/** Starts the browser, prepares it, and opens a page. `end` kills it. */
async function launch(profile: string, url: string, prepare?: (context: BrowserContext) => Promise<unknown>) {
  const before = childrenNamed('chromium')
  const context = await chromium.launchPersistentContext(profile, { ...(await launchOptions()), ...phone })
  const browser = childrenNamed('chromium').filter((pid) => !before.includes(pid))
  const page = context.pages()[0] ?? (await context.newPage())
  await prepare?.(context)
  await page.goto(url)
  return {
    context,
    page,
    end: async () => {
      expect(browser).toHaveLength(1)
      killAtOnce(browser.flatMap(familyOf))
      await context.close().catch(() => {})
    },
  }
}

const refusePuts = (context: BrowserContext) =>
  context.route('**/attempts/**', (route) => (route.request().method() === 'PUT' ? route.abort() : route.continue()))

const untilWork = (page: Page, text: string) =>
  page
    .locator('section.lede')
    .getByText(new RegExp(`^${text}`))
    .first()
    .waitFor()

/** A different choice for each question, so that a wrong order would be detected. */
const directionOf = (item: number) => ['north', 'south', 'east', 'west'][item % 4]
const choiceOf = (page: Page, item: number) => page.getByRole('radio', { name: `looks ${directionOf(item)} ` })

async function goTo(page: Page, item: number) {
  await page.getByRole('button', { name: new RegExp(`^Question ${item + 1},`) }).click()
  await page
    .locator('section.lede')
    .getByText(`about paragraph ${item + 1} `)
    .waitFor()
}

async function choose(page: Page, item: number) {
  await goTo(page, item)
  await choiceOf(page, item).check()
}

async function expectAnswered(page: Page, item: number) {
  await page.getByRole('button', { name: new RegExp(`^Question ${item + 1}, answered`) }).waitFor()
  await goTo(page, item)
  expect([item, await choiceOf(page, item).isChecked()]).toEqual([item, true])
}
