import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { languages } from '../locales/read-languages.ts'
import { phone } from './browser.ts'
import { type Embedder, tag } from './embedder.ts'
import { it } from './fixtures.ts'
import { quizOn } from './quiz-page.ts'
import { practiceQuiz, roofsQuiz } from './roofs-quiz.ts'
import type { Lede } from './server.ts'

let browser: Browser
let lede: Lede
let embedder: Embedder

it.beforeAll(async ({ chromium, host, site }) => {
  ;[browser, lede, embedder] = [chromium, host, site]
  await Promise.all([lede.publish('roofs', roofsQuiz), lede.publish('practice', practiceQuiz)])
})

/** Opens a page with this body in a new browser context; `html` is the `lang` of its root element. */
async function openPage(body: string, options: BrowserContextOptions = {}, html?: string): Promise<Page> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  await page.goto(embedder.serve(body))
  if (html !== undefined) await page.evaluate((lang) => document.documentElement.setAttribute('lang', lang), html)
  return page
}

const quizIn = (attributes = '', before = '') => before + tag(lede.url, `quiz="practice" ${attributes}`)

/** Language and direction of the interface, and the question count in its first line. */
const spokenBy = (page: Page, selector = 'lede-quiz') =>
  quizOn(page, selector).quiz.evaluate((section) => ({
    lang: section.getAttribute('lang'),
    dir: section.getAttribute('dir'),
    count: section.querySelector('[part="count"]')?.textContent,
  }))

describe('the language of a quiz is', () => {
  it.each([
    ['the lang of its element', { own: 'ko', around: 'fr', browser: 'de' }, 'ko'],
    ['else the lang of the nearest ancestor', { around: 'fr', browser: 'de' }, 'fr'],
    ['else the browser’s, if the page has no lang', { around: '', browser: 'de' }, 'de'],
    ['else the browser’s, if the page’s is not supported', { around: 'ca', browser: 'de-AT' }, 'de'],
    ['else English', { around: 'ca', browser: 'eu' }, 'en'],
    ['the base language of a tag with a region', { own: 'pt-BR' }, 'pt'],
    ['the base language of a tag with a script', { own: 'zh-Hans-CN' }, 'zh'],
    ['that of a tag in capitals', { own: 'ES' }, 'es'],
    ['that of a tag with an underscore', { own: 'ja_JP' }, 'ja'],
    ['not one whose tag only starts the same', { own: 'kok', browser: 'uk' }, 'uk'],
  ])('%s', async (_, marks: { own?: string; around?: string; browser?: string }, expected) => {
    const { own, around, browser } = marks
    const section = around === undefined ? '' : `<div lang="${around}">`
    const page = await openPage(quizIn(own && `lang="${own}"`, section), { locale: browser ?? 'en' })
    expect((await spokenBy(page)).lang).toBe(expected)
    await page.context().close()
  })

  it('that around the component whose shadow root contains it', async () => {
    const page = await openPage(
      `<div lang="he"><x-host></x-host></div><script type="module" src="${lede.url}/embed.js"></script>`,
    )
    await page.evaluate(() => {
      const root = document.querySelector('x-host')?.attachShadow({ mode: 'open' })
      const quiz = document.createElement('lede-quiz')
      quiz.setAttribute('quiz', 'practice')
      root?.append(quiz)
    })
    expect(await spokenBy(page)).toMatchObject({ lang: 'he', dir: 'rtl' })
  })

  it('independent of a second quiz on the page, and both mark the quiz’s own text as English', async () => {
    const second = '<lede-quiz id="second" quiz="roofs" lang="ru"></lede-quiz>'
    const page = await openPage(quizIn('id="first" lang="ar"') + second)
    expect(await spokenBy(page, '#first')).toEqual({ lang: 'ar', dir: 'rtl', count: 'تدريب · 3 أسئلة' })
    expect(await spokenBy(page, '#second')).toEqual({ lang: 'ru', dir: 'ltr', count: 'Тест · 3 вопроса' })
    for (const id of ['#first', '#second']) {
      const title = quizOn(page, id).quiz.locator('h2')
      expect([await title.getAttribute('lang'), await title.getAttribute('dir')]).toEqual(['en', 'ltr'])
    }
  })

  it('changed with its lang attribute, keeping all answers', async () => {
    const page = await openPage(quizIn('lang="en"'))
    const { quiz, heading, choose, button } = quizOn(page)
    await choose('A green roof')
    await button('Check').click()
    await button('Next question').click()
    await quiz.getByRole('textbox').fill('half a wo')
    await quiz.getByRole('textbox').evaluate((field) => field.setAttribute('data-same', 'yes'))
    await button('Check').click()
    await page.evaluate(() => document.querySelector('lede-quiz')?.setAttribute('lang', 'uk'))
    await expect.poll(() => heading.textContent()).toContain('Запитання 2 з 3')
    expect(await spokenBy(page)).toMatchObject({ lang: 'uk', count: 'Тренування · 3 запитання' })
    await page.evaluate(() => document.querySelector('lede-quiz')?.setAttribute('lang', 'de'))
    await quiz.getByText('Nicht richtig', { exact: false }).first().waitFor()
    const field = quiz.getByRole('textbox')
    expect([await field.inputValue(), await field.getAttribute('data-same')]).toEqual(['half a wo', 'yes'])
    await button('Nächste Frage').click()
    await button('Prüfen').click()
    await quiz.getByText('Wähle zuerst eine Antwort.').first().waitFor()
    await page.evaluate(() => document.querySelector('lede-quiz')?.setAttribute('lang', 'fr'))
    await quiz.getByText('Choisis d’abord une réponse.').first().waitFor()
  })
})

describe('a typed number', () => {
  const quiz = (language: string) => ({
    title: 'How far',
    language,
    evidence: 'none' as const,
    items: [{ id: 'far', type: 'number' as const, prompt: 'How far is it?', correctResponse: 1234, unit: 'm' }],
  })

  it.each([
    ['de', 'en', '1.234', 'Verstanden als 1234'],
    ['en', 'de', '1,234', 'Understood as 1234'],
    ['pt-BR', 'ko', '1.234', 'Entendido como 1234'],
    ['es-MX', 'es', '1,234', 'Se entiende como 1234'],
  ])('is read in the interface language %s in a quiz in %s: %s', async (spoken, language, typed, understood) => {
    const id = `far-${language}`
    await lede.publish(id, quiz(language))
    const page = await openPage(tag(lede.url, `quiz="${id}" lang="${spoken}"`))
    const { quiz: shown, button, untilWork } = quizOn(page)
    const { work } = languages[spoken.slice(0, 2) as keyof typeof languages]
    await shown.getByRole('textbox').fill(typed)
    await shown.getByText(understood).waitFor()
    await button(work.check).click()
    await shown.locator('#verdict', { hasText: work['is-right'] }).waitFor()
    await button(work.seeResult).click()
    await untilWork(work.handedIn)
    await page.context().close()
  })
})

describe('the text files of a language', () => {
  it('load in parallel with app and quiz: the first question needs four requests', async () => {
    const page = await openPage('')
    const requested: string[] = []
    page.on('request', (request) => requested.push(new URL(request.url()).pathname))
    let release = () => {}
    const all = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/app/app-*.js', async (route) => {
      await all
      await route.continue()
    })
    await page.goto(embedder.serve(quizIn('lang="ja"')))
    await expect.poll(() => requested.filter((path) => path.includes('/ja-quiz-'))).toHaveLength(1)
    await expect.poll(() => requested.filter((path) => path.startsWith('/api/'))).toHaveLength(1)
    const before = () => requested.filter((path) => path !== new URL(page.url()).pathname)
    await expect.poll(before).toHaveLength(4)
    release()
    await expect.poll(() => spokenBy(page)).toMatchObject({ count: '練習 · 全3問' })
  })

  it('do not load for English, except those of the rest of the app', async () => {
    const page = await openPage('')
    const requested: string[] = []
    page.on('request', (request) => requested.push(new URL(request.url()).pathname))
    await page.goto(embedder.serve(quizIn('lang="en-GB"')))
    await quizOn(page).button('Check').waitFor()
    expect(
      requested.filter((path) => path.endsWith('.json')).map((path) => path.replace(/^(.app.[a-z]+-[a-z]+)-.*/, '$1')),
    ).toEqual(['/app/en-work'])
  })

  it('delay the quiz, while the element’s own content stays', async () => {
    const page = await openPage('')
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/app/tr-quiz-*.json', async (route) => {
      await held
      await route.continue()
    })
    const answered = page.waitForResponse(/\/api\/quizzes\//)
    await page.goto(embedder.serve(tag(lede.url, 'quiz="practice" lang="tr"', '<p>Take the quiz</p>')))
    await answered
    await page.getByText('Take the quiz').waitFor()
    expect(await quizOn(page).quiz.count()).toBe(0)
    release()
    await expect.poll(() => spokenBy(page)).toMatchObject({ lang: 'tr', count: 'Alıştırma · 3 soru' })
  })

  it.each(['quiz', 'work'])('that do not load (%s) leave a working quiz in English', async (part) => {
    const page = await openPage('')
    await page.route(`**/app/es-${part}-*.json`, (route) => route.abort())
    await page.goto(embedder.serve(quizIn('lang="es"')))
    const { choose, button, untilWork } = quizOn(page)
    await choose('A green roof')
    await button('Check').click()
    await button('Next question').waitFor()
    expect(await spokenBy(page)).toEqual({ lang: 'en', dir: 'ltr', count: 'Practice · 3 questions' })
    await untilWork('Saved on this device')
  })

  it('in English that do not load are reported, and a retry loads them', async () => {
    const page = await openPage('')
    let away = true
    await page.route('**/app/en-work-*.json', (route) => (away ? route.abort() : route.continue()))
    await page.goto(embedder.serve(quizIn('lang="en"')))
    const { quiz, button } = quizOn(page)
    await quiz.getByText('A part of the quiz did not arrive.').waitFor()
    away = false
    await button('Try again').click()
    await button('Check').waitFor()
  })
})

describe.each(Object.entries(languages))('in %s', (language, { quiz: first, work }) => {
  it('a learner gets from the first question to the result on a small phone', async () => {
    const page = await openPage(quizIn(`lang="${language}"`), { ...phone, viewport: { width: 320, height: 640 } })
    const { quiz, heading, choose, button, untilWork } = quizOn(page)
    const fits = async () => {
      expect(await quiz.textContent()).not.toMatch(/[{}]|undefined|NaN|\[object/)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    }
    await quiz.getByText(first.hint, { exact: true }).click()
    await choose('A tin roof')
    await button(work.check).click()
    await quiz.getByText(work['is-wrong'], { exact: false }).first().waitFor()
    await fits()
    await button(work.next).click()
    await button(work.check).click()
    await quiz.getByText(work['incomplete-text-entry']).first().waitFor()
    await fits()
    await button(work.later).click()
    await choose('A tin roof')
    await button(work.check).click()
    await quiz.locator('#verdict').waitFor()
    await button(work.seeResult).click()
    await button(work.handInAnyway).click()
    await untilWork(work.handedIn)
    await expect.poll(() => heading.first().textContent()).toContain(work.yourResult)
    await fits()
    await page.context().close()
  })

  it('a test with unanswered questions asks before it is handed in', async () => {
    const page = await openPage(tag(lede.url, `quiz="roofs" lang="${language}"`))
    const { quiz, button, untilWork } = quizOn(page)
    await button(work.next).click()
    await button(work.previous).click()
    await button(work.handIn).click()
    await button(work.keepWorking).waitFor()
    expect(await quiz.textContent()).not.toMatch(/[{}]|undefined|NaN|\[object/)
    await button(work.handInAnyway).click()
    await untilWork(work.handedIn)
    await page.context().close()
  })
})
