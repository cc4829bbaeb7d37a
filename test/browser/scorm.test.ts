import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, describe, expect } from 'vitest'
import { runLede } from '../../cli/run-lede.ts'
import { captureTerminal } from '../cli/capture-terminal.ts'
import { it } from './fixtures.ts'
import { openQuiz, quizOn } from './quiz-page.ts'
import { practiceQuiz, roofsQuiz } from './roofs-quiz.ts'
import { type Platform, startPlatform } from './scorm-platform.ts'
import type { Lede } from './server.ts'

let browser: Browser
let lede: Lede
let platform: Platform

it.beforeAll(async ({ chromium, host }) => {
  ;[browser, lede] = [chromium, host]
  platform = await startPlatform()
  for (const [id, quiz] of Object.entries({ roofs: roofsQuiz, practice: practiceQuiz })) {
    await lede.publish(id, quiz)
    platform.install(id, await exportPackage(id, quiz))
  }
})
afterAll(() => platform?.stop())

/** The files of the package that the command line makes of a quiz. */
async function exportPackage(id: string, quiz: object): Promise<Record<string, Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), 'lede-scorm-'))
  const [file, out] = [join(folder, `${id}.json`), join(folder, 'package.zip')]
  await writeFile(file, JSON.stringify(quiz))
  const options = ['--to', 'scorm', '--host', lede.url, '--pass-mark', '60', '--out', out]
  const code = await runLede(['export', file, ...options], captureTerminal().terminal)
  expect(code).toBe(0)
  const files = unzipSync(await readFile(out))
  await rm(folder, { recursive: true })
  return files
}

/** Opens lessons of a learner on a device. */
async function openLessons(context: BrowserContext, learners: Record<string, string>) {
  const page = await context.newPage()
  await page.goto(platform.lessons(learners))
  return { page, ...(await lessonOn(page, Object.keys(learners)[0] as string)) }
}

/** The quiz in a learner's lesson on a page. */
async function lessonOn(page: Page, learner: string) {
  await expect.poll(() => page.frame({ name: learner })?.childFrames()[0]?.url()).toMatch(/index\.html$/)
  const frame = page.frame({ name: learner })?.childFrames()[0]
  if (!frame) throw new Error(`no lesson of ${learner}`)
  const shown = quizOn(frame)
  await shown.heading.first().waitFor()
  return { lesson: shown }
}

const statusOf = (learner: string) => platform.of(learner)?.core.lesson_status
const answersOf = (learner: string) =>
  Object.values(platform.of(learner)?.interactions ?? {}).map(({ id, type, student_response, result }) => [
    id,
    type,
    student_response,
    result,
  ])

describe('a SCORM package in a learning platform', () => {
  it('reports right, partly right and wrong answers with the score', async () => {
    const { lesson, page } = await openLessons(await browser.newContext(), { mixed: 'practice' })
    const { choose, button, quiz, untilWork } = lesson
    await expect.poll(() => statusOf('mixed')).toBe('incomplete')
    await choose('A green roof')
    await button('Check').click()
    await button('Next question').click()
    await quiz.getByRole('textbox').fill('half a word')
    await button('Check').click()
    await button('Next question').click()
    await choose('A solar roof')
    await button('Check').click()
    await quiz.locator('#verdict').waitFor()
    await button('See your result').click()
    await untilWork('Handed in')
    await page.close({ runBeforeUnload: false })
    await expect.poll(() => statusOf('mixed')).toBe('failed')
    expect(platform.of('mixed')?.core).toMatchObject({ score: { raw: '50', min: '0', max: '100' }, exit: '' })
    expect(answersOf('mixed')).toEqual([
      ['kind', 'choice', expect.stringMatching(/^[012]$/), 'correct'],
      ['coins', 'fill-in', 'half a word', '0.5'],
      ['worst', 'choice', expect.stringMatching(/^[012]$/), 'wrong'],
    ])
  })

  it('resumes on another device, and shows the result on a third', async () => {
    const first = await openLessons(await browser.newContext(), { moving: 'roofs' })
    await first.lesson.choose('A green roof')
    await first.lesson.untilWork('Saved on this device')
    await first.page.goto('about:blank')
    const id = /[0-9a-f-]{36}/.exec(platform.of('moving')?.suspend_data ?? '')?.[0]
    await expect.poll(async () => (await fetch(`${lede.url}/api/attempts/${id}`)).status).toBe(200)
    expect(platform.of('moving')?.core).toMatchObject({ lesson_status: 'incomplete', exit: 'suspend' })

    const second = await openLessons(await browser.newContext(), { moving: 'roofs' })
    await expect.poll(() => second.lesson.quiz.getByRole('radio', { name: 'A green roof' }).isChecked()).toBe(true)
    await second.lesson.button('Next question').click()
    await second.lesson.quiz.getByRole('textbox').fill('keyword-zanzibar')
    await second.lesson.button('Next question').click()
    await second.lesson.choose('A tin roof')
    await second.lesson.button('Hand in').click()
    await second.lesson.untilWork('Handed in')
    // The platform has the score: nobody needs a receipt.
    await second.lesson.button('Share your result').waitFor()
    expect(await second.lesson.button('Copy a receipt for your teacher').count()).toBe(0)
    await second.page.goto('about:blank')
    await expect.poll(() => statusOf('moving')).toBe('passed')
    expect(platform.of('moving')?.core.score.raw).toBe('100')

    const third = await openLessons(await browser.newContext(), { moving: 'roofs' })
    await third.lesson.untilWork('Handed in')
    await third.page.goto('about:blank')
    expect(statusOf('moving')).toBe('passed')
  })

  it('reports an attempt that was handed in without a network, after a reload', async () => {
    const context = await browser.newContext()
    const { page, lesson } = await openLessons(context, { offline: 'roofs' })
    await lesson.answerAll()
    await context.route(`${lede.url}/api/**`, (route) => route.abort())
    await lesson.button('Hand in').click()
    await lesson.untilWork('Not handed in yet')
    await page.reload()
    const again = (await lessonOn(page, 'offline')).lesson
    await again.untilWork('Not handed in yet')
    expect(statusOf('offline')).toBe('incomplete')
    await context.unroute(`${lede.url}/api/**`)
    await again.untilWork('Handed in')
    await expect.poll(() => statusOf('offline')).toBe('passed')
  })

  it('reports an attempt whose page ended before the host’s answer came', async () => {
    const context = await browser.newContext()
    const { page, lesson } = await openLessons(context, { killed: 'roofs' })
    await lesson.answerAll()
    await context.route(`${lede.url}/api/attempts/**`, async (route) => {
      await route.fetch()
      await route.abort()
    })
    await lesson.button('Hand in').click()
    await lesson.untilWork('Not handed in yet')
    await page.goto('about:blank')
    expect(statusOf('killed')).toBe('incomplete')
    const other = await openLessons(await browser.newContext(), { killed: 'roofs' })
    await other.lesson.untilWork('Handed in')
    await expect.poll(() => statusOf('killed')).toBe('passed')
    expect(answersOf('killed').map(([id]) => id)).toEqual(['kind', 'coins', 'worst'])
  })

  it('keeps two learners’ attempts at one quiz apart in one page', async () => {
    const { page, lesson: one } = await openLessons(await browser.newContext(), { ann: 'roofs', ben: 'roofs' })
    const { lesson: two } = await lessonOn(page, 'ben')
    await one.answerAll()
    await one.button('Hand in').click()
    await one.untilWork('Handed in')
    expect(await two.quiz.getByRole('radio', { name: 'A green roof' }).isChecked()).toBe(false)
    await two.choose('A solar roof')
    await two.button('Next question').click()
    await two.button('Next question').click()
    await two.button('Hand in').click()
    await two.button('Hand in anyway').click()
    await two.untilWork('Handed in')
    await page.goto('about:blank')
    await expect.poll(() => statusOf('ann')).toBe('passed')
    await expect.poll(() => statusOf('ben')).toBe('failed')
    expect(platform.of('ben')?.core.score.raw).toBe('0')
  })

  it('shows the quiz where there is no platform, and offers the receipt', async () => {
    const { answerAll, button, untilWork } = await openQuiz(
      await browser.newContext(),
      `${platform.url}/package/roofs/index.html`,
    )
    await answerAll()
    await button('Hand in').click()
    await untilWork('Handed in')
    await button('Copy a receipt for your teacher').waitFor()
  })
})
