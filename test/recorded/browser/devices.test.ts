import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeEach, describe, expect } from 'vitest'
import { it } from '../../browser/fixtures.ts'
import { forgetLoaded } from '../../browser/kept.ts'
import type { Lede } from '../../browser/server.ts'
import { type Database, readDevice, withoutChance, writeDevice } from './device.ts'
import { type Learner, openReview, openTab, presentTexts, recordedTexts, type Texts } from './learner.ts'
import { startTwoDeploys, type TwoDeploys } from './two-deploys.ts'
import { type VisitName, visits } from './visits.ts'

const read = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8'))
const devices: Record<VisitName, Database[]> = read('devices.json')
const names = Object.keys(visits) as VisitName[]

let browser: Browser
let lede: Lede
let host: TwoDeploys

it.beforeAll(async ({ chromium, host: present }) => {
  ;[browser, lede] = [chromium, present]
  for (const [id, quiz] of Object.entries<object>(read('quizzes.json'))) await lede.publish(id, quiz)
  host = await startTwoDeploys(lede.url)
})
afterAll(() => host?.stop())
beforeEach(async () => {
  await (await lede.database()).prepare('delete from attempts').run()
})

const readScores = async () => {
  const { results } = await (await lede.database()).prepare('select score from attempts where submitted_at > 0').all()
  return results.map(({ score }) => score)
}

/** How a learner goes on with what a visit has left on the device. */
const goOn: Record<VisitName, (context: BrowserContext, texts: Texts) => Promise<Page>> = {
  open: async (context, texts) => {
    const tab = await openTab(context, `${host.url}/q/roofs`, texts)
    await tab.heading.filter({ hasText: 'Question 2 of 3' }).waitFor()
    expect(await tab.quiz.getByRole('textbox').inputValue()).toBe('keyword-zan')
    await tab.type('keyword-zanzibar')
    await tab.next()
    await tab.choose('A tin roof')
    await tab.handIn()
    await tab.untilWork(texts.handedIn)
    await tab.heading.filter({ hasText: '3 of 3 points' }).waitFor()
    expect(await readScores()).toEqual([3])
    return tab.page
  },
  practised: async (context, texts) => {
    const tab = await openTab(context, `${host.url}/q/practice?sureness=ask`, texts)
    await tab.heading.filter({ hasText: 'Question 2 of 3' }).waitFor()
    expect(await tab.quiz.getByRole('textbox').inputValue()).toBe('keyword')
    await tab.type('keyword-zanzibar')
    await tab.button(texts.check).click()
    await tab.quiz.locator('#verdict').waitFor()
    await tab.next()
    await tab.choose('A tin roof')
    await tab.button(texts.check).click()
    await tab.quiz.locator('#verdict').waitFor()
    await tab.button(texts.seeResult).click()
    await tab.untilWork(texts.handedIn)
    await tab.heading.filter({ hasText: '2 of 3 points' }).waitFor()
    await tab.quiz.getByText(texts.certainSlip).waitFor()
    return tab.page
  },
  unsent: async (context, texts) => {
    await context.unroute('**/api/attempts/**')
    const tab = await openTab(context, `${host.url}/q/roofs`, texts)
    await tab.untilWork(texts.handedIn)
    await tab.heading.filter({ hasText: '3 of 3 points' }).waitFor()
    expect(await readScores()).toEqual([3])
    return tab.page
  },
  submitted: async (context, texts) => {
    const tab = await openTab(context, `${host.url}/q/roofs`, texts)
    await tab.heading.filter({ hasText: '1 of 3 points' }).waitFor()
    await tab.untilWork(texts.handedIn)
    await tab.quiz.getByText('Grass makes a roof green, says the feedbackword.').first().waitFor({ state: 'attached' })
    return tab.page
  },
  instead: async (context, texts) => {
    const tab = await openTab(context, `${host.url}/q/roofs`, texts)
    await tab.quiz.getByRole('heading', { name: '마을의 지붕' }).waitFor()
    expect(await tab.quiz.getByRole('radio', { name: 'A tin roof' }).isChecked()).toBe(true)
    await tab.handIn('anyway')
    await tab.untilWork(texts.handedIn)
    return tab.page
  },
  deck: async (context, texts) => {
    await context.clock.setSystemTime(Date.now() + 86_400_000)
    const { page, heading, rateNext } = await openReview(context, host.url, texts)
    const cards = cardsIn(await readDevice(page)).length
    await heading.filter({ hasText: `${texts.due}: ${cards}` }).waitFor()
    await rateNext()
    await heading.filter({ hasText: `${texts.stillDue}: ${cards - 1}` }).waitFor()
    return page
  },
}

type Row = Database['stores'][number]['rows'][number]

const isCards = ({ name }: { name: string }) => name === 'cards'
const cardsIn = (databases: readonly Database[]) =>
  databases.flatMap(({ stores }) => stores.filter(isCards)).flatMap(({ rows }) => rows)

/** The recorded deploy took every question into the deck; the present one takes those that were missed. */
const withMissedCards = (databases: readonly Database[]) =>
  databases.map(({ stores, ...database }) => ({
    ...database,
    stores: stores.map((store) => (isCards(store) ? { ...store, rows: store.rows.filter(isMissed) } : store)),
  }))

const isMissed = (card: Row) => (card as { log: { rating: number }[] }).log.every(({ rating }) => rating === 1)

/** Results have a receipt now, which the recorded deploy does not read. */
const withoutReceipts = (databases: readonly Database[]): Database[] =>
  JSON.parse(JSON.stringify(databases), (key, value) => (key === 'receipt' ? undefined : value))

/** The form of databases, without what is in them. */
const formOf = (databases: readonly Database[]) =>
  databases.map(({ stores, ...database }) => ({ ...database, stores: stores.map(({ rows: _, ...store }) => store) }))

describe.each(names)('what the recorded deploy has kept on a device: %s', (name) => {
  it('is taken up by the present deploy, which keeps the form of the databases', async () => {
    host.deploy = 'present'
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(`${host.url}/favicon.svg`)
    await writeDevice(page, devices[name])
    await goOn[name](context, presentTexts)
    expect(formOf(await readDevice(page))).toEqual(formOf(devices[name]))
  })
})

describe.each(names)('what the present deploy keeps on a device: %s', (name) => {
  it('is what the recorded deploy has kept, and is taken up by it', async () => {
    host.deploy = 'present'
    const context = await browser.newContext()
    const tab = await visits[name](context, host.url, presentTexts)
    const kept = withoutReceipts(await readDevice(tab.page))
    expect(withoutChance(kept)).toEqual(withoutChance(withMissedCards(devices[name])))
    await tab.page.close()
    await (await lede.database()).prepare('delete from attempts').run()
    host.deploy = 'recorded'
    await forgetLoaded(context)
    await removeWorkers(context)
    const page = await goOn[name](context, recordedTexts)
    expect(formOf(await readDevice(page))).toEqual(formOf(devices[name]))
  })
})

/** The pages that the present deploy has had kept would be shown again at once. */
async function removeWorkers(context: BrowserContext) {
  const page = await context.newPage()
  await page.goto(`${host.url}/favicon.svg`)
  await page.evaluate(async () => {
    for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister()
  })
  await page.close()
}

describe('a tab of the recorded deploy and one of the present deploy', () => {
  async function openBoth(): Promise<[Learner, Learner]> {
    const context = await browser.newContext()
    host.deploy = 'recorded'
    const old = await openTab(context, `${host.url}/q/roofs`, recordedTexts)
    await forgetLoaded(context)
    host.deploy = 'present'
    return [old, await openTab(context, `${host.url}/q/roofs`, presentTexts)]
  }

  it('agree on one attempt, until it is handed in by the present one', async () => {
    const [old, present] = await openBoth()
    await old.choose('A green roof')
    await present.quiz.getByRole('radio', { name: 'A green roof', checked: true }).waitFor()
    await present.next()
    await present.type('keyword-zanzibar')
    await old.next()
    await expect.poll(() => old.quiz.getByRole('textbox').inputValue()).toBe('keyword-zanzibar')
    await old.next()
    await old.choose('A tin roof')
    await present.next()
    await present.quiz.getByRole('radio', { name: 'A tin roof', checked: true }).waitFor()
    await present.handIn()
    await Promise.all([old.untilWork(old.texts.handedIn), present.untilWork(present.texts.handedIn)])
    for (const { heading } of [old, present]) await heading.filter({ hasText: '3 of 3 points' }).waitFor()
    expect(await readScores()).toEqual([3])
  })

  it('agree on one attempt that is begun by the present one and handed in by the recorded one', async () => {
    const [old, present] = await openBoth()
    await present.choose('A tin roof')
    await old.quiz.getByRole('radio', { name: 'A tin roof', checked: true }).waitFor()
    await old.choose('A green roof')
    await present.quiz.getByRole('radio', { name: 'A green roof', checked: true }).waitFor()
    await old.handIn('anyway')
    await Promise.all([old.untilWork(old.texts.handedIn), present.untilWork(present.texts.handedIn)])
    for (const { heading } of [old, present]) await heading.filter({ hasText: '1 of 3 points' }).waitFor()
    expect(await readScores()).toEqual([1])
  })

  it('agree on a deck', async () => {
    const context = await browser.newContext()
    host.deploy = 'recorded'
    const page = await context.newPage()
    await page.goto(`${host.url}/favicon.svg`)
    await writeDevice(page, devices.deck)
    await context.clock.setSystemTime(Date.now() + 86_400_000)
    const old = await openReview(context, host.url, recordedTexts)
    await forgetLoaded(context)
    host.deploy = 'present'
    const present = await openReview(context, host.url, presentTexts)
    await present.rateNext()
    await old.heading.filter({ hasText: `${recordedTexts.due}: 2` }).waitFor()
    await old.rateNext()
    await present.heading.filter({ hasText: `${presentTexts.stillDue}: 1` }).waitFor()
  })
})
