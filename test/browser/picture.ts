import { join } from 'node:path'
import { buildAssets } from '../../scripts/build.ts'
import { launchBrowser } from './browser.ts'
import { startLede } from './server.ts'

const picture = join(import.meta.dirname, '../../docs/quiz-in-article.png')

/** Takes the picture of the README: the article's quiz in the article's page, with one question answered. */
await buildAssets()
const lede = await startLede()
await lede.publishArticleQuiz()
const browser = await launchBrowser()
const page = await browser.newPage({ viewport: { width: 820, height: 1330 }, deviceScaleFactor: 1.25 })
await page.goto(lede.url)
await page.locator('lede-quiz').scrollIntoViewIfNeeded()
// Not the worksheet, which has the same questions.
const quiz = page.locator('section.lede')
await quiz.getByRole('heading').first().waitFor()
while (!(await quiz.getByText('Who had laid the mines').count()))
  await quiz.getByRole('button', { name: 'Skip' }).click()
await quiz.getByRole('radio', { name: 'Ukrainian soldiers' }).check()
await quiz.getByRole('button', { name: 'Check' }).click()
await quiz.getByText('The passage says').waitFor()
await page.evaluate(() => document.querySelector('#passage p:last-child')?.scrollIntoView())
await page.screenshot({ path: picture })
await browser.close()
await lede.stop()
process.exit()
