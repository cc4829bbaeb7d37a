import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { buildAssets } from '../../scripts/build.ts'
import { launchBrowser } from './browser.ts'
import { sitDown } from './preview-page.ts'
import { type Lede, readArticleQuiz, startLede } from './server.ts'

/** Takes the pictures of the README: one moment of a student, of a teacher and of an author. */

const folder = join(import.meta.dirname, '../../docs/pictures')
const sharp = { deviceScaleFactor: 1.5, colorScheme: 'light' } as const

async function takeStudent(browser: Browser, lede: Lede) {
  const page = await browser.newPage({ viewport: { width: 760, height: 900 }, ...sharp })
  await page.goto(lede.url)
  const quiz = page.locator('section.lede')
  await page.locator('lede-quiz').scrollIntoViewIfNeeded()
  await quiz.getByRole('heading').first().waitFor()
  while (!(await quiz.getByText('Who had laid the mines').count()))
    await quiz.getByRole('button', { name: 'Skip' }).click()
  await quiz.getByRole('radio', { name: 'Ukrainian soldiers' }).check()
  await quiz.getByRole('button', { name: 'Check' }).click()
  await quiz.getByText('The passage says').waitFor()
  await quiz.getByText('Saved on this device').waitFor()
  await quiz.screenshot({ path: join(folder, 'student.png') })
}

async function takeTeacher(browser: Browser, lede: Lede) {
  const page = await browser.newPage({ viewport: { width: 1100, height: 860 }, ...sharp })
  await page.goto(`${lede.url}/embed`)
  await page.locator('lede-quiz h3').first().waitFor()
  await page.screenshot({ path: join(folder, 'teacher.png') })
}

async function takeAuthor(browser: Browser) {
  const quiz = await readArticleQuiz()
  // An evidence quotation that is not in the passage: the preview shows where and how to correct it.
  const [first] = quiz.items
  const broken = { ...first, evidence: { quote: 'A ceremony welcomed a thousand engineers' } }
  const desk = await sitDown(browser, { ...quiz, items: [broken, ...quiz.items.slice(1)] })
  await desk.page.setViewportSize({ width: 1100, height: 700 })
  await desk.page.getByText('evidence').first().waitFor()
  await desk.page.screenshot({ path: join(folder, 'author.png') })
  await desk.leave()
}

await mkdir(folder, { recursive: true })
await buildAssets()
const lede = await startLede()
await lede.publishArticleQuiz()
const browser = await launchBrowser()
await takeStudent(browser, lede)
await takeTeacher(browser, lede)
await takeAuthor(browser)
await browser.close()
await lede.stop()
process.exit()
