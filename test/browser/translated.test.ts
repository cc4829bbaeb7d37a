import type { Browser } from 'playwright-core'
import { expect } from 'vitest'
import { languages } from '../locales/read-languages.ts'
import { phone } from './browser.ts'
import { type Embedder, tag } from './embedder.ts'
import { it } from './fixtures.ts'
import { marketQuiz } from './journeys/market-quiz.ts'
import { taps } from './journeys/taps.ts'
import { openQuiz, type QuizPage } from './quiz-page.ts'
import { roofsQuiz } from './roofs-quiz.ts'
import type { Lede } from './server.ts'

let browser: Browser
let lede: Lede
let embedder: Embedder

it.beforeAll(async ({ chromium, host, site }) => {
  ;[browser, lede, embedder] = [chromium, host, site]
  await Promise.all([lede.publish('market', marketQuiz), lede.publish('roofs', roofsQuiz)])
})

/** What a translator does with a text node: it moves it into two elements of its own, or puts a new one there. */
type Translator = 'none' | 'moves' | 'replaces'

/** Translates each text of a page's shadow roots as soon as it appears: into itself, so that texts can be compared. */
function translate(how: Translator) {
  const attach = Element.prototype.attachShadow
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init)
    if (how !== 'none')
      new MutationObserver(() => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
        const texts: Text[] = []
        while (walker.nextNode()) texts.push(walker.currentNode as Text)
        for (const text of texts) {
          if (text.parentElement?.closest('font, option, textarea')) continue
          const [outer, inner] = [document.createElement('font'), document.createElement('font')]
          outer.appendChild(inner)
          text.replaceWith(outer)
          inner.appendChild(how === 'moves' ? text : document.createTextNode(text.data))
        }
      }).observe(root, { childList: true, subtree: true })
    return root
  }
}

/** Gives attempts the same ids in each browser, so that their questions stand in the same order. */
function repeatIds() {
  let state = 1
  const next = () => {
    state = (state * 48_271) % 2_147_483_647
    return state >> 8
  }
  crypto.getRandomValues = (array) => {
    if (array instanceof Uint8Array) for (const index of array.keys()) array[index] = next()
    return array
  }
}

/** Opens a quiz three times, and returns what does the same thing in each and compares what can then be read. */
async function openTranslated(attributes: string) {
  const url = embedder.serve(tag(lede.url, attributes))
  const shown = await Promise.all(
    (['none', 'moves', 'replaces'] as const).map(async (how) => {
      const context = await browser.newContext(phone)
      await context.addInitScript(repeatIds)
      await context.addInitScript(translate, how)
      return openQuiz(context, url)
    }),
  )
  const readAll = () =>
    Promise.all(shown.map(async ({ quiz }) => (await quiz.textContent())?.replace(/[\s\u200b]+/g, ' ')))
  return async (step: string, act: (on: QuizPage) => Promise<unknown>) => {
    await Promise.all(shown.map(act))
    const differing = async () => {
      const [untranslated, ...translated] = await readAll()
      return translated.flatMap((text) => (text === untranslated ? [] : [{ text, untranslated }]))
    }
    await expect.poll(differing, { message: step }).toEqual([])
  }
}

it('a page translator changes no text of a practice in any type of question', async () => {
  const { work } = languages.ar
  const inEach = await openTranslated('quiz="market" lang="ar"')
  await inEach('check without an answer', ({ button }) => button(work.check).click())
  for (const [index, { id }] of marketQuiz.items.entries()) {
    await inEach(id, (on) => Promise.resolve(taps[id]?.(on)))
    await inEach(`${id} checked`, async ({ button, quiz }) => {
      await button(work.check).click()
      await quiz.locator('#verdict').waitFor()
    })
    const isLast = index === marketQuiz.items.length - 1
    await inEach(`after ${id}`, async ({ button, untilWork }) => {
      await button(isLast ? work.seeResult : work.next).click()
      if (isLast) await untilWork(work.handedIn)
    })
  }
  await inEach('again', ({ button }) => button(work.startAgain).click())
})

it('a page translator changes no text of a test that is handed in without a network', async () => {
  const inEach = await openTranslated('quiz="roofs"')
  await inEach('answered', ({ answerAll }) => answerAll())
  await inEach('the first answer again', ({ button }) => button('Question 1, answered').click())
  await inEach('waiting', async ({ page, button, untilWork }) => {
    await page.context().setOffline(true)
    await button('Hand in').click()
    await untilWork('Not handed in yet')
  })
  await inEach('handed in', async ({ page, untilWork }) => {
    await page.context().setOffline(false)
    await untilWork('Handed in')
  })
})
