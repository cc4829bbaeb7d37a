import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { expect } from 'vitest'
import { printPage } from '../../authoring/print/page.ts'
import type { Quiz } from '../../core/quiz.ts'
import { it } from './fixtures.ts'

let browser: Browser
it.beforeAll(async ({ chromium }) => {
  browser = chromium
})

it('no box on paper touches the edge of its column, where printing would cut its border off', async () => {
  const quiz: Quiz = JSON.parse(await readFile('quizzes/kursk-engineers.json', 'utf8'))
  const page = await browser.newPage()
  await page.emulateMedia({ media: 'print' })
  await page.setContent(printPage('kursk-engineers', quiz, new Map()))
  const rooms = await page.locator('.items .box').evaluateAll((boxes) =>
    boxes.map((box) => {
      const body = (box.closest('.body') as Element).getBoundingClientRect()
      return body.right - box.getBoundingClientRect().right
    }),
  )
  expect(rooms.length).toBeGreaterThan(8)
  expect(Math.min(...rooms)).toBeGreaterThan(1)
})
