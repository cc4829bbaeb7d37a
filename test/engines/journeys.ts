import { describe, expect, it } from 'vitest'
import type { Item } from '../../core/items/index.ts'
import type { Quiz } from '../../core/quiz.ts'
import { tag } from '../browser/embedder.ts'
import { fitting, frameOf } from '../browser/frame-page.ts'
import { marketQuiz } from '../browser/journeys/market-quiz.ts'
import { practiceQuiz, roofsQuiz } from '../browser/roofs-quiz.ts'
import { readArticleQuiz } from '../browser/server.ts'
import { type Language, languages } from '../locales/read-languages.ts'
import { answer, fill } from './answer.ts'
import type { Engine } from './driver.ts'
import { countPixels, hiddenAside, isKept, misfit, readDirection } from './in-page.ts'
import { type Learner, withKeyboard, withMouse } from './learner.ts'
import { setStage } from './stage.ts'

const article = (await readArticleQuiz()) as Quiz
const types = article.items.map(({ type }) => type)
/** The article's quiz with the first item of each type. */
const nineQuiz = { ...article, items: article.items.filter(({ type }, index) => types.indexOf(type) === index) }

const quizzes = { nine: nineQuiz, market: marketQuiz, roofs: roofsQuiz, practice: practiceQuiz }
const english = languages.en
const { work, review } = english
/** Sets the clock of a page forward. */
const inFiveMinutes = '<script>{ const { now } = Date; Date.now = () => now() + 300_000 }</script>'
const evidenceColour: [number, number, number] = [0xff, 0xe2, 0x7a]

/** Checks an answer and goes on, to the next question or to the result. `onVerdict` is called once it is graded. */
async function check(learner: Learner, { work }: Language, onVerdict = async () => {}) {
  await learner.press('button', work.check)
  await learner.focusOn('verdict')
  await onVerdict()
  const text = await learner.read('')
  await learner.press('button', text.includes(work.next) ? work.next : work.seeResult)
}

/** Answers every item rightly and checks it, to the result. */
async function practise(learner: Learner, items: readonly Item[], texts: Language, onVerdict: () => Promise<void>) {
  for (const item of items) {
    await answer(learner, item, texts)
    await check(learner, texts, async () => {
      await learner.read(texts.work['is-right'])
      await onVerdict()
    })
  }
  await learner.focusOn('result')
  await learner.read(texts.work.handedIn)
}

/** The journeys of a learner, in one engine. */
export const describeJourneys = (engine: Engine) =>
  describe(`a learner in ${engine.name}`, () => {
    const stage = setStage(engine, quizzes)
    const countMarked = async () =>
      stage.driver.run(countPixels, (await stage.driver.picture()).toString('base64'), evidenceColour)

    it('practises all nine types with a keyboard, is shown where, and has the score', async () => {
      const learner = withKeyboard(stage.driver)
      await stage.driver.open(`${stage.network.url}/q/nine`)
      expect(nineQuiz.items).toHaveLength(9)
      let shown = false
      await practise(learner, nineQuiz.items, english, async () => {
        if (shown) return
        shown = true
        const before = await countMarked()
        await learner.press('button', work.showWhere)
        await expect.poll(countMarked).toBeGreaterThan(before + 1000)
        await learner.press('button', work.backToQuestion)
        await expect.poll(countMarked).toBe(before)
      })
      await stage.untilScored(9)
    })

    it('takes a test of all nine types, loses the network, reloads, and hands in once it is back', async () => {
      const { driver } = stage
      const learner = withMouse(driver)
      await driver.open(`${stage.network.url}/q/nine?mode=test`)
      for (const [index, item] of nineQuiz.items.entries()) {
        await answer(learner, item, english)
        if (index === 4) {
          await learner.read(work.saved)
          await expect.poll(() => driver.run(isKept, '/q/nine')).toBe(true)
          stage.cutNetwork()
          await driver.reload()
          await learner.read('Question 5 of 9')
        }
        if (index < 8) await learner.press('button', work.next)
      }
      await learner.press('button', work.handIn)
      await learner.read(work.waiting)
      stage.restoreNetwork()
      await driver.run(() => void dispatchEvent(new Event('online')))
      await learner.read(work.handedIn)
      await learner.read('9 of 9 points')
      await stage.untilScored(9)
    })

    it('reads from right to left, and answers all nine types in Arabic', async () => {
      const { driver } = stage
      await driver.resize(360, 640)
      await driver.open(`${stage.network.url}/q/market`)
      const learner = withMouse(driver)
      await learner.see('radio', 'في وسط المدينة')
      expect(await driver.run(readDirection)).toEqual({ direction: 'rtl', boxIsRight: true })
      await practise(learner, marketQuiz.items, languages.ar, async () => {
        expect(await driver.run(hiddenAside)).toBe(0)
      })
      await stage.untilScored(9)
    })

    it('takes a test in a frame of another site, 320 pixels wide, that fits it at every step', async () => {
      const { driver, network, site } = stage
      const narrow = 'style="width: 320px; border: 0"'
      await driver.open(site.serve(fitting(network.url) + frameOf(network.url, 'roofs', narrow)))
      await driver.enter('iframe')
      const learner = withMouse(driver)
      await learner.read('Question 1 of 3')
      await expect.poll(() => driver.run(misfit)).toEqual({ hidden: 0, hiddenAside: 0, empty: 0 })
      for (const [index, item] of roofsQuiz.items.entries()) {
        await answer(learner, item, english)
        await learner.read(work.saved)
        await expect.poll(() => driver.run(misfit)).toEqual({ hidden: 0, hiddenAside: 0, empty: 0 })
        await learner.press('button', index < 2 ? work.next : work.handIn)
      }
      await learner.read('3 of 3 points')
      await expect.poll(() => driver.run(misfit)).toEqual({ hidden: 0, hiddenAside: 0, empty: 0 })
      await stage.untilScored(3)
    })

    it('has missed questions come back in a review, and knows them then', async () => {
      const { driver, network, site } = stage
      const learner = withMouse(driver)
      await driver.open(site.serve(tag(network.url, 'quiz="practice"')))
      for (const answerNext of [
        () => learner.press('radio', 'A tin roof'),
        () => answer(learner, practiceQuiz.items[1] as Item, english),
        () => learner.press('radio', 'A solar roof'),
      ]) {
        await answerNext()
        await check(learner, english)
      }
      await learner.press('button', review.offer)
      await learner.read(fill(review.offerKept, '2 questions'))

      const element = `<script type="module" src="${network.url}/review.js"></script><lede-review></lede-review>`
      await driver.open(site.serve(inFiveMinutes + element))
      await learner.press('button', review.begin)
      for (const due of [2, 1]) {
        const text = await learner.read(fill(review.left, due))
        await learner.press('radio', text.includes('rusts') ? 'A tin roof' : 'A green roof')
        await learner.press('button', work.check)
        await learner.read(work['is-right'])
        await learner.press('button', review['rate-4'])
      }
      await learner.read(review.doneForNow)
    })
  })
