import type { Browser } from 'playwright-core'
import { afterAll, describe, expect } from 'vitest'
import type { Attempt } from '../../core/attempt.ts'
import type { Quiz } from '../../core/quiz.ts'
import { type Embedder, tag } from './embedder.ts'
import { it } from './fixtures.ts'
import { openQuiz } from './quiz-page.ts'
import { type RecordingHost, startRecordingHost } from './recording-host.ts'
import { roofsQuiz } from './roofs-quiz.ts'
import { type Lede, readArticleQuiz } from './server.ts'

let browser: Browser
let lede: Lede
let embedder: Embedder
let url: string
const recorders: RecordingHost[] = []

it.beforeAll(async ({ chromium, host, site }) => {
  ;[browser, lede, embedder] = [chromium, host, site]
  await Promise.all([lede.publish('roofs', roofsQuiz), lede.publishArticleQuiz()])
  url = embedder.serve(tag(lede.url, 'quiz="roofs"'))
})
afterAll(async () => {
  await browser?.close()
  await Promise.all([...recorders, embedder, lede].map((host) => host?.stop()))
})

const read = async (id: string) => (await (await fetch(`${lede.url}/api/attempts/${id}`)).json()) as Attempt

/** A page with a quiz, and every byte that its host sends to it. */
async function openRecorded(attributes: string) {
  const recorder = await startRecordingHost(lede.url)
  recorders.push(recorder)
  const shown = await openQuiz(await browser.newContext(), embedder.serve(tag(recorder.url, attributes)))
  const received = () => recorder.answers.map((answer) => Object.values(answer).join('\n')).join('\n')
  return { ...shown, answers: recorder.answers, received }
}

describe('a test', () => {
  it('is answered in any order, changed, handed in, and then explained', async () => {
    const { page, quiz, heading, button, choose, goTo, untilWork } = await openQuiz(await browser.newContext(), url)
    const submitted = page.evaluate(
      () =>
        new Promise<unknown>((resolve) =>
          addEventListener('lede-submit', (event) => resolve((event as CustomEvent).detail)),
        ),
    )
    await choose('A tin roof')
    await goTo('Question 3, not answered yet')
    await choose('A tin roof')
    await goTo('Question 1, answered')
    await choose('A green roof')
    await untilWork('Saved on this device')

    await button('Hand in').click()
    await quiz.getByText('1 question has no answer: 2.').waitFor()
    await button('Go to question 2').click()
    await quiz.getByRole('textbox').fill('Keyword-Zanzibar!')
    await button('Hand in').click()
    await untilWork('Handed in')

    await expect.poll(() => heading.textContent()).toContain('3 of 3 points')
    await expect.poll(() => quiz.textContent()).toContain('The town planted grass on its roofs.')
    await expect.poll(() => quiz.textContent()).toContain('According to: the mayorattribution')
    const { attempt } = (await submitted) as { attempt: string }
    expect(await submitted).toMatchObject({ attempt, quiz: 'roofs', mode: 'test', score: 3, maxScore: 3 })
    expect(await read(attempt)).toMatchObject({ status: 'submitted', score: 3, responses: { kind: 'green' } })
  })

  it('stays a test if the page misspells the mode: the key stays hidden', async () => {
    const context = await browser.newContext()
    const mistake = embedder.serve(tag(lede.url, 'quiz="kursk-engineers" mode="Test "'))
    const { quiz } = await openQuiz(context, mistake)
    await expect.poll(() => quiz.textContent()).toContain('Test · 18 questions')
  })

  it('may be handed in with unanswered questions after a confirmation', async () => {
    const { quiz, heading, button, choose, untilWork } = await openQuiz(await browser.newContext(), url)
    await choose('A green roof')
    await button('Hand in').click()
    await quiz.getByText('2 questions have no answer: 2 and 3.').waitFor()
    await button('Keep working').click()
    expect(await quiz.getByText('have no answer').count()).toBe(0)
    await button('Hand in').click()
    await button('Hand in anyway').click()
    await untilWork('Handed in')
    await expect.poll(() => heading.textContent()).toContain('1 of 3 points')
    expect(await quiz.getByRole('navigation').textContent()).toMatch(/again23$/)
  })

  it('costs two requests to the API', async () => {
    const context = await browser.newContext()
    const requests: string[] = []
    context.on('request', (request) => {
      if (request.url().includes('/api/')) requests.push(`${request.method()} ${new URL(request.url()).pathname}`)
    })
    const { answerAll, button, untilWork } = await openQuiz(context, url)
    await answerAll()
    await button('Hand in').click()
    await untilWork('Handed in')
    expect(requests).toEqual(['GET /api/quizzes/roofs', expect.stringMatching(/^PUT \/api\/attempts\//)])
  })

  it('sends no feedback or attributions to the page before submission', async () => {
    const { items } = (await readArticleQuiz()) as Quiz
    const secrets = items.flatMap(({ feedback, attribution }) => [feedback, attribution ?? feedback])
    const { heading, button, untilWork, received } = await openRecorded('quiz="kursk-engineers" mode="test"')
    for (let place = 1; place < items.length; place++) await button('Next question').click()
    await expect.poll(() => heading.textContent()).toContain(`Question ${items.length}`)
    const found = () => secrets.filter((secret) => secret && received().includes(JSON.stringify(secret).slice(1, -1)))
    expect(received()).toContain('kursk-engineers')
    expect(found()).toEqual([])
    await button('Hand in').click()
    await button('Hand in anyway').click()
    await untilWork('Handed in')
    expect(found()).toEqual(secrets)
  })

  it('sends no byte of key, feedback or attribution to the page before it is handed in', async () => {
    const { page, choose, goTo, button, quiz, untilWork, answers, received } = await openRecorded('quiz="roofs"')
    await choose('A tin roof')
    await button('Next question').click()
    await quiz.getByRole('textbox').fill('no idea')
    await goTo('Question 3, not answered yet')
    await choose('A solar roof')
    await untilWork('Saved on this device')
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    })
    const response = { kind: 'tin', coins: 'no idea', worst: 'solar' }
    const attempts = () =>
      answers
        .filter(({ request }) => /^PUT \/api\/attempts\//.test(request))
        .map(({ body }) => JSON.parse(body) as Attempt)
    await expect.poll(attempts).toMatchObject([{ status: 'in-progress', responses: response }])
    const before = received()
    expect(before).toContain('Which roofs did the town get?')
    for (const secret of ['keyword-zanzibar', 'feedbackword', 'mayorattribution', '"correct":', 'correctResponse":']) {
      expect(before).not.toContain(secret)
    }
    await button('Hand in').click()
    await untilWork('Handed in')
    expect(received()).toContain('keyword-zanzibar')
    expect(attempts()).toMatchObject([{ status: 'in-progress' }, { status: 'submitted' }])
    expect(answers.filter(({ status }) => status < 200 || status > 399)).toEqual([])
  })
})
