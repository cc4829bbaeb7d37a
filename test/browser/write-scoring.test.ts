import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { it } from './fixtures.ts'
import { roofsQuiz } from './roofs-quiz.ts'
import { openTeacher } from './teacher.ts'

const file = { name: 'roofs.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(roofsQuiz)) }

async function openScoring(chromium: Browser, host: string) {
  const { page } = await openTeacher(chromium, `${host}/write`)
  await page.getByLabel('Open a file').setInputFiles(file)
  await page.getByText('Ready to publish').waitFor()
  return {
    page,
    quiz: page.frameLocator('iframe'),
    open: () => page.getByText('Answer and score').click(),
    question: page.getByRole('combobox', { name: /^Question/ }),
    response: page.getByRole('textbox', { name: /^Response/ }),
    take: page.getByRole('button', { name: 'Take the right answer' }),
  }
}

/** From here on the worker of the page gets requests to a path only when they are released. */
async function hold(page: Page, path: string) {
  const held = await page.evaluateHandle((path) => {
    const { postMessage } = Worker.prototype
    const sends: (() => void)[] = []
    Worker.prototype.postMessage = function (message: object, ...rest: []) {
      if (JSON.stringify(message).includes(path)) sends.push(() => postMessage.call(this, message))
      else postMessage.call(this, message, ...rest)
    }
    return {
      count: () => sends.length,
      release: () => {
        Worker.prototype.postMessage = postMessage
        for (const send of sends) send()
      },
    }
  }, path)
  return {
    untilAsked: () => expect.poll(() => held.evaluate(({ count }) => count())).toBeGreaterThan(0),
    release: () => held.evaluate(({ release }) => release()),
  }
}

it('“Take the right answer” waits for the answer of the question that was chosen', async ({ chromium, host }) => {
  const { page, open, question, response, take } = await openScoring(chromium, host.url)
  await open()
  await take.click()
  await expect.poll(() => response.inputValue()).toBe('"green"')
  const scores = await hold(page, '/preview/scores')
  await question.selectOption({ index: 1 })
  expect(await take.isDisabled()).toBe(true)
  await expect.poll(() => response.inputValue()).toBe('')
  await scores.untilAsked()
  await scores.release()
  await take.click()
  await expect.poll(() => response.inputValue()).toBe('"keyword-zanzibar"')
  await page.getByText('1 of 1', { exact: true }).waitFor()
})

it('a response stays in its field while the quiz is still on its way to the question that was chosen', async ({
  chromium,
  host,
}) => {
  const { page, quiz, open, question, response } = await openScoring(chromium, host.url)
  await quiz.getByText('Which roofs did the town get?').waitFor()
  const carry = await hold(page, '/preview/carry')
  // The quiz is shown again, in the other mode.
  await page.getByRole('button', { name: 'Practice', exact: true }).click()
  await carry.untilAsked()
  await open()
  await question.selectOption({ index: 1 })
  await response.fill('pebbles')
  await carry.release()
  await quiz.getByText('What coins did the mayor pay?').waitFor()
  // The page looks several times which question the quiz shows.
  await page.waitForTimeout(1_000)
  expect(await response.inputValue()).toBe('pebbles')
  await page.getByText('0 of 1', { exact: true }).waitFor()
})
