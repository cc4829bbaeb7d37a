import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { desktop, phone } from './browser.ts'
import { it } from './fixtures.ts'
import { openTeacher } from './teacher.ts'

const article = `The wheel that went around the world

In 1884 Thomas Stevens left Oakland. He came back in 1886 after 22,000 kilometres on a penny-farthing. Makers therefore fitted the largest wheel that a customer’s legs could reach.

A typical front wheel was five feet across. Its rider sat above the heads of the crowd.

${'The road was long and the inns were few. '.repeat(8)}`

async function begin(page: Page) {
  await page.getByLabel('The article').fill(article)
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await page.locator('.sentence').first().waitFor()
}

/** The middle of the first or the last letter of words in the passage, at its outer edge. */
const edgeOf = (page: Page, words: string, edge: 'start' | 'end') =>
  page.locator('.text').evaluate(
    (root, { words, edge }) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        const at = node.data.indexOf(words)
        if (at < 0) continue
        const range = document.createRange()
        const first = edge === 'start' ? at : at + words.length - 1
        range.setStart(node, first)
        range.setEnd(node, first + 1)
        const { left, right, top, height } = range.getBoundingClientRect()
        return { x: edge === 'start' ? left + 1 : right - 1, y: top + height / 2 }
      }
      throw new Error(`not in one text of the passage: ${words}`)
    },
    { words, edge },
  )

type Point = Awaited<ReturnType<typeof edgeOf>>

async function drag(page: Page, from: Point, to: Point, steps = 12) {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  for (let step = 1; step <= steps; step++) {
    const part = step / steps
    await page.mouse.move(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part)
    // A frame, in which the page may change what is being dragged over.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  }
  expect(await page.locator('.ask-bar').isVisible()).toBe(false)
  await page.mouse.up()
}

const asked = (page: Page) => page.locator('.ask-bar .chosen-text')
const selected = (page: Page) => page.evaluate(() => `${getSelection()}`.replace(/\s+/g, ' ').trim())

/** Words are asked about, and are still selected in the page, to be copied. */
async function expectSelected(page: Page, words: string) {
  await expect.poll(() => asked(page).textContent()).toBe(words)
  expect(await selected(page)).toBe(words)
}

describe('a mouse selects in the passage', () => {
  const words = ['22,000 kilometres', 'customer’s legs', 'Thomas', 'five feet across']

  it('the words that it drags over, forwards and backwards, one drag after the other', async ({ chromium, host }) => {
    const { page, complaints } = await openTeacher(chromium, `${host.url}/write`, desktop)
    await begin(page)
    for (const one of words) {
      const [start, end] = [await edgeOf(page, one, 'start'), await edgeOf(page, one, 'end')]
      await drag(page, start, end)
      await expectSelected(page, one)
      await drag(page, end, start, 3)
      await expectSelected(page, one)
    }
    expect(complaints).toEqual([])
  })

  it('a stretch over two sentences, and over two paragraphs', async ({ chromium, host }) => {
    const { page } = await openTeacher(chromium, `${host.url}/write`, desktop)
    await begin(page)
    const from = await edgeOf(page, 'penny-farthing', 'start')
    await drag(page, from, await edgeOf(page, 'largest wheel', 'end'))
    await expectSelected(page, 'penny-farthing. Makers therefore fitted the largest wheel')
    // From within what is selected.
    const inside = await edgeOf(page, 'fitted', 'start')
    await drag(page, inside, await edgeOf(page, 'front wheel', 'end'))
    await expectSelected(page, 'fitted the largest wheel that a customer’s legs could reach. A typical front wheel')
    // Over the questions: no further than the passage goes.
    await page.mouse.click(from.x, from.y)
    await drag(page, from, { x: 640, y: from.y })
    await expect.poll(() => asked(page).textContent()).toMatch(/^penny-farthing/)
    expect(await selected(page)).not.toContain('Questions')
  })

  it('a word by a double-click, a sentence by a click', async ({ chromium, host }) => {
    const { page } = await openTeacher(chromium, `${host.url}/write`, desktop)
    await begin(page)
    const { x, y } = await edgeOf(page, '22,000', 'start')
    for (let round = 0; round < 2; round++) {
      await page.mouse.dblclick(x + 8, y)
      await expectSelected(page, '22,000')
      await page.mouse.click(x + 8, y)
      await asked(page).getByText('He came back in 1886').waitFor()
      expect(await selected(page)).toBe('')
    }
    await page.getByRole('button', { name: 'Cancel' }).click()
    await asked(page).waitFor({ state: 'detached' })

    // Where the bar opens at the first click: the text goes up, and is seen.
    const low = await edgeOf(page, 'heads of', 'start')
    await page.setViewportSize({ width: 1280, height: Math.round(low.y) + 60 })
    await page.mouse.dblclick(low.x + 8, low.y)
    await expectSelected(page, 'heads')
    const isSeen = async () => {
      const bar = await page.locator('.ask-bar').boundingBox()
      return (await edgeOf(page, 'heads of', 'start')).y < Number(bar?.y)
    }
    await expect.poll(isSeen).toBe(true)
  })
})

it('a finger selects words in the passage, and taps a sentence', async ({ chromium, host }) => {
  const { page } = await openTeacher(chromium, `${host.url}/write`, phone)
  await begin(page)
  const { x, y } = await edgeOf(page, 'customer', 'start')
  await page.touchscreen.tap(x, y)
  const sentence = page.locator('.sentence', { hasText: 'Makers therefore' })
  await asked(page).getByText('Makers therefore').waitFor()
  const devtools = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchCancel') =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchStart' ? [{ x, y }] : [] })
  const select = (from: string, to: string) =>
    sentence.evaluate(
      (element, [from, to]) => {
        const text = element.querySelector('[data-at]')?.firstChild as Text
        getSelection()?.setBaseAndExtent(text, text.data.indexOf(from), text, text.data.indexOf(to) + to.length)
      },
      [from, to] as const,
    )
  // A long press selects a word, and takes the touch from the page; then a finger moves the ends without any event of a pointer.
  await touch('touchStart')
  await select('customer', 'customer')
  await touch('touchCancel')
  await expectSelected(page, 'customer')
  for (const to of ['legs', 'could', 'reach']) await select('customer', to)
  await expectSelected(page, 'customer’s legs could reach')
})
