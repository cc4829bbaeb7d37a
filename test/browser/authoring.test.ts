import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { rolldown } from 'rolldown'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeDraft } from '../../authoring/article/make-draft.ts'
import { readHtmlArticle } from '../../authoring/article/read-html-article.ts'
import { decodeText } from '../../authoring/decode-text.ts'
import { parsePage } from '../../cli/parse-page.ts'
import { readQuizFile } from '../../cli/quiz-file.ts'
import { page as articlePage, jsonLd } from '../authoring/article/page.ts'
import type * as Authoring from './authoring/entry.ts'
import { launchBrowser } from './browser.ts'

declare const authoring: typeof Authoring
declare const trustedTypes: {
  createPolicy: (
    name: string,
    rules: { createHTML: (text: string) => string },
  ) => { createHTML: (text: string) => string }
}

const quizFile = join(import.meta.dirname, '../../quizzes/kursk-engineers.json')
let browser: Browser
let page: Page
let imported: string[]

beforeAll(async () => {
  const bundle = await rolldown({
    input: join(import.meta.dirname, 'authoring/entry.ts'),
    platform: 'browser',
    // The package pluralize, which counts syllables, exports itself only where there is a `require`.
    transform: { define: { 'typeof require': '"function"' } },
  })
  const { output } = await bundle.generate({ format: 'iife', name: 'authoring', codeSplitting: false })
  const [chunk] = output
  imported = [...chunk.imports, ...chunk.dynamicImports]
  browser = await launchBrowser()
  page = await browser.newPage()
  await page.addScriptTag({ content: chunk.code })
  // The host's pages require Trusted Types.
  await page.evaluate(() => {
    const policy = document.createElement('meta')
    policy.httpEquiv = 'Content-Security-Policy'
    policy.content = "require-trusted-types-for 'script'; trusted-types lede 'allow-duplicates'"
    document.head.appendChild(policy)
  })
})
afterAll(() => browser.close())

it('bundles for a browser without a module of Node', () => {
  expect(imported).toEqual([])
})

it('checks a quiz in a browser as it does in the terminal', async () => {
  const text = (await readFile(quizFile, 'utf8')).replace('"type": "choice"', '"type": "choise"')
  const found = await page.evaluate(async (text) => {
    const { problems, items } = await authoring.checkText(text, { name: 'kursk-engineers.json' })
    return { items, problems: problems.map(({ rule, line, detail, fix }) => ({ rule, line, detail, fix })) }
  }, text)
  expect(found.problems).toContainEqual(expect.objectContaining({ rule: 'format', fix: 'did you mean "choice"?' }))
  const unchanged = await page.evaluate(
    async (text) => (await authoring.checkText(text, { name: 'kursk-engineers.json' })).problems,
    await readFile(quizFile, 'utf8'),
  )
  expect(unchanged).toEqual((await readQuizFile(quizFile)).problems)
})

it('makes a draft of an article in a browser with Trusted Types as in the terminal', async () => {
  // Readability tries again with such a page, and puts the text back each time.
  const short =
    '<main class="sidebar"><h1>Lamp</h1><p>The keeper left the island in 1987, after forty years.</p></main>'
  for (const html of [articlePage(jsonLd), short]) {
    const draft = await page.evaluate((html) => {
      const policy = trustedTypes.createPolicy('lede', { createHTML: (text) => text })
      const parsed = new DOMParser().parseFromString(policy.createHTML(html), 'text/html')
      return authoring.makeDraft(authoring.readHtmlArticle(parsed), '2025-12-13')
    }, html)
    expect(draft).toEqual(makeDraft(readHtmlArticle(parsePage(html)), '2025-12-13'))
    expect(draft.quiz.stimulus.join()).toContain('The keeper')
  }
})

it('reads, writes and prints banks in a browser', async () => {
  const bank = '::Lamp::When did the keeper leave? {=1987 ~1990}\n'
  const made = await page.evaluate(async (bank) => {
    const { head, questions } = await authoring.gift.read(
      authoring.bankText('bank.gift', new TextEncoder().encode(bank)),
    )
    const drafts = authoring.makeDrafts(head, { file: 'bank', language: 'en', size: 50 })
    for await (const question of questions) if ('item' in question) drafts.add(question)
    const [draft] = drafts.end()
    if (!draft) return []
    const texts = []
    for (const format of [authoring.gift, authoring.aiken, authoring.csv, authoring.print]) {
      const { files } = await format.write(draft.id, draft.quiz)
      texts.push(new TextDecoder().decode(files[0]?.bytes))
    }
    return texts
  }, bank)
  expect(made).toHaveLength(4)
  for (const text of made) expect(text).toContain('When did the keeper leave?')
})

it('decodes text in a browser as it does in the terminal', async () => {
  const windows1251 = [0xd1, 0xf2, 0xe0, 0xf0, 0xfb, 0xe9, 0x20, 0xec, 0xe0, 0xff, 0xea]
  const decoded = await page.evaluate((bytes) => authoring.decodeText(Uint8Array.from(bytes)), windows1251)
  expect(decoded).toEqual({ text: 'Старый маяк', encoding: 'windows-1251', isUnsure: true })
  expect(decoded).toEqual(decodeText(Uint8Array.from(windows1251)))
})
