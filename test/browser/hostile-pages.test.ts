import type { Browser, Locator, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { desktop, phone } from './browser.ts'
import { type Embedder, tag } from './embedder.ts'
import { it } from './fixtures.ts'
import { openQuiz, type QuizPage } from './quiz-page.ts'
import { roofsQuiz } from './roofs-quiz.ts'
import type { Lede } from './server.ts'

let browser: Browser
let lede: Lede
let embedder: Embedder

it.beforeAll(async ({ chromium, host, site }) => {
  ;[browser, lede, embedder] = [chromium, host, site]
  await lede.publish('roofs', roofsQuiz)
})

/** Rules that pages have been seen to have, and worse. */
const hostile: Record<string, string> = {
  'that unsets everything': '* { all: unset !important }',
  'that paints and spaces every letter':
    '* { color: red !important; letter-spacing: 9px !important; text-transform: uppercase !important; line-height: 0.5 !important; text-align: right !important; word-spacing: 2em !important; text-indent: 5em !important; font-style: italic !important; white-space: nowrap !important; cursor: wait !important }',
  'that hides what it does not know':
    '* { visibility: hidden !important; pointer-events: none !important; user-select: none !important }',
  'that turns its text':
    '* { writing-mode: vertical-rl !important; direction: rtl !important; text-orientation: upright !important }',
  'whose rem is a pixel': 'html { font-size: 1px } body { font-size: 1rem }',
}

/** How the parts of a quiz look that any of these rules could reach, and how high each is. */
const lookOf = (quiz: Locator) =>
  quiz.evaluate((section) =>
    [section, ...section.querySelectorAll('h2, h3, .prompt, label, label span, input, button, summary, footer')].map(
      (element) => {
        const style = getComputedStyle(element)
        const names = [
          'color',
          'fontSize',
          'fontStyle',
          'letterSpacing',
          'wordSpacing',
          'textTransform',
          'textAlign',
        ] as const
        const more = [
          'textIndent',
          'lineHeight',
          'whiteSpaceCollapse',
          'visibility',
          'writingMode',
          'direction',
        ] as const
        const looks = [...names, ...more, 'display', 'pointerEvents', 'userSelect', 'cursor'] as const
        return [element.tagName, ...looks.map((name) => `${name} ${style[name as 'color']}`)].join(', ')
      },
    ),
  )

async function openIn(rules: string, screen = desktop): Promise<QuizPage> {
  const style = '<style>body { font: 16px sans-serif }</style>'
  const body = `${style}<style>${rules}</style><main>${tag(lede.url, 'quiz="roofs"')}</main>`
  const shown = await openQuiz(await browser.newContext(screen), embedder.serve(body))
  await shown.button('Hand in').waitFor()
  return shown
}

const overflow = (page: Page) =>
  page.evaluate(() => {
    const section = document.querySelector('lede-quiz')?.shadowRoot?.querySelector('section.lede')
    return section ? section.scrollWidth - section.clientWidth : Number.NaN
  })

/** Shortcuts as slide shows have them: only a field of the page itself keeps its keys. */
const shortcuts = `<script>
  window.pressed = []
  for (const type of ['keydown', 'keypress', 'keyup']) {
    document.addEventListener(type, (event) => {
      if (document.activeElement.matches('input')) return
      window.pressed.push(event.key)
      event.preventDefault()
    })
  }
</script>`

const pressedInPage = (page: Page) =>
  page.evaluate(() => (window as unknown as { pressed: string[] }).pressed.splice(0, Infinity))

describe('in a page', () => {
  it.each(Object.keys(hostile))('%s, the quiz looks as in any other, and works to the end', async (name) => {
    const friendly = await openIn('')
    const { quiz, answerAll, button, untilWork, heading } = await openIn(hostile[name] as string)
    expect(await lookOf(quiz)).toEqual(await lookOf(friendly.quiz))
    await answerAll()
    await button('Hand in').click()
    await untilWork('Handed in')
    await expect.poll(() => heading.textContent()).toContain('3 of 3 points')
  })

  it.each([
    ['with giant letters', '* { font-size: 40px !important }'],
    ['whose rem is huge', 'html { font-size: 100px } body { font-size: 0.4rem }'],
  ])('%s, nothing of the quiz is cut off, on a phone too', async (_, rules) => {
    for (const screen of [desktop, phone]) {
      const { page, answerAll } = await openIn(rules, screen)
      await answerAll()
      expect(await overflow(page)).toBe(0)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    }
  })

  it('with shortcuts, a key that a control of the quiz uses reaches the control alone', async () => {
    const { page, quiz, heading, choose, button } = await openIn(`</style>${shortcuts}<style>`)
    const { keyboard } = page
    await choose('A solar roof')
    await keyboard.press('ArrowDown')
    expect(await quiz.getByRole('radio', { name: 'A solar roof' }).isChecked()).toBe(false)
    await button('Next question').focus()
    await keyboard.press('Space')
    await expect.poll(() => heading.textContent()).toContain('Question 2')
    const field = quiz.getByRole('textbox')
    await field.focus()
    await keyboard.type('Jo! o')
    for (const key of ['ArrowLeft', 'Backspace', 'Home', 'ControlOrMeta+a', 'ControlOrMeta+c'])
      await keyboard.press(key)
    expect(await field.inputValue()).toBe('Jo!o')
    await field.evaluate((input) => {
      const ime = { key: 'Escape', isComposing: true, bubbles: true, composed: true }
      input.dispatchEvent(new KeyboardEvent('keydown', ime))
    })
    await keyboard.press('Enter')
    await expect.poll(() => heading.textContent()).toContain('Question 3')
    expect(new Set(await pressedInPage(page))).toEqual(new Set(['Control']))
    await keyboard.press('ArrowRight')
    await button('Hand in').focus()
    for (const key of ['PageDown', 'o', 'Escape', 'Control+k']) await keyboard.press(key)
    const passed = ['ArrowRight', 'PageDown', 'o', 'Escape', 'Control', 'k']
    expect(new Set(await pressedInPage(page))).toEqual(new Set(passed))
  })
})
