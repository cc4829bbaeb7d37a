import type { Browser, Frame, Page } from 'playwright-core'
import { beforeEach, describe, expect } from 'vitest'
import type { Quiz } from '../../core/quiz.ts'
import { languages } from '../locales/read-languages.ts'
import { desktop, phone } from './browser.ts'
import { type Embedder, tag } from './embedder.ts'
import { it } from './fixtures.ts'
import { focused, untilFocused } from './focus.ts'
import { insideFrame } from './frame-page.ts'
import { answerByKeys, pressButton } from './journeys/keyboard.ts'
import { listenTo } from './journeys/listener.ts'
import { marketQuiz } from './journeys/market-quiz.ts'
import { taps } from './journeys/taps.ts'
import { loseNetwork, untilKept } from './kept.ts'
import { openQuiz, type QuizPage, quizOn } from './quiz-page.ts'
import { roofsQuiz } from './roofs-quiz.ts'
import { type Lede, readArticleQuiz } from './server.ts'
import { fetchLikeWordPress, wordPressPage } from './wordpress.ts'

let browser: Browser
let lede: Lede
let embedder: Embedder

it.beforeAll(async ({ chromium, host, site }) => {
  ;[browser, lede, embedder] = [chromium, host, site]
  await Promise.all([lede.publishArticleQuiz(), lede.publish('market', marketQuiz), lede.publish('roofs', roofsQuiz)])
})
beforeEach(async () => {
  await (await lede.database()).prepare('delete from attempts').run()
})

/** The scores in the database. */
async function readScores(): Promise<unknown[]> {
  const database = await lede.database()
  const { results } = await database.prepare('select score, submitted_at from attempts').all<Record<string, unknown>>()
  return results.map(({ score, submitted_at }) => (submitted_at ? score : 'not handed in'))
}

/** An article of some blog, with headings of its own and the quiz below. */
const blog = (attributes: string) =>
  embedder.serve(`<header><p>A blog</p></header><main><h1>The engineers return</h1><h2>What is reported</h2>
<p>Engineers have returned from the Kursk region, reports say.</p><h2>What do you remember?</h2>
${tag(lede.url, attributes)}</main>`)

describe('a student', () => {
  it('with a screen reader answers every question right by its speech alone', async () => {
    const { items } = (await readArticleQuiz()) as Quiz
    const { page } = await openQuiz(await browser.newContext(desktop), blog('quiz="kursk-engineers"'))
    await page.getByRole('button', { name: 'Check' }).waitFor()
    const { find, press, hear, answer } = await listenTo(page)
    for (const [place, item] of items.entries()) {
      if (place > 0) await hear(new RegExp(`^heading, Question ${place + 1} of ${items.length}`))
      await answer(item)
      await press('button, Check')
      await hear(/^heading, Correct 1 of 1 point, level 4/)
      await find('blockquote')
      await press(place < items.length - 1 ? 'button, Next question' : 'button, See your result')
    }
    await hear(/^heading, Your result 18 of 18 points/)
    await hear(/Handed in/)
    await expect.poll(readScores).toEqual([18])
  })

  it('with only a keyboard, on a phone, answers all nine item types, and goes to the evidence and back', async () => {
    const context = await browser.newContext(phone)
    const { page, heading, untilWork } = await openQuiz(context, `${lede.url}/q/kursk-engineers`)
    const total = Number(/of (\d+)/.exec((await heading.textContent()) ?? '')?.[1])
    expect(total).toBeGreaterThanOrEqual(14)
    expect(await heading.evaluate((element) => element.getBoundingClientRect().bottom)).toBeLessThan(640)
    for (let place = 1; place <= total; place++) {
      await expect.poll(() => heading.textContent()).toContain(`Question ${place} of ${total}`)
      if (place > 1) expect((await focused(page)).id).toBe('heading')
      await answerByKeys(page)
      await pressButton(page, 'Check')
      await untilFocused(page, 'verdict')
      if (place === 1) {
        await pressButton(page, 'Show me where')
        await pressButton(page, 'Back to the question')
        await expect.poll(async () => (await focused(page)).text).toBe('Show me where')
      }
      await pressButton(page, place < total ? 'Next question' : 'See your result')
    }
    expect((await focused(page)).id).toBe('result')
    await untilWork('Handed in')
    const [, score] = /([\d.]+) of \d+ points/.exec((await heading.textContent()) ?? '') ?? []
    const [recorded] = await readScores()
    expect(recorded).toBeCloseTo(Number(score), 2)
  })

  it('with touch on a phone 320 pixels wide, in Arabic, answers all nine item types', async () => {
    const { quiz: first, work: rest } = languages.ar
    const narrow = { ...phone, viewport: { width: 320, height: 568 }, locale: 'ar' }
    const shown = await openQuiz(await browser.newContext(narrow), `${lede.url}/q/market`)
    const { page, quiz, button, untilWork } = shown
    const fits = async (state: string) =>
      expect(await page.evaluate(() => document.documentElement.scrollWidth), state).toBe(320)
    expect(await quiz.getAttribute('dir')).toBe('rtl')
    await quiz.getByText(first.hint, { exact: true }).tap()
    for (const [place, { id }] of marketQuiz.items.entries()) {
      await taps[id]?.(shown)
      await fits(id)
      await button(rest.check).tap()
      await quiz.locator('#verdict', { hasText: rest['is-right'] }).waitFor()
      await fits(`${id}, explained`)
      await button(place < marketQuiz.items.length - 1 ? rest.next : rest.seeResult).tap()
    }
    await untilWork(rest.handedIn)
    await fits('the result')
    await expect.poll(readScores).toEqual([marketQuiz.items.length])
  })

  it('offline for long, after a reload and a crashed tab, hands in, and the score arrives once there is a network', async () => {
    const context = await browser.newContext(phone)
    const url = `${lede.url}/q/roofs`
    const { page, quiz, choose, button, untilWork } = await openQuiz(context, url)
    await choose('A green roof')
    await button('Next question').click()
    await quiz.getByRole('textbox').fill('keyword-zanzibar')
    await untilWork('Saved on this device')
    await untilKept(page, '/q/roofs')
    await loseNetwork(context)
    await page.reload()
    await quizOn(page).heading.filter({ hasText: 'Question 2 of 3' }).waitFor()
    const crashed = page.waitForEvent('crash')
    await page.goto('chrome://crash').catch(() => {})
    await crashed
    await page.close()
    const next = await context.newPage()
    await next.goto(url)
    const again = quizOn(next)
    await again.heading.filter({ hasText: 'Question 2 of 3' }).waitFor()
    expect(await again.quiz.getByRole('textbox').inputValue()).toBe('keyword-zanzibar')
    await again.button('Next question').click()
    await again.choose('A tin roof')
    await again.button('Hand in').click()
    await again.untilWork('Not handed in yet: no connection. We keep trying; your answers are saved on this device.')
    // What had been answered may have gone out as the network went.
    expect((await readScores()).filter((score) => score !== 'not handed in')).toEqual([])
    await context.setOffline(false)
    await again.untilWork('Handed in')
    await expect.poll(() => again.heading.textContent()).toContain('3 of 3 points')
    const hasOffer = () => performance.getEntriesByType('resource').some(({ name }) => name.includes('/app/offer-'))
    await next.waitForFunction(hasOffer)
    expect(await again.button('Take the quiz again').count()).toBe(1)
    expect(await again.quiz.getByRole('button', { name: /missed/ }).count()).toBe(0)
    expect(await readScores()).toEqual([3])
  })
})

describe('a teacher who has never seen Lede, from the front page,', () => {
  /** Copies the embed code for an editor, starting at the front page, and returns it as pasted into a blog post. */
  async function takeToBlog(editor: string): Promise<string> {
    const context = await browser.newContext({ ...desktop, permissions: ['clipboard-write'] })
    const page = await context.newPage()
    await page.goto(lede.url)
    await page.getByRole('navigation').getByRole('link', { name: 'For teachers' }).click()
    await page.getByRole('radio', { name: roofsQuiz.title }).check()
    await page.locator('lede-quiz').getByText(roofsQuiz.title).waitFor()
    const copy = page.getByRole('button', { name: `Copy for ${editor}`, exact: true })
    if (!(await copy.isVisible())) await page.locator('summary', { hasText: editor }).click()
    await copy.click()
    await page.getByRole('status').getByText('Copied.').waitFor()
    const blog = await context.newPage()
    await blog.goto(embedder.serve('<label>Write a post <textarea></textarea></label>'))
    await blog.getByLabel('Write a post').focus()
    await blog.keyboard.press('ControlOrMeta+V')
    const post = await blog.getByLabel('Write a post').inputValue()
    await context.close()
    return post
  }

  /** Answers every question as a reader of the post, and hands in. */
  async function answerAndHandIn({ answerAll, button, heading, untilWork }: QuizPage<Page | Frame>) {
    await answerAll()
    await button('Hand in').click()
    await untilWork('Handed in')
    await expect.poll(() => heading.textContent()).toContain('3 of 3 points')
    expect(await readScores()).toEqual([3])
  }

  it('puts a quiz into a blog in HTML, where a reader answers and hands in', async () => {
    const post = await takeToBlog('Your own HTML')
    await answerAndHandIn(await openQuiz(await browser.newContext(phone), embedder.serve(`<h1>My blog</h1>${post}`)))
  })

  it('puts a quiz into a WordPress post, where a reader answers and hands in', async () => {
    const post = await fetchLikeWordPress(await takeToBlog('WordPress'), 'q1W2e3R4t5')
    const page = await (await browser.newContext(phone)).newPage()
    await page.goto(embedder.serve(wordPressPage(post)))
    await answerAndHandIn(quizOn(await insideFrame(page)))
  })
})
