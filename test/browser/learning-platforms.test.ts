import type { Browser } from 'playwright-core'
import { describe, expect } from 'vitest'
import { writeSnippets } from '../../core/embed/snippets.ts'
import { recipes } from '../../worker/pages/builder/recipes.ts'
import { canvasPage, canvasScript } from './canvas.ts'
import { type Editor, pasteInto } from './editors.ts'
import type { Embedder } from './embedder.ts'
import { it } from './fixtures.ts'
import { insideFrame, untilFitting } from './frame-page.ts'
import { practiceQuiz } from './roofs-quiz.ts'
import type { Lede } from './server.ts'

let browser: Browser
let lede: Lede
let embedder: Embedder

/** With an answer for each of two dozen roofs, much higher than any frame that is pasted. */
const choices = Array.from({ length: 24 }, (_, place) => ({ id: `roof-${place}`, text: `The roof of house ${place}` }))
const longQuiz = {
  ...practiceQuiz,
  items: [
    { ...practiceQuiz.items[0], choices: [{ id: 'green', text: 'A green roof', correct: true }, ...choices] },
    ...practiceQuiz.items.slice(1),
  ],
}

it.beforeAll(async ({ scrollingChromium, host, site }) => {
  ;[browser, lede, embedder] = [scrollingChromium, host, site]
  await lede.publish('long', longQuiz)
})

/** What the editor of a platform leaves of what its recipe says to paste. */
function pasted(editor: Editor): string {
  const recipe = recipes.find(({ id }) => id === editor)
  if (!recipe) throw new Error(`No recipe is for ${editor}`)
  return pasteInto(editor, writeSnippets({ quiz: 'long' }, lede.url, longQuiz.title)[recipe.forms[0] as 'frame'])
}

async function openLesson(html: string) {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
  await page.goto(embedder.serve(html))
  const frame = await insideFrame(page)
  await frame.getByRole('radio', { name: 'A green roof' }).waitFor()
  return { page, frame, quiz: frame.locator('section.lede') }
}

/** Goes from a question that is higher than the frame was to one that is lower. */
async function untilFittingThroughout({ frame, quiz }: Pick<Awaited<ReturnType<typeof openLesson>>, 'frame' | 'quiz'>) {
  await untilFitting(frame)
  await quiz.getByRole('radio', { name: 'A green roof' }).check()
  await quiz.getByRole('button', { name: 'Check' }).click()
  await quiz.getByText('Grass makes a roof green').waitFor()
  await untilFitting(frame)
  await quiz.getByRole('button', { name: 'Next question' }).click()
  await quiz.getByRole('textbox').waitFor()
  await untilFitting(frame)
}

describe('a quiz pasted as its recipe says is as high as each of its questions, without a scroll bar,', () => {
  it('in Moodle', async () => {
    await untilFittingThroughout(await openLesson(`<main style="width: 800px">${pasted('moodle')}</main>`))
  })

  it('in Canvas', async () => {
    await untilFittingThroughout(await openLesson(canvasPage(pasted('canvas'))))
  })

  it('in Canvas where its page listens only after the quiz has spoken', async () => {
    const { page, frame, quiz } = await openLesson(canvasPage(pasted('canvas'), ''))
    await quiz.getByRole('button', { name: 'Check' }).waitFor()
    expect(await frame.evaluate(() => innerHeight)).toBe(900)
    await page.addScriptTag({ content: canvasScript })
    await untilFitting(frame)
  })
})
