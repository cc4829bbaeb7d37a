import type { Browser, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { it } from './fixtures.ts'
import { readQr } from './read-qr.ts'
import { roofsQuiz } from './roofs-quiz.ts'
import type { Lede } from './server.ts'

let browser: Browser
let lede: Lede

const long = `roofs-${'of-every-town-'.repeat(5)}far`

it.beforeAll(async ({ chromium, host }) => {
  ;[browser, lede] = [chromium, host]
  await Promise.all(['roofs', long].map((id) => lede.publish(id, roofsQuiz)))
})

/** The modules of the code that the page shows, each looked at in its middle, as the browser has painted the drawing. */
async function lookAt(page: Page): Promise<boolean[][]> {
  return page.locator('svg.qr').evaluate((element) => {
    const drawing = element as SVGSVGElement
    const path = drawing.querySelector('path:last-child') as SVGPathElement
    const side = drawing.viewBox.baseVal.width - 8
    return Array.from({ length: side }, (_, row) =>
      Array.from({ length: side }, (_, column) => path.isPointInFill(new DOMPoint(column + 0.5, row + 0.5))),
    )
  })
}

describe('a phone’s camera', () => {
  it.each([
    '/q/roofs/poster',
    '/q/roofs/poster?mode=test&lang=ko&theme=dark&look=classroom',
    `/q/${long}/poster?mode=test`,
  ])('reads the address of the quiz as it was chosen: %s', async (path) => {
    const page = await browser.newPage()
    await page.goto(lede.url + path)
    const address = readQr(await lookAt(page))
    expect(address).toBe(lede.url + path.replace('/poster', ''))
    expect((await page.goto(address))?.status()).toBe(200)
    await page.locator('lede-quiz h3').waitFor()
  })

  it('reads the same code in the downloaded file, with a white margin', async () => {
    const page = await browser.newPage()
    await page.goto(`${lede.url}/q/roofs/qr.svg`)
    expect(readQr(await lookAt(page))).toBe(`${lede.url}/q/roofs`)
    expect(await page.locator('svg.qr').getAttribute('viewBox')).toMatch(/^-4 -4 /)
  })
})
