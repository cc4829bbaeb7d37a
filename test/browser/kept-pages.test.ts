import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeEach, describe, expect } from 'vitest'
import { buildKeeping, buildWidget } from '../../scripts/build.ts'
import type { Embedder } from './embedder.ts'
import { it } from './fixtures.ts'
import { frameOf, insideFrame } from './frame-page.ts'
import { type Gateway, startGateway } from './gateway.ts'
import { closeForNext, copyNames, forgetLoaded, keptPages, loseNetwork, untilKept } from './kept.ts'
import { openQuiz, type QuizPage, quizOn } from './quiz-page.ts'
import { openReview, reviewOn, takeIn } from './review-page.ts'
import { practiceQuiz, roofsQuiz } from './roofs-quiz.ts'
import type { Lede } from './server.ts'

let browser: Browser
let lede: Lede
let embedder: Embedder
let gateway: Gateway

const flag =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2" width="3" height="2"><path d="M0 0h3v2z"/></svg>'

it.beforeAll(async ({ chromium, host, site }) => {
  ;[browser, lede, embedder] = [chromium, host, site]
  await Promise.all([
    lede.publish('roofs', roofsQuiz),
    lede.publish('practice', practiceQuiz),
    lede.publish('kursk-engineers', roofsQuiz),
  ])
  gateway = await startGateway(lede.url)
})
afterAll(() => gateway?.stop())
beforeEach(async () => {
  Object.assign(gateway, { treat: () => 'pass', deployed: undefined, asked: [] })
  await (await lede.database()).prepare('delete from attempts').run()
})

async function readScores(): Promise<unknown[]> {
  const database = await lede.database()
  const { results } = await database.prepare('select score from attempts where submitted_at > 0').all()
  return results.map(({ score }) => score)
}

const registrations = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)

/** A new tab with an address, as after closing the last one. */
async function openNewTab(context: BrowserContext, url: string): Promise<QuizPage> {
  const page = await context.newPage()
  await page.goto(url)
  return quizOn(page)
}

const waitingText = 'Not handed in yet: no connection. We keep trying; your answers are saved on this device.'

describe('a page of the host', () => {
  it.each(['/q/roofs', '/q/practice?mode=test', '/embed/roofs', '/', '/review'])(
    'installs no service worker and caches nothing before the first answer: %s',
    async (address) => {
      const context = await browser.newContext()
      const requested: string[] = []
      context.on('request', (request) => requested.push(new URL(request.url()).pathname))
      const page = await context.newPage()
      await page.goto(lede.url + address, { waitUntil: 'networkidle' })
      const next = page.getByRole('button', { name: 'Next question' })
      if (await next.isVisible()) await next.click()
      await page.reload({ waitUntil: 'networkidle' })
      expect(requested).toContain('/keep-page.js')
      expect(requested).not.toContain('/service-worker.js')
      expect(await registrations(page)).toBe(0)
      expect(await page.evaluate(() => caches.keys())).toEqual([])
    },
  )

  it('with a test works offline after a reload and in a new tab, and hands in once online, also if the quiz was withdrawn meanwhile', async () => {
    const context = await browser.newContext()
    await lede.publish('taken-down', practiceQuiz)
    const url = `${lede.url}/q/taken-down?mode=test`
    const { page, choose, button, untilWork } = await openQuiz(context, url)
    await choose('A green roof')
    await button('Next question').click()
    await untilWork('Saved on this device')
    await untilKept(page, '/q/taken-down?mode=test')
    await loseNetwork(context)
    await page.reload()
    const reloaded = quizOn(page)
    await reloaded.heading.filter({ hasText: 'Question 2 of 3' }).waitFor()
    await reloaded.quiz.getByRole('textbox').fill('keyword-zanzibar')
    await reloaded.untilWork('Saved on this device')
    await page.close()
    const headers = { Authorization: `Bearer ${lede.key}` }
    expect((await fetch(`${lede.url}/api/quizzes/taken-down`, { method: 'DELETE', headers })).status).toBe(204)
    const again = await openNewTab(context, url)
    await again.heading.filter({ hasText: 'Question 2 of 3' }).waitFor()
    expect(await again.quiz.getByRole('textbox').inputValue()).toBe('keyword-zanzibar')
    await again.button('Next question').click()
    await again.choose('A tin roof')
    await again.button('Hand in').click()
    await again.untilWork(waitingText)
    expect(await readScores()).toEqual([])
    await context.setOffline(false)
    await again.untilWork('Handed in')
    await expect.poll(readScores).toEqual([3])
  })

  it('with a practice quiz works offline, and checks answers and hands in once online', async () => {
    const context = await browser.newContext()
    const url = `${lede.url}/q/practice`
    const { page, quiz, choose, button, untilWork } = await openQuiz(context, url)
    await choose('A green roof')
    await button('Check').click()
    await quiz.locator('#verdict').waitFor()
    await button('Next question').click()
    await untilWork('Saved on this device')
    await untilKept(page, '/q/practice')
    await loseNetwork(context)
    await page.reload()
    await quiz.getByRole('textbox').fill('keyword-zanzibar')
    await button('Check').click()
    await quiz.locator('.notice', { hasText: 'No connection' }).waitFor()
    await untilWork('Saved on this device')
    await page.close()
    const again = await openNewTab(context, url)
    await again.heading.filter({ hasText: 'Question 2 of 3' }).waitFor()
    expect(await again.quiz.getByRole('textbox').inputValue()).toBe('keyword-zanzibar')
    await context.setOffline(false)
    await again.button('Check').click()
    await again.quiz.locator('#verdict', { hasText: 'Correct' }).waitFor()
    await again.button('Next question').click()
    await again.choose('A tin roof')
    await again.button('Check').click()
    await again.quiz.locator('#verdict').waitFor()
    await again.button('See your result').click()
    await again.untilWork('Handed in')
    await expect.poll(readScores).toEqual([3])
  })

  it('in a frame of another site works while its host is down, and hands in later', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(embedder.serve(frameOf(gateway.url, 'roofs')))
    const inFrame = async () => {
      const frame = await insideFrame(page)
      const quiz = frame.locator('lede-quiz section.lede')
      return { frame, quiz, button: (name: string) => quiz.getByRole('button', { name, exact: true }) }
    }
    const { frame, ...first } = await inFrame()
    await first.quiz.getByRole('radio', { name: 'A green roof' }).check()
    await first.button('Next question').click()
    await first.quiz.locator('footer', { hasText: 'Saved on this device' }).waitFor()
    await untilKept(frame, '/embed/roofs')
    await forgetLoaded(context)
    gateway.treat = () => 'cut'
    await page.reload()
    const { quiz, button } = await inFrame()
    await quiz.locator('h3', { hasText: 'Question 2 of 3' }).waitFor()
    await button('Hand in').click()
    await button('Hand in anyway').click()
    await quiz.locator('footer', { hasText: waitingText }).waitFor()
    expect(await readScores()).toEqual([])
    gateway.treat = () => 'pass'
    await quiz.locator('footer', { hasText: /Handed in/ }).waitFor()
    await expect.poll(readScores).toEqual([1])
  })

  it('in a frame with sandbox="allow-scripts" caches nothing, without errors in the console', async () => {
    const context = await browser.newContext()
    const logged: string[] = []
    const page = await context.newPage()
    page.on('console', ({ text }) => logged.push(text()))
    page.on('pageerror', (error) => logged.push(String(error)))
    const requested: string[] = []
    context.on('request', (request) => requested.push(new URL(request.url()).pathname))
    await page.goto(embedder.serve(frameOf(lede.url, 'roofs', 'sandbox="allow-scripts"')))
    const quiz = (await insideFrame(page)).locator('section.lede')
    await quiz.getByRole('radio', { name: 'A green roof' }).check()
    await quiz.getByRole('button', { name: 'Hand in' }).click()
    await quiz.getByRole('button', { name: 'Hand in anyway' }).click()
    await quiz.locator('footer', { hasText: /Handed in/ }).waitFor()
    expect(requested).toContain('/keep-page.js')
    expect(requested).not.toContain('/service-worker.js')
    expect(logged).toEqual([])
  })

  it('with the article and its quiz opens offline', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(`${lede.url}/`)
    const { quiz, untilWork } = quizOn(page)
    await page.locator('lede-quiz').scrollIntoViewIfNeeded()
    await quiz.getByRole('radio').first().check()
    await untilWork('Saved on this device')
    await untilKept(page, '/')
    await loseNetwork(context)
    await page.reload()
    await page.locator('#passage').waitFor()
    await page.locator('lede-quiz').scrollIntoViewIfNeeded()
    await quiz.getByRole('radio', { checked: true }).waitFor()
  })

  it('of the review opens offline if there is a deck', async () => {
    const context = await browser.newContext()
    const { page } = await openQuiz(context, `${lede.url}/q/practice`)
    await takeIn(quizOn(page))
    await context.clock.setSystemTime(Date.now() + 900_000)
    const review = await openReview(context, `${lede.url}/review`)
    await untilKept(review.page, '/review')
    await loseNetwork(context)
    await review.page.close()
    const again = reviewOn(await context.newPage())
    await again.page.goto(`${lede.url}/review`)
    await again.heading.filter({ hasText: 'Due now: 3 questions' }).waitFor()
    await again.button('Begin').click()
    await again.button('Show the answer').click()
    await again.rate('Easy')
    await again.heading.filter({ hasText: 'Still due: 2' }).waitFor()
    await again.page.reload()
    await again.heading.filter({ hasText: 'Due now: 2 questions' }).waitFor()
  })
})

describe('the cache of a page', () => {
  it('holds the page, its files, and its quiz with images, in one language, and nothing else', async () => {
    const context = await browser.newContext()
    const picture = `/media/${'0'.repeat(64)}.svg`
    await context.route('**/api/quizzes/roofs', async (route) => {
      const response = await route.fetch()
      const json = await response.json()
      json.items[2].media = { src: picture.slice(1), alt: 'A flag', width: 3, height: 2 }
      await route.fulfill({ response, json })
    })
    await context.route(`**${picture}`, (route) => route.fulfill({ contentType: 'image/svg+xml', body: flag }))
    const address = '/q/roofs?lang=ko&look=gazette'
    const { page, choose } = await openQuiz(context, lede.url + address)
    await choose('A green roof')
    await untilKept(page, address)
    const kept = await keptPages(page)
    const hash = /(?<=^\/app\/(\w+|ko-\w+)-)[\w-]{6,8}(?=\.js)/
    expect(
      Object.fromEntries(
        Object.entries(kept).map(([page, paths]) => [page, paths.map((path) => path.replace(hash, '#'))]),
      ),
    ).toEqual({
      [address]: [
        '/api/quizzes/roofs',
        '/app/app-#.js',
        '/app/ko-quiz-#.json',
        '/app/ko-review-#.json',
        '/app/ko-work-#.json',
        '/app/offer-#.js',
        '/app/work-#.js',
        '/embed.js',
        '/favicon.svg',
        '/keep-page.js',
        '/looks/gazette.css',
        picture,
        '/page.css',
        address,
        '/worksheet.css',
      ],
    })
    await loseNetwork(context)
    await page.reload()
    await quizOn(page)
      .button(/^3번 문항/)
      .click()
    const image = quizOn(page).quiz.locator('img[alt="A flag"]')
    await expect.poll(() => image.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(3)
  })

  it('never holds an attempt, a check, a request with an author key, or a page for teachers', async () => {
    const context = await browser.newContext()
    const { page, button, choose, untilWork } = await openQuiz(context, `${lede.url}/q/roofs`)
    await choose('A green roof')
    await untilKept(page, '/q/roofs')
    await page.reload()
    await page.waitForFunction(() => navigator.serviceWorker.controller)
    await button('Hand in').click()
    await button('Hand in anyway').click()
    await untilWork('Handed in')
    const id = await (await lede.database()).prepare('select id from attempts').first<string>('id')
    const ask = (path: string, init: { method?: string; headers?: Record<string, string> } = {}) =>
      page.evaluate(
        ([path, init]) =>
          fetch(path, init).then(
            ({ ok }) => ok,
            () => 'no answer',
          ),
        [path, init] as const,
      )
    const version = await page.evaluate(async () => {
      const quiz: unknown = await (await fetch('/api/quizzes/roofs')).json()
      return (quiz as { version: string }).version
    })
    const requests: [string, { headers: Record<string, string> }?][] = [
      [`/api/attempts/${id}`],
      ['/api/quizzes/roofs', { headers: { Authorization: 'Bearer x' } }],
      ['/api/quizzes/roofs/statistics'],
      [`/api/quizzes/roofs?version=${version}`],
      ['/api/quizzes'],
      ['/api/health'],
    ]
    for (const [path, init] of requests) expect([path, await ask(path, init)]).toEqual([path, true])
    await loseNetwork(context)
    for (const [path, init] of requests) expect([path, await ask(path, init)]).toEqual([path, 'no answer'])
    expect(await ask('/api/quizzes/roofs/checks', { method: 'POST' })).toBe('no answer')
    expect(await ask('/api/quizzes/roofs', { method: 'PUT' })).toBe('no answer')
    expect(await ask('/api/quizzes/roofs')).toBe(true)
    for (const path of ['/embed', '/q/roofs/poster', '/q/practice']) {
      await expect((await context.newPage()).goto(lede.url + path)).rejects.toThrow('ERR_')
    }
  })

  it('holds the eight pages answered or visited last', async () => {
    const context = await browser.newContext()
    const addresses = ['', '?a', '?b', '?c', '?d', '?e', '?f', '?g', '?h'].map((query) => `/q/roofs${query}`)
    for (const [place, address] of addresses.entries()) {
      const { page, choose } = await openQuiz(context, lede.url + address)
      await choose(place % 2 ? 'A green roof' : 'A tin roof')
      await untilKept(page, address)
      if (address !== '/q/roofs?g') continue
      // All eight have room. Another visit makes the first of them the last.
      expect(Object.keys(await keptPages(page))).toHaveLength(8)
      const [before] = await copyNames(page)
      await page.goto(`${lede.url}/q/roofs`)
      await expect.poll(() => copyNames(page)).not.toContain(before)
    }
    const page = await context.newPage()
    await page.goto(`${lede.url}/q/roofs`)
    const kept = async () => Object.keys(await keptPages(page)).sort()
    await expect.poll(kept).toEqual(addresses.filter((address) => address !== '/q/roofs?a').sort())
  })
})

/** The present build under other names, as a deploy changes them, with its service worker. */
async function buildNext(): Promise<ReadonlyMap<string, Uint8Array>> {
  const build = await buildWidget()
  const rename = (text: string) => text.replace(/\b(app|work|offer|review)-([\w-]{8})\.js/g, '$1-next-$2.js')
  const files = new Map(
    [...build.files].map(([path, contents]) =>
      path.endsWith('.js') ? [rename(path), Buffer.from(rename(Buffer.from(contents).toString()))] : [path, contents],
    ),
  )
  return new Map([...files, ...(await buildKeeping({ ...build, files }))])
}

/** The files of the app that a page has loaded. */
const loadedApp = (page: Page) =>
  page.evaluate(() => {
    const paths = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)
    return paths.filter((path) => /^\/app\/.*\.js$/.test(path))
  })

it('the service worker may fetch only from its host, and is revalidated at each load', async () => {
  const { headers } = await fetch(`${lede.url}/service-worker.js`)
  expect(Object.fromEntries(headers)).toMatchObject({
    'cache-control': 'no-cache',
    'content-security-policy': "default-src 'none'; connect-src 'self'; frame-ancestors 'none'",
    'content-type': expect.stringMatching(/^text\/javascript/),
    'x-content-type-options': 'nosniff',
  })
})

describe('a deploy', () => {
  const isNext = (path: string) => path.includes('-next-')

  it('replaces the cached files as a whole at the next visit', async () => {
    const context = await browser.newContext()
    const { page, choose, heading } = await openQuiz(context, `${gateway.url}/q/roofs`)
    await choose('A green roof')
    await untilKept(page, '/q/roofs')
    const [outdated] = await copyNames(page)
    gateway.deployed = await buildNext()
    await forgetLoaded(context)
    await page.reload()
    await heading.waitFor()
    const loaded = await loadedApp(page)
    expect(loaded.length).toBeGreaterThan(1)
    expect(loaded.filter((path) => !isNext(path))).toEqual([])
    await expect.poll(() => copyNames(page)).not.toContain(outdated)
    expect(await copyNames(page)).toHaveLength(1)
    const keptApp = ((await keptPages(page))['/q/roofs'] ?? []).filter((path) => /^\/app\/.*js$/.test(path))
    expect(keptApp.map(isNext)).toEqual([true, true, true])
    await loseNetwork(context)
    await page.reload()
    await heading.filter({ hasText: 'Question 1 of 3' }).waitFor()
    expect((await loadedApp(page)).filter((path) => !isNext(path))).toEqual([])
    await closeForNext(page)
    const again = await openNewTab(context, `${gateway.url}/q/roofs`)
    await again.heading.filter({ hasText: 'Question 1 of 3' }).waitFor()
    expect((await loadedApp(again.page)).filter((path) => !isNext(path))).toEqual([])
  })

  it('that loads in part leaves the cache unchanged, and the quiz works from it', async () => {
    const context = await browser.newContext()
    const { page, choose, heading } = await openQuiz(context, `${gateway.url}/q/roofs`)
    await choose('A green roof')
    await untilKept(page, '/q/roofs')
    const before = await copyNames(page)
    gateway.deployed = await buildNext()
    // The page comes, the new loader and its files do not.
    gateway.treat = (path) => (/^\/(embed\.js|app\/.*)$/.test(path) ? 'cut' : 'pass')
    await forgetLoaded(context)
    await page.reload()
    await heading.filter({ hasText: 'Question 1 of 3' }).waitFor()
    expect((await loadedApp(page)).filter(isNext)).toEqual([])
    // By now the new worker has been asked to keep the page, and has not got all of it.
    await expect.poll(() => gateway.asked.some(isNext)).toBe(true)
    await expect.poll(() => copyNames(page)).toEqual(before)
    await loseNetwork(context)
    await page.reload()
    await heading.filter({ hasText: 'Question 1 of 3' }).waitFor()
  })
})

it('a cached page opens when the network never responds', async () => {
  const context = await browser.newContext()
  const { page, choose, button, heading, untilWork } = await openQuiz(context, `${gateway.url}/q/roofs`)
  await choose('A green roof')
  await button('Next question').click()
  await untilWork('Saved on this device')
  await untilKept(page, '/q/roofs')
  gateway.treat = () => 'hang'
  await forgetLoaded(context)
  await page.reload()
  await heading.filter({ hasText: 'Question 2 of 3' }).waitFor()
})

it('a cached page opens when the host responds with an error', async () => {
  const context = await browser.newContext()
  const { page, choose, button, heading, untilWork } = await openQuiz(context, `${gateway.url}/q/roofs`)
  await choose('A green roof')
  await button('Next question').click()
  await untilWork('Saved on this device')
  await untilKept(page, '/q/roofs')
  gateway.treat = () => 'fail'
  await forgetLoaded(context)
  await page.reload()
  await heading.filter({ hasText: 'Question 2 of 3' }).waitFor()
})

it('a cached page shows the current version of the host', async () => {
  const context = await browser.newContext()
  await lede.publish('renamed', roofsQuiz)
  const { page, choose } = await openQuiz(context, `${lede.url}/q/renamed`)
  await choose('A green roof')
  await untilKept(page, '/q/renamed')
  await lede.publish('renamed', { ...roofsQuiz, title: 'Roofs of another town' })
  await forgetLoaded(context)
  await page.reload()
  await page.getByRole('heading', { name: 'Roofs of another town' }).waitFor()
})

it.each(['keys', 'match'] as const)(
  'a cached page loads from the network if the browser’s cache fails: %s',
  async (broken) => {
    const context = await browser.newContext()
    const { page, choose, heading, untilWork } = await openQuiz(context, `${lede.url}/q/roofs`)
    await choose('A green roof')
    await untilKept(page, '/q/roofs')
    const [worker] = context.serviceWorkers()
    await worker?.evaluate((broken) => {
      const fail = () => Promise.reject(new DOMException('Unexpected internal error.', 'UnknownError'))
      Object.assign(caches, { [broken]: fail })
    }, broken)
    await forgetLoaded(context)
    await page.reload()
    await heading.filter({ hasText: 'Question 1 of 3' }).waitFor()
    await untilWork('Saved on this device')
    expect(await worker?.evaluate((broken) => caches[broken]('').then(() => 'whole', String), broken)).toMatch(
      'UnknownError',
    )
  },
)

it('a cached page is updated even if the device’s clock was set back', async () => {
  const context = await browser.newContext()
  await lede.publish('later', roofsQuiz)
  const { page, choose } = await openQuiz(context, `${lede.url}/q/later`)
  await choose('A green roof')
  await untilKept(page, '/q/later')
  const [before] = await copyNames(page)
  await context.serviceWorkers()[0]?.evaluate(() => {
    const now = Date.now
    Date.now = () => now() - 86_400_000
  })
  await lede.publish('later', { ...roofsQuiz, title: 'Roofs of another town' })
  await forgetLoaded(context)
  await page.reload()
  await expect.poll(() => copyNames(page)).not.toContain(before)
  expect(await copyNames(page)).toHaveLength(1)
  await loseNetwork(context)
  await page.reload()
  await page.getByRole('heading', { name: 'Roofs of another town' }).waitFor()
})

it('a page whose caching failed is cached after a later answer', async () => {
  const context = await browser.newContext()
  const first = await openQuiz(context, `${lede.url}/q/roofs`)
  await first.choose('A green roof')
  await untilKept(first.page, '/q/roofs')
  const [worker] = context.serviceWorkers()
  await worker?.evaluate(() => {
    const [real, after] = [fetch, AbortSignal.timeout.bind(AbortSignal)]
    AbortSignal.timeout = () => after(100)
    globalThis.fetch = (asked, init) => {
      if (asked !== '/api/quizzes/roofs') return real(asked as string)
      return new Promise((_, reject) => {
        init?.signal?.addEventListener('abort', () => {
          globalThis.fetch = (asked) => real(asked as string)
          reject(new Error('It never came.'))
        })
      })
    }
  })
  const { page, choose } = await openQuiz(context, `${lede.url}/q/roofs?again`)
  const roofs = ['A tin roof', 'A green roof']
  const keptAfterAnswer = async () => {
    await choose(roofs.reverse()[0] as string)
    return (await keptPages(page))['/q/roofs?again'] ?? []
  }
  await expect.poll(keptAfterAnswer, { timeout: 15_000 }).toContain('/q/roofs?again')
})
