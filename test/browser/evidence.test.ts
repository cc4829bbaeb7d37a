import type { Browser, BrowserContext, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { phone } from './browser.ts'
import { type Embedder, tag } from './embedder.ts'
import { it } from './fixtures.ts'
import { quizOn } from './quiz-page.ts'
import { practiceQuiz } from './roofs-quiz.ts'
import type { Lede } from './server.ts'

let browser: Browser
let lede: Lede
let embedder: Embedder

const { stimulus: _, ...practice } = practiceQuiz
/** A quiz about an article that may not be reproduced. */
const unread = { ...practice, evidence: 'none' }

const sedum = 'Sedum followed.'
const [kind, ...others] = practiceQuiz.items
/** A quiz whose first item has two quotations. */
const twice = {
  ...practiceQuiz,
  stimulus: [...practiceQuiz.stimulus, sedum],
  items: [{ ...kind, evidence: [{ quote: 'The town planted grass' }, { quote: sedum }] }, ...others],
}

it.beforeAll(async ({ chromium, host, site }) => {
  ;[browser, lede, embedder] = [chromium, host, site]
  await lede.publish('roofs', practiceQuiz)
})

const filler = '<p style="height: 150vh">Other news of the day.</p>'

/** Opens a page with some article above the quiz, answers the first question and has it checked. */
async function answerBelow(article: string, attributes = 'quiz="roofs"', context?: BrowserContext) {
  const page = await (context ?? (await browser.newContext(phone))).newPage()
  await page.goto(embedder.serve(article + filler + tag(lede.url, attributes)))
  await page.locator('lede-quiz').scrollIntoViewIfNeeded()
  const quiz = quizOn(page)
  await quiz.choose('A green roof')
  await quiz.button('Check').click()
  await quiz.quiz.getByRole('heading', { name: 'Correct' }).waitFor()
  return quiz
}

/** The text that is marked on the page, and whether the reader can see it. */
const marked = (page: Page) =>
  page.evaluate(() => {
    const [range] = [...(CSS.highlights.get('lede-evidence') ?? [])] as Range[]
    const box = range?.getBoundingClientRect()
    return (
      range && box && { text: range.toString(), inView: box.height > 0 && box.top >= 0 && box.bottom <= innerHeight }
    )
  })

const markedTexts = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('lede-evidence') ?? [])].map((range) => (range as Range).toString()))

/** The whole document as it stands in the page, but for the quiz. */
const readDocument = (page: Page) =>
  page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement
    for (const quiz of copy.querySelectorAll('lede-quiz')) quiz.remove()
    return copy.outerHTML
  })

const articles = {
  'as plain text': '<p>A report. The town planted grass on its roofs. More of it.</p>',
  'across the borders of elements':
    '<p>The <b>town <i>plant</i></b>ed grass</p><p>on its <a href="/roofs">roofs.</a></p>',
  'with soft hyphens': '<p>The town plan&shy;ted grass on its roo&shy;fs.</p>',
  'with footnote marks':
    '<p>The town<sup><a href="#n1">1</a></sup> planted grass<sup>2</sup> on its roofs.<sup>[3]</sup></p>',
  'with other white space and typography': '<p>“The&nbsp;town\n   planted grass — on its ‘roofs’…”</p>',
  'in a paragraph longer than the screen': `<p>${'Much was said before. '.repeat(200)}The town planted grass on its roofs. ${'And after. '.repeat(200)}</p>`,
}

describe('“Show me where” marks the sentence in the article on the page', () => {
  for (const [how, article] of Object.entries(articles)) {
    it(how, async () => {
      const { page, button } = await answerBelow(`<article>${article}</article>`, 'quiz="roofs" passage="article"')
      const before = await readDocument(page)
      expect(before).toContain(article.slice(0, 12))
      await button('Show me where').click()
      await expect.poll(async () => (await marked(page))?.inView).toBe(true)
      const letters = (await marked(page))?.text.replace(/[^a-z]/gi, '')
      expect(letters).toBe('Thetownplantedgrassonitsroofs')
      expect(await readDocument(page)).toBe(before)
      await button('Back to the question').click()
      expect(await readDocument(page)).toBe(before)
    })
  }

  it('found by its text if no article is named, but not in hidden elements or scripts', async () => {
    const decoys =
      '<p hidden>The town planted grass on its roofs.</p><noscript>The town planted grass on its roofs.</noscript>'
    const { page, button } = await answerBelow(`${decoys}<p id="true">The town planted grass on its roofs.</p>`)
    await button('Show me where').click()
    await expect.poll(async () => (await marked(page))?.inView).toBe(true)
    const holder = () => {
      const [range] = [...(CSS.highlights.get('lede-evidence') ?? [])] as Range[]
      return range?.startContainer.parentElement?.id
    }
    expect(await page.evaluate(holder)).toBe('true')
  })

  it('is announced to a screen reader, with a link back', async () => {
    const { page, quiz, button } = await answerBelow(articles['as plain text'])
    await button('Show me where').press('Enter')
    await expect
      .poll(() => quiz.locator('[aria-live]').textContent())
      .toBe('Marked in the text: The town planted grass on its roofs')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await marked(page)).toBeUndefined()
    expect(await button('Show me where').evaluate((element) => element.matches(':focus'))).toBe(true)
    expect(await button('Back to the question').count()).toBe(0)
  })

  it('with every other quotation of the item, until the learner continues to the next question', async () => {
    await lede.publish('twice', twice)
    const { page, quiz, button } = await answerBelow(
      `<p>The town planted grass on its roofs.</p>${filler}<p>${sedum}</p>`,
      'quiz="twice"',
    )
    const quotations = quiz.getByRole('figure').getByRole('listitem')
    expect(await quotations.getByRole('blockquote').allTextContents()).toEqual(['The town planted grass', sedum])
    await quotations.nth(1).getByRole('button', { name: 'Show me where' }).press('Enter')
    await expect.poll(async () => (await marked(page))?.inView).toBe(true)
    expect(await markedTexts(page)).toEqual(['Sedum followed', 'The town planted grass'])
    await expect.poll(() => quiz.locator('[aria-live]').textContent()).toBe('Marked in the text: Sedum followed')
    await quotations.nth(0).getByRole('button', { name: 'Show me where' }).press('Enter')
    await expect.poll(() => markedTexts(page)).toEqual(['The town planted grass', 'Sedum followed'])
    expect(await button('Back to the question').count()).toBe(1)
    await button('Next question').click()
    expect(await markedTexts(page)).toEqual([])
  })

  it('by selecting it in a browser without CSS highlights', async () => {
    const context = await browser.newContext(phone)
    await context.addInitScript(() => Object.defineProperty(CSS, 'highlights', { value: undefined }))
    const { page, button } = await answerBelow(articles['as plain text'], 'quiz="roofs"', context)
    await button('Show me where').click()
    await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('The town planted grass on its roofs')
  })
})

describe('if the page does not contain the sentence, “Show me where”', () => {
  it('opens the passage inside the quiz and marks it there', async () => {
    const { page, quiz, button } = await answerBelow('<p>Something else.</p>')
    await button('Show me where').click()
    await expect.poll(async () => (await marked(page))?.inView).toBe(true)
    expect(await quiz.locator('details.passage').getAttribute('open')).toBe('')
  })

  it('does so even if the page seemed to contain the passage', async () => {
    const article = '<article>The article has been corrected since.</article>'
    const { page, quiz, button } = await answerBelow(article, 'quiz="roofs" passage="article"')
    expect(await quiz.locator('details.passage').count()).toBe(0)
    await button('Show me where').click()
    await expect.poll(async () => (await marked(page))?.inView).toBe(true)
  })

  it('links to the article’s page with a text fragment if only its URL is known', async () => {
    const url = embedder.serve(`${filler}<p>The town planted grass on its roofs.</p>${filler}`)
    await lede.publish('unread', { ...unread, source: { title: 'Roofs', publisher: 'The Gazette', url } })
    const { page, quiz } = await answerBelow('', 'quiz="unread"')
    const link = quiz.getByRole('link', { name: 'Show me where' })
    expect(await link.getAttribute('href')).toBe(`${url}#:~:text=The%20town%20planted%20grass%20on%20its%20roofs.`)
    const [article] = await Promise.all([page.context().waitForEvent('page'), link.click()])
    await article.waitForLoadState()
    // This build of Chromium goes to no text fragment, not even to one that is typed. What any browser asks before it does
    // so is looked at instead: nobody holds on to the page, and the words stand in it, once.
    const [, directive = ''] = (await link.getAttribute('href'))?.split(':~:text=') ?? []
    expect(directive).not.toMatch(/[-,&]/)
    const times = (words: string) => document.body.textContent.split(words).length - 1
    expect(await article.evaluate(times, decodeURIComponent(directive))).toBe(1)
    expect(await article.evaluate(() => opener)).toBeNull()
  })

  it('reports that the sentence cannot be found if there is neither', async () => {
    await lede.publish('unknown', { ...unread, title: 'Roofs, unread' })
    const { quiz, button } = await answerBelow('', 'quiz="unknown"')
    await button('Show me where').click()
    await quiz.getByText('The sentence could not be found on this page.').waitFor({ state: 'attached' })
  })
})
