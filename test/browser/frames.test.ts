import type { Browser } from 'playwright-core'
import { describe, expect } from 'vitest'
import { writeSnippets } from '../../core/embed/snippets.ts'
import { phone } from './browser.ts'
import type { Embedder } from './embedder.ts'
import { it } from './fixtures.ts'
import { fitting, frameOf, insideFrame, measureFrame, untilFitting } from './frame-page.ts'
import { practiceQuiz, roofsQuiz } from './roofs-quiz.ts'
import type { Lede } from './server.ts'

let browser: Browser
let lede: Lede
let embedder: Embedder

it.beforeAll(async ({ scrollingChromium, host, site }) => {
  ;[browser, lede, embedder] = [scrollingChromium, host, site]
  await Promise.all([lede.publish('roofs', roofsQuiz), lede.publish('practice', practiceQuiz)])
})

async function openFramed(body: string, headers = {}, options = {}) {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  await page.goto(embedder.serve(body, headers))
  const frame = await insideFrame(page)
  return { context, page, frame, quiz: frame.locator('section.lede') }
}

describe('a frame in a page with the script for frames', () => {
  it('is always as high as its quiz', async () => {
    const { frame, quiz } = await openFramed(fitting(lede.url) + frameOf(lede.url, 'practice'))
    await quiz.getByText('Read the passage').waitFor()
    await untilFitting(frame)
    await quiz.getByText('Read the passage').click()
    await untilFitting(frame)
    await quiz.getByRole('radio', { name: 'A tin roof' }).check()
    await quiz.getByRole('button', { name: 'Check' }).click()
    await quiz.getByText('Tin is for sheds.').waitFor()
    await untilFitting(frame)
    await quiz.getByRole('button', { name: 'Next question' }).click()
    await quiz.getByRole('textbox').waitFor()
    await untilFitting(frame)
  })

  it('grows after a late picture and after a larger font size', async () => {
    const { promise: picture, resolve: sendPicture } = Promise.withResolvers<void>()
    const context = await browser.newContext()
    await context.route('**/api/quizzes/roofs', async (route) => {
      const response = await route.fetch()
      const json = await response.json()
      json.items[0].media = { src: 'media/roof.svg', alt: 'A roof with grass.' }
      await route.fulfill({ response, json })
    })
    await context.route('**/media/roof.svg', async (route) => {
      await picture
      await route.fulfill({
        contentType: 'image/svg+xml',
        body: '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="500"/>',
      })
    })
    const page = await context.newPage()
    await page.goto(embedder.serve(fitting(lede.url) + frameOf(lede.url, 'roofs')))
    const frame = await insideFrame(page)
    await frame.getByRole('radio', { name: 'A tin roof' }).waitFor()
    await untilFitting(frame)
    const before = await frame.evaluate(() => innerHeight)
    sendPicture()
    await expect.poll(() => frame.evaluate(() => innerHeight)).toBeGreaterThanOrEqual(before + 400)
    await untilFitting(frame)
    const pictured = await frame.evaluate(() => innerHeight)
    await frame.evaluate(() => {
      document.documentElement.style.fontSize = '2rem'
    })
    await expect.poll(() => frame.evaluate(() => innerHeight)).toBeGreaterThan(pictured + 100)
    await untilFitting(frame)
  })

  it('stays whole on a phone, also while the keyboard takes half of the screen', async () => {
    const { page, frame, quiz } = await openFramed(fitting(lede.url) + frameOf(lede.url, 'roofs'), {}, phone)
    await quiz.getByRole('radio', { name: 'A green roof' }).check()
    await quiz.getByRole('button', { name: 'Next question' }).click()
    await quiz.getByRole('textbox').click()
    await page.setViewportSize({ width: 360, height: 300 })
    await untilFitting(frame)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  })

  it('shows everything no matter how the page styles frames, borders and zoom', async () => {
    const rules =
      '<style>*{box-sizing:border-box}iframe{height:90px!important;border:7px solid red}html{font-size:1px}</style>'
    const body = rules + fitting(lede.url) + frameOf(lede.url, 'roofs')
    const { frame } = await openFramed(body, {}, { deviceScaleFactor: 1.1 })
    await frame.getByRole('radio', { name: 'A tin roof' }).waitFor()
    await untilFitting(frame)
  })

  it.each([
    ['before the script', (host: string) => frameOf(host, 'roofs') + fitting(host)],
    [
      'in a page that names what it allows',
      (host: string) =>
        `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${host}; frame-src ${host}">${fitting(host)}${frameOf(host, 'roofs')}`,
    ],
  ])('is as high as its quiz %s', async (_, bodyFor) => {
    const { frame } = await openFramed(bodyFor(lede.url))
    await frame.getByRole('radio', { name: 'A tin roof' }).waitFor()
    await untilFitting(frame)
  })

  it('may be added later, and is distinguished from the other frames', async () => {
    const { page } = await openFramed(`${fitting(lede.url)}${frameOf(lede.url, 'roofs', 'id="one"')}`)
    await page.evaluate((address) => {
      const frame = document.createElement('iframe')
      frame.id = 'two'
      frame.src = address
      document.body.insertAdjacentElement('beforeend', frame)
    }, `${lede.url}/embed/practice`)
    for (const id of ['#one', '#two']) {
      const frame = await insideFrame(page, id)
      await frame.getByRole('radio', { name: 'A tin roof' }).waitFor()
      await untilFitting(frame)
    }
  })

  it('ignores heights of other frames and of other pages in the same frame', async () => {
    const forged = embedder.serve(
      `<script>parent.postMessage({ type: 'lede-height', height: 7 }, '*'); parent.postMessage({ done: true }, '*')</script>`,
    )
    const count = '<script>heard = 0; addEventListener("message", ({ data }) => { if (data.done) heard++ })</script>'
    const body = `${count}${fitting(lede.url)}${frameOf(lede.url, 'roofs')}<iframe name="other"></iframe>`
    const { page, frame } = await openFramed(body)
    await frame.getByRole('radio', { name: 'A tin roof' }).waitFor()
    await untilFitting(frame)
    const heights = () => page.locator('iframe').evaluateAll((all) => all.map((one) => one.clientHeight))
    for (const [place, heard] of [
      [1, 1],
      [0, 2],
    ] as const) {
      await page.evaluate(([place, address]) => frames[place]?.location.replace(address), [place, forged] as const)
      await page.waitForFunction((heard) => (window as never as { heard: number }).heard === heard, heard)
      expect(await heights()).not.toContain(7)
    }
  })
})

describe('a frame', () => {
  it('in a page without the script scrolls to the end of the quiz', async () => {
    const { frame, quiz } = await openFramed(frameOf(lede.url, 'roofs'))
    await quiz.getByRole('button', { name: 'Hand in' }).scrollIntoViewIfNeeded()
    expect((await measureFrame(frame)).hidden).toBeGreaterThan(0)
    await quiz.getByRole('button', { name: 'Hand in' }).click()
    await quiz.getByRole('button', { name: 'Hand in anyway' }).click()
    await quiz.locator('footer', { hasText: /Handed in/ }).waitFor()
  })

  it('with scripts as its only permission works, says that nothing is kept, hands in, and shows everything', async () => {
    const errors: string[] = []
    const { page, frame, quiz } = await openFramed(
      fitting(lede.url) + frameOf(lede.url, 'roofs', 'sandbox="allow-scripts"'),
    )
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    expect(await frame.evaluate(() => origin)).toBe('null')
    await quiz.getByRole('radio', { name: 'A green roof' }).check()
    await quiz.locator('footer', { hasText: 'Not kept on this device' }).waitFor()
    await untilFitting(frame)
    await quiz.getByRole('button', { name: 'Hand in' }).click()
    await quiz.getByRole('button', { name: 'Hand in anyway' }).click()
    await quiz.locator('footer', { hasText: /Handed in/ }).waitFor()
    await untilFitting(frame)
    expect(errors).toEqual([])
  })

  describe('in the page of another site', () => {
    /** Browsers let every page that is tapped fill the clipboard; this one, which nobody looks at, needs a permission. */
    const options = { ...phone, permissions: ['clipboard-write'] }

    async function share(body: string) {
      const opened = await openFramed(`<textarea id="paste-here"></textarea>${body}`, {}, options)
      const { quiz } = opened
      await quiz.getByRole('button', { name: 'Hand in' }).click()
      await quiz.getByRole('button', { name: 'Hand in anyway' }).click()
      await quiz.getByRole('button', { name: 'Share your result' }).click()
      return opened
    }

    const text = () => `Roofs of the town\n0 of 3 points\n⬜⬜⬜\n${lede.url}/q/roofs`

    it.each([
      ['pasted as its snippet', async () => writeSnippets({ quiz: 'roofs' }, lede.url).frame],
      [
        'as oEmbed gives it',
        async () => {
          const answer = await fetch(`${lede.url}/oembed?${new URLSearchParams({ url: `${lede.url}/q/roofs` })}`)
          return ((await answer.json()) as { html: string }).html
        },
      ],
    ])('lets its result be copied, %s', async (_, write) => {
      const { page, quiz } = await share(await write())
      await quiz.locator('p.muted', { hasText: 'Copied. Paste it where you like.' }).waitFor()
      await page.locator('#paste-here').press('Control+V')
      expect(await page.locator('#paste-here').inputValue()).toBe(text())
    })

    it('shows its result to be copied by hand where the page does not let it have the clipboard', async () => {
      const { quiz } = await share(frameOf(lede.url, 'roofs'))
      expect(await quiz.getByRole('textbox', { name: 'Copy your result from here:' }).inputValue()).toBe(text())
    })
  })

  it('works in a cross-origin isolated page', async () => {
    const { page, quiz } = await openFramed(frameOf(lede.url, 'roofs'), {
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Opener-Policy': 'same-origin',
    })
    await quiz.getByRole('radio', { name: 'A green roof' }).check()
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
  })

  it('shows the quiz with the URL’s options', async () => {
    const { quiz, frame } = await openFramed(frameOf(lede.url, 'practice?mode=test&theme=dark'))
    await quiz.getByText('Test ·').waitFor()
    expect(await frame.locator('lede-quiz').getAttribute('theme')).toBe('dark')
  })

  it('of an unknown quiz shows a message at its full height', async () => {
    const { frame } = await openFramed(fitting(lede.url) + frameOf(lede.url, 'no-such-quiz'))
    await frame.getByText('There is no quiz at this address').waitFor()
    await untilFitting(frame)
  })

  it('without scripts links to the page of the quiz', async () => {
    const { frame } = await openFramed(frameOf(lede.url, 'roofs'), {}, { javaScriptEnabled: false })
    const link = frame.getByRole('link', { name: roofsQuiz.title })
    expect(await link.getAttribute('href')).toBe(`${lede.url}/q/roofs`)
  })
})
