import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeEach, describe, expect } from 'vitest'
import { type Embedder, tag } from '../../browser/embedder.ts'
import { it } from '../../browser/fixtures.ts'
import { fitting, frameOf, insideFrame, untilFitting } from '../../browser/frame-page.ts'
import { copyNames, forgetLoaded, keptPages, loseNetwork, untilKept } from '../../browser/kept.ts'
import type { Lede } from '../../browser/server.ts'
import { type Database, writeDevice } from './device.ts'
import { learnerOn, openReview, openTab, presentTexts, recordedTexts } from './learner.ts'
import { recordedApp, startTwoDeploys, type TwoDeploys } from './two-deploys.ts'

const read = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8'))
const devices: Record<string, Database[]> = read('devices.json')

let browser: Browser
let lede: Lede
let embedder: Embedder
let host: TwoDeploys

it.beforeAll(async ({ chromium, host: present, site }) => {
  ;[browser, lede, embedder] = [chromium, present, site]
  for (const [id, quiz] of Object.entries<object>(read('quizzes.json'))) await lede.publish(id, quiz)
  host = await startTwoDeploys(lede.url)
})
afterAll(() => host?.stop())
beforeEach(async () => {
  Object.assign(host, { deploy: 'recorded', stale: [], cut: () => false, requested: [] })
  await (await lede.database()).prepare('delete from attempts').run()
})

async function readScores(): Promise<unknown[]> {
  const database = await lede.database()
  const { results } = await database.prepare('select score from attempts where submitted_at > 0').all()
  return results.map(({ score }) => score)
}

/** Files of the recorded app and its texts, which the present deploy has no longer. */
const isOfApp = (path: string) => path.startsWith('/app/')

const workChunk = recordedApp.find((path) => path.startsWith('/app/work-'))

describe('a tab of the recorded deploy that stays open while the host changes to the present one', () => {
  const url = (attributes: string) => embedder.serve(tag(host.url, attributes))

  it('stores answers, sends them and hands in', async () => {
    const tab = await openTab(await browser.newContext(), url('quiz="roofs"'), recordedTexts)
    await tab.choose('A green roof')
    await tab.untilWork(tab.texts.saved)
    Object.assign(host, { deploy: 'present', cut: isOfApp })
    await tab.next()
    await tab.type('keyword-zanzibar')
    await tab.next()
    await tab.choose('A tin roof')
    await tab.handIn()
    await tab.untilWork(tab.texts.handedIn)
    await tab.heading.filter({ hasText: '3 of 3 points' }).waitFor()
    expect(await readScores()).toEqual([3])
  })

  it('checks answers and shows the result, without the offer of a review, whose code is gone', async () => {
    const tab = await openTab(await browser.newContext(), url('quiz="practice"'), recordedTexts)
    await tab.choose('A green roof')
    await tab.untilWork(tab.texts.saved)
    Object.assign(host, { deploy: 'present', cut: isOfApp })
    await tab.button(tab.texts.check).click()
    await tab.quiz.locator('#verdict').waitFor()
    await tab.next()
    await tab.type('nothing')
    await tab.button(tab.texts.check).click()
    await tab.next()
    await tab.choose('A tin roof')
    await tab.button(tab.texts.check).click()
    await tab.quiz.locator('#verdict').waitFor()
    await tab.button(tab.texts.seeResult).click()
    await tab.untilWork(tab.texts.handedIn)
    await tab.heading.filter({ hasText: '2 of 3 points' }).waitFor()
    await expect.poll(() => host.requested.some((path) => path.startsWith('/app/offer-'))).toBe(true)
    expect(await tab.button(tab.texts.bringBack).count()).toBe(0)
  })

  it('says that a part did not come if it still lacks one, and has it after a reload', async () => {
    host.cut = (path) => path === workChunk
    const tab = await openTab(await browser.newContext(), url('quiz="roofs"'), recordedTexts)
    await tab.choose('A green roof')
    await tab.quiz.getByText(tab.texts.partMissing).waitFor()
    Object.assign(host, { deploy: 'present', cut: isOfApp, requested: [] })
    await tab.button(tab.texts.retry).click()
    await expect.poll(() => host.requested).toContain(workChunk)
    await tab.quiz.getByText(tab.texts.partMissing).waitFor()
    host.cut = () => false
    await forgetLoaded(tab.page.context())
    await tab.page.reload()
    const present = learnerOn(tab.page, presentTexts)
    await present.choose('A green roof')
    await present.untilWork(present.texts.saved)
  })

  it('goes on in its language when the texts of another are gone', async () => {
    const tab = await openTab(await browser.newContext(), url('quiz="roofs" lang="en"'), recordedTexts)
    await tab.choose('A green roof')
    await tab.untilWork(tab.texts.saved)
    Object.assign(host, { deploy: 'present', cut: isOfApp })
    await tab.page.evaluate(() => document.querySelector('lede-quiz')?.setAttribute('lang', 'ko'))
    await expect.poll(() => host.requested.some((path) => path.startsWith('/app/ko-'))).toBe(true)
    await tab.handIn('anyway')
    await tab.untilWork(tab.texts.handedIn)
  })

  it('has its page kept by the present worker at the first answer', async () => {
    const context = await browser.newContext()
    const { page, button } = await openTab(context, `${host.url}/q/roofs`, recordedTexts)
    // What loads behind the first question has come.
    await button(recordedTexts.handIn).waitFor()
    Object.assign(host, { deploy: 'present' })
    await forgetLoaded(context)
    await learnerOn(page, recordedTexts).choose('A green roof')
    await untilKept(page, '/q/roofs')
    await expectPresent(await keptApp(page))
    await loseNetwork(context)
    await page.reload()
    await learnerOn(page, presentTexts).quiz.getByRole('radio', { name: 'A green roof', checked: true }).waitFor()
  })
})

const keptApp = async (page: Page) => ((await keptPages(page))['/q/roofs'] ?? []).filter(isOfApp)

/** Expects files of the app, all of them of the present deploy. */
async function expectPresent(paths: readonly string[]) {
  expect(paths.length).toBeGreaterThan(1)
  for (const path of paths) expect([path, (await fetch(lede.url + path)).status]).toEqual([path, 200])
}

/** A learner who has begun on pages of the recorded deploy, which are kept. */
async function keepRecorded(context: BrowserContext, ...paths: string[]) {
  for (const path of paths) {
    const tab = await openTab(context, host.url + path, recordedTexts)
    await tab.choose('A green roof')
    await tab.untilWork(tab.texts.saved)
    await untilKept(tab.page, path)
    if (path !== paths.at(-1)) await tab.page.close()
    else return tab
  }
  throw new Error('no page was kept')
}

const openWithAnswer = async (context: BrowserContext, path: string, texts = presentTexts) => {
  const tab = await openTab(context, host.url + path, texts)
  await tab.quiz.getByRole('radio', { name: 'A green roof', checked: true }).waitFor()
  return tab
}

describe('a page that the worker of the recorded deploy has kept', () => {
  it('is shown from the present deploy at the next visit, which is then kept in its place', async () => {
    const context = await browser.newContext()
    const { page } = await keepRecorded(context, '/q/roofs')
    const before = await copyNames(page)
    await page.close()
    host.deploy = 'present'
    await forgetLoaded(context)
    const visit = await openWithAnswer(context, '/q/roofs')
    await expect.poll(() => copyNames(visit.page)).not.toContain(before[0])
    expect(await copyNames(visit.page)).toHaveLength(1)
    await expectPresent(await keptApp(visit.page))
    await loseNetwork(context)
    await visit.page.close()
    const offline = await openWithAnswer(context, '/q/roofs')
    await offline.handIn('anyway')
    await offline.untilWork(offline.texts.notHandedIn)
    await context.setOffline(false)
    await offline.untilWork(offline.texts.handedIn)
    expect(await readScores()).toEqual([1])
  })

  it('opens as it was kept where there is no network', async () => {
    const context = await browser.newContext()
    const { page } = await keepRecorded(context, '/q/roofs')
    await page.close()
    host.deploy = 'present'
    await loseNetwork(context)
    await openWithAnswer(context, '/q/roofs', recordedTexts)
  })

  it('goes on with the files that were kept if those of the present deploy do not come', async () => {
    const context = await browser.newContext()
    const { page } = await keepRecorded(context, '/q/roofs')
    const before = await copyNames(page)
    await page.close()
    Object.assign(host, { deploy: 'present', cut: (path: string) => /^\/(embed\.js|app\/.*)$/.test(path) })
    await forgetLoaded(context)
    const visit = await openWithAnswer(context, '/q/roofs', recordedTexts)
    const kept = () => copyNames(visit.page)
    expect(await kept()).toEqual(expect.arrayContaining(before))
    // The present worker may have begun to keep the page, and gives up, because files are missing.
    await expect.poll(kept).toEqual(before)
  })

  it('opens from what was kept by the present worker too, once that has taken over', async () => {
    const context = await browser.newContext()
    const { page } = await keepRecorded(context, '/q/practice', '/q/roofs')
    await page.close()
    host.deploy = 'present'
    await forgetLoaded(context)
    const visit = await openWithAnswer(context, '/q/roofs')
    await untilKept(visit.page, '/q/roofs')
    const arePresent = async () => Promise.all((await keptApp(visit.page)).map(isPresent))
    await expect.poll(async () => new Set(await arePresent())).toEqual(new Set([true]))
    await visit.page.close()
    await loseNetwork(context)
    for (const path of ['/q/practice', '/q/roofs']) {
      const again = await openWithAnswer(context, path)
      expect(Object.keys(await keptPages(again.page)).sort()).toEqual(['/q/practice', '/q/roofs'])
      await again.page.close()
    }
  })
})

const isPresent = async (path: string) => (await fetch(lede.url + path)).ok

describe('the pinned loader with the present app', () => {
  const pinned = (attributes: string) =>
    embedder.serve(`<script type="module">
  globalThis.errors = []
  addEventListener('lede-error', ({ detail }) => errors.push(detail))
</script><script type="module" src="${host.url}/embed/1.js"></script>
<p id="story">Grass.</p><lede-quiz ${attributes}>A link to the quiz</lede-quiz>`)

  beforeEach(() => {
    host.deploy = 'present'
  })

  it('says that the app did not come, and shows the quiz at another try', async () => {
    host.cut = (path) => path.startsWith('/app')
    const page = await (await browser.newContext()).newPage()
    await page.goto(pinned('quiz="roofs"'))
    const alert = page.getByRole('alert').filter({ hasText: 'The quiz could not be loaded.' })
    await alert.waitFor()
    await page.getByText('A link to the quiz').waitFor()
    const detail = 'The quiz could not be loaded. Check the connection and try again.'
    expect(await page.evaluate(() => Reflect.get(globalThis, 'errors'))).toEqual([{ code: 'app-unreachable', detail }])
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect.poll(() => page.evaluate(() => Reflect.get(globalThis, 'errors').length)).toBe(2)
    host.cut = () => false
    await page.getByRole('button', { name: 'Try again' }).click()
    const tab = learnerOn(page, presentTexts)
    await tab.choose('A green roof')
    expect(await alert.count()).toBe(0)
    await tab.handIn('anyway')
    await tab.untilWork(tab.texts.handedIn)
  })

  it('shows another quiz, mode, language and passage as attributes change', async () => {
    const tab = await openTab(await browser.newContext(), pinned('quiz="practice"'), presentTexts)
    const set = (name: string, value: string) =>
      tab.page.evaluate(([name, value]) => document.querySelector('lede-quiz')?.setAttribute(name, value), [
        name,
        value,
      ] as const)
    await tab.button(tab.texts.check).waitFor()
    expect(await tab.quiz.locator('.passage').count()).toBe(1)
    await set('passage', '#story')
    await expect.poll(() => tab.quiz.locator('.passage').count()).toBe(0)
    await set('mode', 'test')
    await tab.button(tab.texts.check).waitFor({ state: 'detached' })
    await set('lang', 'ko')
    await tab.quiz.getByText('시험').first().waitFor()
    await set('quiz', 'roofs-ko')
    await tab.quiz.getByRole('heading', { name: '마을의 지붕' }).waitFor()
    await set('quiz', 'none-such')
    await expect
      .poll(() => tab.page.evaluate(() => Reflect.get(globalThis, 'errors')))
      .toMatchObject([{ code: 'unknown-quiz' }])
    await set('quiz', 'roofs')
    await tab.choose('A green roof')
  })
})

describe('a browser that still has a file of the recorded deploy', () => {
  it.each(['en', 'ko'])('shows the quiz of the present deploy with the recorded loader: %s', async (lang) => {
    const context = await browser.newContext()
    const loader = await context.newPage()
    await loader.goto(embedder.serve(`<script type="module" src="${host.url}/embed.js"></script>`))
    await loader.waitForFunction(() => customElements.get('lede-quiz'))
    Object.assign(host, { deploy: 'present', requested: [] })
    const tab = await openTab(context, embedder.serve(tag(host.url, `quiz="roofs" lang="${lang}"`)), presentTexts)
    expect(host.requested).not.toContain('/embed.js')
    if (lang === 'ko') await tab.quiz.getByText('시험').first().waitFor()
    await tab.choose('A green roof')
    await expect.poll(() => databases(tab.page)).toEqual(['lede'])
  })

  it('takes the quiz with the recorded app, if it has all of that, and the present host', async () => {
    const context = await browser.newContext()
    const url = embedder.serve(tag(host.url, 'quiz="roofs"'))
    const first = await openTab(context, url, recordedTexts)
    await first.choose('A green roof')
    await first.untilWork(first.texts.saved)
    await first.page.close()
    Object.assign(host, { deploy: 'present', requested: [] })
    const tab = await openTab(context, url, recordedTexts)
    await tab.quiz.getByRole('radio', { name: 'A green roof', checked: true }).waitFor()
    expect(host.requested.filter((path) => path.endsWith('.js'))).toEqual([])
    await tab.handIn('anyway')
    await tab.untilWork(tab.texts.handedIn)
    expect(await readScores()).toEqual([1])
  })

  it.each(['/fit-frames.js', '/tell-height.js'])(
    'has frames as high as their quizzes with the recorded %s',
    async (path) => {
      Object.assign(host, { deploy: 'present', stale: [path] })
      const page = await (await browser.newContext()).newPage()
      await page.goto(embedder.serve(frameOf(host.url, 'roofs') + fitting(host.url)))
      const frame = await insideFrame(page)
      await frame.locator('lede-quiz section.lede h3').waitFor()
      await untilFitting(frame)
    },
  )

  it('fills a div with the recorded places.js', async () => {
    Object.assign(host, { deploy: 'present', stale: ['/places.js'] })
    const body = `<script type="module" src="${host.url}/embed.js"></script><div data-lede-quiz="roofs" data-mode="test"></div>`
    const tab = await openTab(await browser.newContext(), embedder.serve(body), presentTexts)
    await tab.choose('A green roof')
  })

  it('reviews with the recorded review.js', async () => {
    Object.assign(host, { deploy: 'present', stale: ['/review.js'] })
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(`${host.url}/favicon.svg`)
    const { deck } = devices
    if (!deck) throw new Error('no deck was recorded')
    await writeDevice(page, deck)
    await context.clock.setSystemTime(Date.now() + 86_400_000)
    const { heading, rateNext } = await openReview(context, host.url, presentTexts)
    await rateNext()
    await heading.filter({ hasText: `${presentTexts.stillDue}: 2` }).waitFor()
  })
})

/** Names of the databases on the device; looking makes none. */
const databases = (page: Page) => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
