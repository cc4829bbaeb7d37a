import type { Browser } from 'playwright-core'
import { describe, expect } from 'vitest'
import { integrityOf, readReleases } from '../../scripts/released-loaders.ts'
import type { Embedder } from './embedder.ts'
import { it } from './fixtures.ts'
import { openQuiz, quizOn } from './quiz-page.ts'
import { roofsQuiz } from './roofs-quiz.ts'
import type { Lede } from './server.ts'

let browser: Browser
let lede: Lede
let embedder: Embedder
const releases = await readReleases()

it.beforeAll(async ({ chromium, host, site }) => {
  ;[browser, lede, embedder] = [chromium, host, site]
  await lede.publish('roofs', roofsQuiz)
})

const script = (version: number, integrity: string) =>
  `<script type="module" src="${lede.url}/embed/${version}.js" integrity="${integrity}" crossorigin></script>`

describe.each(releases)('release $version of the loader', ({ version, integrity }) => {
  it('keeps its URL and its bytes', async () => {
    const response = await fetch(`${lede.url}/embed/${version}.js`)
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(integrityOf(new Uint8Array(await response.arrayBuffer()))).toBe(integrity)
  })

  it('runs a quiz to the end with the current app', async () => {
    const body = `${script(version, integrity)}<lede-quiz quiz="roofs"></lede-quiz>`
    const { answerAll, button, untilWork, heading } = await openQuiz(await browser.newContext(), embedder.serve(body))
    await answerAll()
    await button('Hand in').click()
    await untilWork('Handed in')
    await expect.poll(() => heading.textContent()).toContain('3 of 3 points')
  })

  it('has the current languages', async () => {
    const body = `${script(version, integrity)}<lede-quiz quiz="roofs" lang="ko"></lede-quiz>`
    const { quiz } = await openQuiz(await browser.newContext(), embedder.serve(body))
    await quiz.getByText('시험').first().waitFor()
  })

  it('fills a div, now and later', async () => {
    const body = `${script(version, integrity)}<div id="one" data-lede-quiz="roofs"></div>`
    const { page } = await openQuiz(await browser.newContext(), embedder.serve(body))
    await page.evaluate(() => {
      const later = document.createElement('div')
      later.id = 'two'
      later.dataset.ledeQuiz = 'roofs'
      document.body.insertAdjacentElement('beforeend', later)
    })
    await quizOn(page, '#two lede-quiz').heading.waitFor()
  })
})

it('the host lists every release with its hash', async () => {
  const response = await fetch(`${lede.url}/embed/versions.json`)
  expect(response.headers.get('Cache-Control')).toBe('public, max-age=300, stale-while-revalidate=3600')
  expect(await response.json()).toEqual(
    releases.map(({ version, integrity }) => ({ version, path: `/embed/${version}.js`, integrity })),
  )
  expect(releases.length).toBeGreaterThan(0)
})

it('a missing release gets an error with a request id', async () => {
  for (const path of ['/embed/x.svg', '/embed/0.js']) {
    const missed = await fetch(lede.url + path)
    expect([missed.status, missed.headers.get('X-Request-Id')]).toEqual([404, expect.stringMatching(/^[\w-]{36}$/)])
    expect(await missed.text()).toContain('There is no quiz at this address')
    const refused = await fetch(lede.url + path, { method: 'PUT' })
    expect([refused.status, refused.headers.get('Allow')]).toEqual([405, 'GET, HEAD'])
    expect(await refused.json()).toMatchObject({ code: 'method-not-allowed' })
  }
})

it('a loader cached since before the last deploy still shows the page’s language', async () => {
  const context = await browser.newContext()
  await context.route('**/embed.js', async (route) => {
    const response = await route.fetch()
    const body = (await response.text()).replace(/-quiz-[\w-]+\.json/, '-quiz-OfAnEarlierDeploy.json')
    await route.fulfill({ response, body })
  })
  const body = `<script type="module" src="${lede.url}/embed.js"></script><lede-quiz quiz="roofs" lang="ko"></lede-quiz>`
  const { quiz } = await openQuiz(context, embedder.serve(body))
  await quiz.getByText('시험').first().waitFor()
})

it('cached texts of an earlier deploy are not used with the current app', async () => {
  const context = await browser.newContext()
  let earlier = 0
  await context.route('**/embed.js', async (route) => {
    const response = await route.fetch()
    const loader = (await response.text()).replace(/-quiz-[\w-]+\.json/, '-quiz-OfAnEarlierDeploy.json')
    const body = loader.replace(/app\/app-[\w-]+\.js/, 'app/app-OfAnEarlierDeploy.js')
    await route.fulfill({ response, body })
  })
  await context.route('**/ko-quiz-OfAnEarlierDeploy.json', async (route) => {
    earlier++
    const headers = { 'Access-Control-Allow-Origin': '*' }
    await route.fulfill({ headers, json: Array.from({ length: 200 }, () => '다른 말') })
  })
  const body = `<script type="module" src="${lede.url}/embed.js"></script><lede-quiz quiz="roofs" lang="ko"></lede-quiz>`
  const { quiz } = await openQuiz(context, embedder.serve(body))
  await expect.poll(() => quiz.getAttribute('lang')).toBe('ko')
  expect(await quiz.textContent()).toContain('시험')
  expect(await quiz.textContent()).not.toContain('다른 말')
  expect(earlier).toBe(1)
})
