import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { rolldown } from 'rolldown'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { decodeText } from '../../authoring/decode-text.ts'
import { readQuizFile } from '../../cli/quiz-file.ts'
import { page as articlePage, jsonLd } from '../authoring/article/page.ts'
import type * as Authoring from './authoring/entry.ts'
import { launchBrowser } from './browser.ts'

declare const authoring: typeof Authoring

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

it('makes a draft of an article in a browser', async () => {
  const quiz = await page.evaluate((html) => {
    const article = authoring.readHtmlArticle(html)
    return authoring.makeSkeleton(article, ['choice'], '2025-12-13').quiz
  }, articlePage(jsonLd))
  expect(quiz.source).toMatchObject({ publisher: 'Harbour Gazette Ltd', published: '2025-12-12' })
  expect(quiz.stimulus?.length).toBeGreaterThan(1)
  expect(quiz.items).toMatchObject([{ type: 'choice' }])
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
