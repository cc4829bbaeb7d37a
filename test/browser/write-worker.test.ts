import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { it } from './fixtures.ts'
import { roofsQuiz } from './roofs-quiz.ts'
import type { Lede } from './server.ts'
import { openTeacher } from './teacher.ts'

const gift = `::Mill:: Who built the mill? {
  =The brothers Hale
  ~A printer of the town
  ~Six villages together
}`
const cells = 'prompt\tchoice A\tchoice B\tcorrect\nWhich roof rusts?\tA tin roof\tA green roof\tA'

/** Records attempts: those who choose the right roofs know less about the coins. */
async function recordAttempts({ url }: Lede, version: string, count: number) {
  for (let index = 0; index < count; index++) {
    const worst = index % 3 ? 'tin' : 'solar'
    const responses =
      index % 2 ? { kind: 'tin', coins: 'keyword-zanzibar', worst } : { kind: 'green', coins: 'none', worst }
    const body = { quiz: 'roofs', version, mode: 'test', revision: 1, responses, submitted: true }
    const response = await fetch(`${url}/api/attempts/${randomUUID()}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(await response.text())
  }
}

describe('the worker of the editor', () => {
  it('reads pasted questions of question banks with readers that load when they are needed', async ({
    chromium,
    host,
  }) => {
    const { page, complaints, sent } = await openTeacher(chromium, `${host.url}/write`)
    await page.getByRole('button', { name: 'Begin without a text' }).click()
    await page.getByRole('button', { name: 'Paste several questions' }).click()
    const field = page.getByRole('textbox', { name: 'Questions' })
    await field.fill('1. Which roof is green?\na) A tin one\nb) A grass one\nAnswer: b')
    await page.getByText('1 question was read.').waitFor()
    expect(sent.filter((request) => request.includes('/app/read-gift'))).toEqual([])
    for (const [index, text] of [gift, cells].entries()) {
      await field.fill(text)
      await page.getByText('1 question was read.').waitFor()
      await page.getByRole('button', { name: 'Add them' }).click()
      await page.getByText('1 question was added at the end.').waitFor()
      await page.getByRole('button', { name: index ? /Which roof rusts/ : /Who built the mill/ }).waitFor()
    }
    expect(complaints).toEqual([])
  })

  it('remarks on questions that better learners get wrong', async ({ chromium, host }) => {
    const version = await host.publish('roofs', roofsQuiz)
    await recordAttempts(host, version, 40)
    const { page, complaints } = await openTeacher(chromium, `${host.url}/write#${host.key}`)
    await page.getByText('How the questions work').click()
    const question = page.locator('.shared-items > li').first()
    await question.getByText(/^Look at the key: learners who earn more/).waitFor()
    expect(complaints).toEqual([])
  })
})
