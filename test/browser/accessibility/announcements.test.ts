import type { Browser } from 'playwright-core'
import { describe, expect } from 'vitest'
import { type Embedder, tag } from '../embedder.ts'
import { it } from '../fixtures.ts'
import { examples } from '../items/examples.ts'
import { openQuiz } from '../quiz-page.ts'
import { practiceQuiz, roofsQuiz } from '../roofs-quiz.ts'
import type { Lede } from '../server.ts'

const orderQuiz = { title: 'Events', language: 'en', evidence: 'none', items: [examples.order] }

let browser: Browser
let lede: Lede
let embedder: Embedder

it.beforeAll(async ({ chromium, host, site }) => {
  ;[browser, lede, embedder] = [chromium, host, site]
  await Promise.all([
    lede.publish('roofs', roofsQuiz),
    lede.publish('practice', practiceQuiz),
    lede.publish('order', orderQuiz),
  ])
})

/** Opens a quiz, and records each text of its live region. */
async function listenTo(quiz: string) {
  const shown = await openQuiz(await browser.newContext(), embedder.serve(tag(lede.url, `quiz="${quiz}"`)))
  await shown.quiz.locator('[aria-live]').evaluate((region) => {
    const said: string[] = []
    new MutationObserver(() => region.textContent && said.push(region.textContent)).observe(region, {
      characterData: true,
      childList: true,
      subtree: true,
    })
    Object.assign(window, { said })
  })
  const said = () => shown.page.evaluate(() => (window as never as { said: string[] }).said)
  return { ...shown, said }
}

describe('a screen reader announces once', () => {
  it('a missing answer and a failed check; a verdict gets the focus instead', async () => {
    const { page, button, choose, quiz, said } = await listenTo('practice')
    await button('Check').click()
    await quiz.locator('.notice').waitFor()
    await choose('A green roof')
    await page.context().setOffline(true)
    await button('Check').click()
    await quiz.locator('.notice', { hasText: 'No connection' }).waitFor()
    await page.context().setOffline(false)
    await button('Check').click()
    await quiz.locator('#verdict').waitFor()
    expect(await said()).toEqual([
      'Choose an answer first.',
      'No connection, so this could not be checked. Your answer is kept: check it again, or go on and see at the end.',
    ])
  })

  it('that the attempt waits for a connection and that it is handed in, but no saved answer', async () => {
    const { page, answerAll, button, untilWork, said } = await listenTo('roofs')
    await answerAll()
    await untilWork('Saved on this device')
    await page.context().setOffline(true)
    await button('Hand in').click()
    await untilWork('Not handed in yet')
    await page.context().setOffline(false)
    await untilWork('Handed in')
    expect(await said()).toEqual([
      'Not handed in yet: no connection. We keep trying; your answers are saved on this device.',
      'Handed in. 3 of 3 points',
    ])
  })

  it('the new position of a moved part, while its button keeps the focus', async () => {
    const { page, quiz, said } = await listenTo('order')
    const buttons = quiz.getByRole('list').getByRole('button', { name: /^Move down: / })
    await buttons.first().waitFor()
    const [first] = (await buttons.evaluateAll((all) => all.map(({ ariaLabel }) => ariaLabel?.slice(11)))) as [string]
    const down = quiz.getByRole('button', { name: `Move down: ${first}`, exact: true })
    const up = quiz.getByRole('button', { name: `Move up: ${first}`, exact: true })
    await down.focus()
    await page.keyboard.press('Enter')
    await expect.poll(said).toEqual([`${first} is now 2 of 4`])
    await page.keyboard.press('Enter')
    await expect.poll(said).toHaveLength(2)
    expect(await down.evaluate((button) => button.matches(':focus'))).toBe(true)
    await up.press('Enter')
    await expect.poll(said).toHaveLength(3)
    expect(await up.evaluate((button) => button.matches(':focus'))).toBe(true)
    expect(await said()).toEqual([2, 3, 2].map((place) => `${first} is now ${place} of 4`))
  })
})
