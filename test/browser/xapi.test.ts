import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, describe, expect } from 'vitest'
import { itemTypes } from '../../core/items/index.ts'
import type { Quiz } from '../../core/quiz.ts'
import type { Statement } from '../../widget/xapi/statement.ts'
import { authorization } from '../widget/xapi/record-store.ts'
import { type Embedder, tag } from './embedder.ts'
import { it } from './fixtures.ts'
import { openQuiz, type QuizPage } from './quiz-page.ts'
import { type RecordStoreServer, startRecordStore } from './record-store-server.ts'
import { practiceQuiz, roofsQuiz } from './roofs-quiz.ts'
import { type Lede, readArticleQuiz } from './server.ts'

let browser: Browser
let lede: Lede
let embedder: Embedder
let store: RecordStoreServer
let snippet: string

it.beforeAll(async ({ chromium, host, site }) => {
  ;[browser, lede, embedder] = [chromium, host, site]
  store = await startRecordStore()
  await Promise.all([
    lede.publish('roofs', roofsQuiz),
    lede.publish('practice', practiceQuiz),
    lede.publishArticleQuiz(),
  ])
  const guide = await readFile(join(import.meta.dirname, '../../docs/embedding.md'), 'utf8')
  const [example = ''] = /<script type="module">\n {2}import \{ sendStatements.*?<\/script>/s.exec(guide) ?? []
  snippet = example.replace('https://HOST', lede.url).replace('https://lrs.example/xapi', store.url)
})
afterAll(() => store?.stop())

/** A page with a quiz and the guide's own lines, and what the store has recorded of its attempt. */
async function open(attributes: string) {
  const context = await browser.newContext()
  await context.route('**/lrs-key', (route) => route.fulfill({ body: authorization }))
  await context.addInitScript(() => {
    document.addEventListener('lede-start', (event) => {
      Object.assign(window, { attempt: (event as CustomEvent).detail.attempt })
    })
  })
  const toHost: string[] = []
  context.on('request', (request) => {
    if (request.url().startsWith(lede.url))
      toHost.push(request.url() + JSON.stringify(request.headers()) + request.postData())
  })
  const shown = await openQuiz(context, embedder.serve(`${snippet}${tag(lede.url, attributes)}`))
  const recorded = async () =>
    store.of(await shown.page.evaluate(() => (window as never as { attempt: string }).attempt))
  const verbs = async () => (await recorded()).map(({ verb }) => verb.display.en)
  return { ...shown, recorded, verbs, toHost }
}

const patternsIn = (statements: Statement[]) =>
  statements.flatMap(({ object }) => object.definition?.correctResponsesPattern ?? [])

describe('a page that sends statements', () => {
  it('of a practice reports each answer when it is checked, without other items’ correct responses', async () => {
    const { quiz, choose, button, untilWork, recorded, verbs, toHost } = await open('quiz="practice"')
    await choose('A tin roof')
    await expect.poll(verbs).toEqual(['attempted'])
    expect(patternsIn(await recorded())).toEqual([])
    await button('Check').click()
    await expect.poll(verbs).toEqual(['attempted', 'answered'])
    expect(patternsIn(await recorded())).toEqual(['green'])
    expect((await recorded())[1]?.result).toMatchObject({ response: 'tin', success: false })
    await button('Next question').click()
    await quiz.getByRole('textbox').fill('Keyword-Zanzibar')
    await button('Check').click()
    await expect.poll(verbs).toEqual(['attempted', 'answered', 'answered'])
    await button('Next question').click()
    await choose('A tin roof')
    await button('Check').click()
    await quiz.locator('#verdict').waitFor()
    await button('See your result').click()
    await untilWork('Handed in')
    await expect.poll(verbs).toEqual(['attempted', 'answered', 'answered', 'answered', 'completed', 'passed'])
    const last = (await recorded()).at(-1)
    expect(last?.result?.score).toEqual({ scaled: 2 / 3, raw: 2, min: 0, max: 3 })
    expect(last?.object.definition?.name).toEqual({ en: 'Roofs of the town' })
    expect(last?.actor).toEqual({ account: { homePage: 'https://school.example', name: 'p-4711' } })
    expect(toHost.some((sent) => sent.includes('Keyword-Zanzibar'))).toBe(true)
    expect(toHost.filter((sent) => sent.includes('p-4711'))).toEqual([])
    expect(store.faults).toEqual([])
  })

  it('of a test reports no answer and no correct response before submission', async () => {
    const { answerAll, button, untilWork, recorded, verbs } = await open('quiz="roofs"')
    await answerAll()
    await expect.poll(verbs).toEqual(['attempted'])
    await untilWork('Saved on this device')
    expect(await verbs()).toEqual(['attempted'])
    expect(patternsIn(await recorded())).toEqual([])
    await button('Hand in').click()
    await untilWork('Handed in')
    await expect.poll(verbs).toEqual(['attempted', 'answered', 'answered', 'answered', 'completed', 'passed'])
    expect(patternsIn(await recorded())).toEqual(['green', 'keyword-zanzibar', 'tin'])
    expect(store.faults).toEqual([])
  })

  it('reports every item type by the specification', async () => {
    const { heading, button, untilWork, recorded, verbs, ...shown } = await open('quiz="kursk-engineers" mode="test"')
    await button('Hand in').waitFor()
    const total = Number(/of (\d+)/.exec((await heading.textContent()) ?? '')?.[1])
    for (let place = 1; place <= total; place++) {
      await expect.poll(() => heading.textContent()).toContain(`Question ${place} of ${total}`)
      await answerSomehow(shown)
      if (place < total) await button('Next question').click()
    }
    await button('Hand in').click()
    await untilWork('Handed in')
    await expect.poll(async () => (await verbs()).at(-1)).toMatch(/passed|failed/)
    const answered = (await recorded()).filter(({ verb }) => verb.display.en === 'answered')
    const { items } = (await readArticleQuiz()) as Quiz
    expect(answered.map(({ object }) => object.id.replace(/.*#/, ''))).toEqual(items.map(({ id }) => id))
    expect(new Set(items.map(({ type }) => type)).size).toBe(Object.keys(itemTypes).length)
    expect(answered.every(({ result }) => result?.response !== undefined)).toBe(true)
    expect(store.faults).toEqual([])
  })
})

/** Gives some answer to the item shown, regardless of its type. */
async function answerSomehow({ quiz }: Pick<QuizPage, 'quiz'>) {
  const item = quiz.locator('section.item')
  const select = item.getByRole('combobox')
  if ((await item.getByRole('textbox').count()) > 0) return item.getByRole('textbox').fill('120')
  if ((await item.getByRole('radio').count()) > 0) return item.getByRole('radio').first().check()
  if ((await item.getByRole('checkbox').count()) > 0) return item.getByRole('checkbox').first().press('Space')
  if ((await select.count()) === 0) return item.getByRole('button', { name: 'Keep this order' }).click()
  for (const each of await select.all()) await each.selectOption({ index: 1 })
}
