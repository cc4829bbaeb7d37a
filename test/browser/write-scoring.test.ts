import { expect } from 'vitest'
import { it } from './fixtures.ts'
import { roofsQuiz } from './roofs-quiz.ts'
import { openTeacher } from './teacher.ts'

const file = { name: 'roofs.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(roofsQuiz)) }

it('“Take the right answer” waits for the answer of the question that was chosen', async ({ chromium, host }) => {
  const { page } = await openTeacher(chromium, `${host.url}/write`)
  await page.getByLabel('Open a file').setInputFiles(file)
  await page.getByText('Ready to publish').waitFor()
  await page.getByText('Answer and score').click()
  const take = page.getByRole('button', { name: 'Take the right answer' })
  const response = page.getByRole('textbox', { name: /^Response/ })
  await take.click()
  await expect.poll(() => response.inputValue()).toBe('"green"')
  // The worker of the page gets what it is asked from here on only when it is released.
  const held = await page.evaluateHandle(() => {
    const { postMessage } = Worker.prototype
    const sends: (() => void)[] = []
    Worker.prototype.postMessage = function (message: object, ...rest: []) {
      if (JSON.stringify(message).includes('/preview/scores')) sends.push(() => postMessage.call(this, message))
      else postMessage.call(this, message, ...rest)
    }
    return {
      count: () => sends.length,
      release: () => {
        Worker.prototype.postMessage = postMessage
        for (const send of sends) send()
      },
    }
  })
  await page.getByRole('combobox', { name: /^Question/ }).selectOption({ index: 1 })
  expect(await take.isDisabled()).toBe(true)
  await expect.poll(() => response.inputValue()).toBe('')
  await expect.poll(() => held.evaluate(({ count }) => count())).toBeGreaterThan(0)
  await held.evaluate(({ release }) => release())
  await take.click()
  await expect.poll(() => response.inputValue()).toBe('"keyword-zanzibar"')
  await page.getByText('1 of 1', { exact: true }).waitFor()
})
