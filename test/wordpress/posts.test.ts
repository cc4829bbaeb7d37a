// biome-ignore-all lint/correctness/noEmptyPattern: Vitest reads from a fixture's first parameter which others it needs.
import type { Browser, Frame, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { type Snippets, writeSnippets } from '../../core/embed/snippets.ts'
import { desktop, phone } from '../browser/browser.ts'
import { it as base } from '../browser/fixtures.ts'
import { insideFrame, measureFrame } from '../browser/frame-page.ts'
import { quizOn } from '../browser/quiz-page.ts'
import { roofsQuiz } from '../browser/roofs-quiz.ts'
import type { Lede } from '../browser/server.ts'
import { embedAddress } from './block-editor.ts'
import { measureLayout } from './layout.ts'
import { addToFooter, htmlBlock, publishPost } from './rest-api.ts'
import { type Role, startWordPress, type WordPress } from './start-wordpress.ts'

const it = base.extend('wordpress', { scope: 'file' }, async ({}, { onCleanup }) => {
  const wordpress = await startWordPress()
  onCleanup(() => wordpress.stop())
  return wordpress
})

let browser: Browser
let lede: Lede
let wordpress: WordPress

it.beforeAll(async ({ scrollingChromium, host, wordpress: started }) => {
  ;[browser, lede, wordpress] = [scrollingChromium, host, started]
})

/** The embed codes of a quiz that no other test uses, so that its attempts in D1 are those of the test. */
async function publishQuiz(id: string): Promise<Snippets> {
  await lede.publish(id, roofsQuiz)
  return writeSnippets({ quiz: id }, lede.url, roofsQuiz.title)
}

/** Takes the quiz in a post to the end, on a phone and on a desktop. `findQuiz` returns the document that shows it. */
async function expectTakenOnBoth(post: string, quiz: string, findQuiz: (page: Page) => Promise<Page | Frame>) {
  for (const screen of [phone, desktop]) {
    const page = await (await browser.newContext(screen)).newPage()
    await page.goto(post)
    await expectTaken(page, await findQuiz(page))
  }
  expect(await readScores(quiz)).toEqual([3, 3])
}

/** Takes a quiz to the end, and measures the layout before, with an answer, and with the result. */
async function expectTaken(page: Page, place: Page | Frame) {
  const { heading, answerAll, button, untilWork } = quizOn<Page | Frame>(place)
  const expectLayout = async () => {
    if (place !== page) await expectFrameFits(page, place as Frame)
    expect(await measureLayout(page)).toEqual({ sideways: 0, cutFrames: [] })
  }
  await heading.waitFor()
  await expectLayout()
  await answerAll()
  await expectLayout()
  await button('Hand in').click()
  await untilWork('Handed in')
  await expect.poll(() => heading.first().textContent()).toContain('3 of 3 points')
  await expectLayout()
}

/** WordPress's maximum height of an embedded frame, which scrolls if its quiz is higher. */
const maximum = 1000

async function expectFrameFits(page: Page, frame: Frame) {
  const measure = async () => {
    const { hidden, hiddenAside, empty } = await measureFrame(frame)
    const height = await page.locator('main iframe').evaluate((element) => element.clientHeight)
    return { hidden: height === maximum ? 0 : hidden, hiddenAside, empty }
  }
  await expect.poll(measure).toEqual({ hidden: 0, hiddenAside: 0, empty: 0 })
}

/** The scores of a quiz's submitted attempts in D1. */
async function readScores(quiz: string) {
  const query = 'SELECT score FROM attempts WHERE quiz = ? AND submitted_at IS NOT NULL'
  const { results } = await (await lede.database()).prepare(query).bind(quiz).all<{ score: number }>()
  return results.map(({ score }) => score)
}

const inPage = async (page: Page) => page
const inFrame = (page: Page) => insideFrame(page, 'main iframe')

describe('a quiz is taken to the end on a phone and a desktop, without sideways scroll or a cut frame,', () => {
  it.each<Role>(['administrator', 'author'])('by its address on a line of an %s', async (role) => {
    const { link } = await publishQuiz(`line-${role}`)
    const post = await publishPost(wordpress, role, `Read the article first.\n\n${link}\n\nThen discuss it.`)
    await expectTakenOnBoth(post, `line-${role}`, inFrame)
  })

  it('by its address in the block editor of an author', async () => {
    const { link } = await publishQuiz('block')
    await expectTakenOnBoth(await embedAddress(browser, wordpress, 'author', link), 'block', inFrame)
  })

  it('by the tag of an administrator', async () => {
    const { element } = await publishQuiz('tag')
    await expectTakenOnBoth(await publishPost(wordpress, 'administrator', htmlBlock(element)), 'tag', inPage)
  })

  it('by the link that WordPress leaves of the tag of an author', async () => {
    const { element } = await publishQuiz('link')
    await expectTakenOnBoth(await publishPost(wordpress, 'author', htmlBlock(element)), 'link', async (page) => {
      expect(await page.locator('lede-quiz, script[src*="embed.js"]').count()).toBe(0)
      await page.getByRole('link', { name: 'Take the quiz' }).click()
      return page
    })
  })

  it('by the frame and its script of an administrator', async () => {
    const { fittingFrame } = await publishQuiz('frame')
    await expectTakenOnBoth(await publishPost(wordpress, 'administrator', htmlBlock(fittingFrame)), 'frame', inFrame)
  })

  describe('with the script in the footer,', () => {
    it.beforeAll(() => addToFooter(wordpress, writeSnippets({ quiz: 'any' }, lede.url).script))

    it.each<Role>(['administrator', 'author'])('by the division of an %s', async (role) => {
      const { division } = await publishQuiz(`division-${role}`)
      await expectTakenOnBoth(await publishPost(wordpress, role, htmlBlock(division)), `division-${role}`, inPage)
    })
  })
})

it('the frame of an author is removed by WordPress', async () => {
  const { fittingFrame } = await publishQuiz('frame-of-author')
  const page = await (await browser.newContext(desktop)).newPage()
  await page.goto(await publishPost(wordpress, 'author', htmlBlock(fittingFrame)))
  await page.getByRole('heading', { name: 'A lesson' }).waitFor()
  expect(await page.locator('iframe, script[src*="fit-frames.js"]').count()).toBe(0)
})
