import { createHash } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { expect } from 'vitest'
import type { Item } from '../../core/items/index.ts'
import { phone } from './browser.ts'
import { type Embedder, tag } from './embedder.ts'
import { it } from './fixtures.ts'
import { openQuiz } from './quiz-page.ts'
import { practiceQuiz } from './roofs-quiz.ts'
import type { Lede } from './server.ts'

let browser: Browser
let lede: Lede
let embedder: Embedder
/** How the published quiz names its picture. */
let src: string

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="400"><style>path { fill: green }</style><path d="M0 0h800v400z"/></svg>'

it.beforeAll(async ({ chromium, host, site }) => {
  ;[browser, lede, embedder] = [chromium, host, site]
  src = await sendPicture(drawing)
  const [kind, ...others] = practiceQuiz.items
  const first = kind as Item<'choice'>
  const media = { src, alt: 'A green roof', width: 800, height: 400 }
  const choices = first.choices.map((choice) => ({ ...choice, media: { ...media, alt: `Picture of ${choice.id}` } }))
  await lede.publish('pictures', {
    ...practiceQuiz,
    source: { title: 'Roofs', publisher: 'The Gazette', author: 'Ada Lund' },
    stimulus: [
      { heading: 'The *roofs*' },
      ...practiceQuiz.stimulus,
      { list: ['Grass', 'Tin'], ordered: true },
      { media: { ...media, alt: 'The town from above' } },
    ],
    items: [{ ...first, media, choices }, ...others],
  })
})

async function sendPicture(text: string): Promise<string> {
  const response = await fetch(`${lede.url}/api/media/${createHash('sha256').update(text).digest('hex')}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'image/svg+xml', Authorization: `Bearer ${lede.key}` },
    body: text,
  })
  return ((await response.json()) as { src: string }).src
}

it('is shown on another origin within a phone’s width, and reserves its space before it loads', async () => {
  const context = await browser.newContext(phone)
  const arrived = Promise.withResolvers<void>()
  await context.route(`**/${src}`, async (route) => {
    await arrived.promise
    await route.continue()
  })
  const policy = `default-src 'none'; script-src ${lede.url}; connect-src ${lede.url}; img-src ${lede.url} data:`
  const url = embedder.serve(tag(lede.url, 'quiz="pictures"'), { 'Content-Security-Policy': policy })
  const { page, quiz, button } = await openQuiz(context, url)
  await button('Check').waitFor()
  const picture = page.getByRole('img', { name: 'A green roof', exact: true })
  const room = () =>
    picture.evaluate((image) => {
      const { width, height } = image.getBoundingClientRect()
      return { width: Math.round(width), height: Math.round(height), fits: image.clientWidth <= innerWidth }
    })
  const before = await room()
  expect(before.fits).toBe(true)
  expect(before.width).toBeGreaterThan(200)
  expect(before.height / before.width).toBeCloseTo(0.5, 1)
  arrived.resolve()
  await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(800)
  expect(await room()).toEqual(before)
  expect(await quiz.locator('[part=source]').textContent()).toContain('Roofs · Ada Lund · The Gazette')
  const inChoice = quiz.locator('label').filter({ hasText: 'A green roof' }).getByRole('img')
  const box = await inChoice.boundingBox()
  expect(box && box.height > 50 && box.height <= 160 && box.width < 360).toBe(true)
  const passage = quiz.locator('details.passage')
  await passage.locator('summary').click()
  expect(await passage.getByRole('heading', { level: 3 }).textContent()).toBe('The roofs')
  expect(await passage.locator('ol').getByRole('listitem').allInnerTexts()).toEqual(['Grass', 'Tin'])
  await passage.getByRole('img', { name: 'The town from above' }).scrollIntoViewIfNeeded()
  await context.close()
})

it('has a policy without permissions when opened directly', async () => {
  const page = await browser.newPage()
  await page.goto(`${lede.url}/${src}`)
  expect(await page.evaluate(() => [document.documentElement.tagName, self.origin])).toEqual(['svg', 'null'])
  const fill = () => getComputedStyle(document.querySelector('path') as Element).fill
  expect(await page.evaluate(fill)).toBe('rgb(0, 128, 0)')
  await page.close()
})
