import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { servePreview } from '../../cli/preview/serve-preview.ts'
import { buildAll } from '../../scripts/build.ts'
import { takeAuthorPictures } from './author-pictures.ts'
import { launchBrowser } from './browser.ts'
import { takeClassPictures } from './class-pictures.ts'
import { toPalettePng } from './palette-png.ts'
import { type Lede, readArticleQuiz, startLede } from './server.ts'
import { setUpWorker } from './worker-setup.ts'

/** Takes the pictures of the README (one moment of a student, of a teacher and of an author) and of the guides. */

const folder = join(import.meta.dirname, '../../docs/pictures')
const sharp = { deviceScaleFactor: 1, colorScheme: 'light' } as const

const save = async (browser: Browser, name: string, screenshot: Buffer) =>
  writeFile(join(folder, name), await toPalettePng(browser, screenshot))

async function takeStudent(browser: Browser, lede: Lede) {
  const page = await browser.newPage({ viewport: { width: 760, height: 900 }, ...sharp })
  await page.goto(lede.url)
  const quiz = page.locator('section.lede')
  await page.locator('lede-quiz').scrollIntoViewIfNeeded()
  await quiz.getByRole('heading').first().waitFor()
  while (!(await quiz.getByText('Who had laid the mines').count()))
    await quiz.getByRole('button', { name: 'Later' }).click()
  await quiz.getByRole('radio', { name: 'Ukrainian soldiers' }).check()
  await quiz.getByRole('button', { name: 'Check' }).click()
  await quiz.getByText('The passage says').waitFor()
  await quiz.getByText('Saved on this device').waitFor()
  await save(browser, 'student.png', await quiz.screenshot())
}

async function takeTeacher(browser: Browser, lede: Lede) {
  const page = await browser.newPage({ viewport: { width: 1020, height: 770 }, ...sharp })
  await page.goto(`${lede.url}/embed`)
  await page.locator('lede-quiz h3').first().waitFor()
  await page
    .getByText('Which quiz?')
    .first()
    .evaluate((heading) => heading.scrollIntoView())
  await save(browser, 'teacher.png', await page.screenshot())
}

async function takeAuthor(browser: Browser, desk: string) {
  // A relative path, so that the picture shows no path of this machine.
  process.chdir(desk)
  await mkdir('quizzes')
  const file = 'quizzes/kursk-engineers.json'
  const quiz = await readArticleQuiz()
  await writeFile(file, JSON.stringify(quiz, undefined, 2))
  const preview = await servePreview(file, 0)
  const page = await browser.newPage({ viewport: { width: 1100, height: 720 }, ...sharp })
  await page.goto(preview.url)
  await page.frameLocator('iframe').locator('lede-quiz h3').waitFor()
  // A quotation with a word that the passage does not have.
  const [first, ...rest] = quiz.items
  const quote = first.evidence.quote.replace(/\w+\.$/, 'Sappers.')
  await writeFile(file, JSON.stringify({ ...quiz, items: [{ ...first, evidence: { quote } }, ...rest] }, undefined, 2))
  await page.getByText('Sappers').first().waitFor()
  // The preview has loaded the quiz again.
  await page.frameLocator('iframe').locator('lede-quiz h3').waitFor()
  await save(browser, 'author.png', await page.screenshot())
  await preview.stop()
}

await mkdir(folder, { recursive: true })
await buildAll()
const lede = await startLede(await setUpWorker())
await lede.publishArticleQuiz()
const browser = await launchBrowser()
await takeStudent(browser, lede)
await takeTeacher(browser, lede)
await takeClassPictures(browser, lede, (name, screenshot) => save(browser, name, screenshot))
await takeAuthorPictures(browser, lede, (name, screenshot) => save(browser, name, screenshot))
const desk = await mkdtemp(join(tmpdir(), 'lede-picture-'))
try {
  await takeAuthor(browser, desk)
} finally {
  await rm(desk, { recursive: true })
}
await browser.close()
await lede.stop()
process.exit()
