import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readDraft } from '../../../cli/read-draft.ts'
import { runLede } from '../../../cli/run-lede.ts'
import { itemTypeName } from '../../../core/items/index.ts'
import { parseQuiz } from '../../../core/parse-quiz.ts'
import { scoreItem } from '../../../core/score-attempt.ts'
import { captureTerminal } from '../capture-terminal.ts'
import { jsonLd, page } from './page.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lede-new-'))
  await writeFile(join(folder, 'lamp.html'), page(jsonLd))
  await writeFile(join(folder, 'short.txt'), 'Ein Satz.')
})
afterEach(() => rm(folder, { recursive: true }))

async function begin(article: string, ...options: string[]) {
  const { terminal, printed } = captureTerminal()
  const code = await runLede(['new', join(folder, article), '--folder', folder, ...options], terminal)
  return { code, ...printed() }
}

const readQuiz = async (id: string) => JSON.parse(await readFile(join(folder, `${id}.json`), 'utf8'))

describe('lede new', () => {
  it('makes a quiz of a page that check finds nothing wrong with, only things to do', async () => {
    const { code, out } = await begin('lamp.html')
    expect([code, out]).toEqual([0, expect.stringMatching(/lede preview .*own words|own words.*lede preview/s)])
    const id = 'the-lamp-of-the-lighthouse-goes-dark'
    const quiz = await readQuiz(id)
    expect(quiz.items.map(({ type }: { type: string }) => type)).toEqual(['choice', 'true-false'])
    expect(quiz.source).toMatchObject({ publisher: 'Harbour Gazette Ltd', published: '2025-12-12' })
    expect(quiz.source.retrieved).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    const { problems, quiz: publishable } = await readDraft(join(folder, `${id}.json`))
    expect(problems.map(({ rule, severity, pointer }) => [rule, severity, pointer])).toEqual([
      ['to-do', 'task', '/items/0/prompt'],
      ['to-do', 'task', '/items/1/prompt'],
    ])
    expect(publishable).toBeUndefined()
  })

  it.each(itemTypeName.options)(
    'makes an example of %s that is valid, quotes the passage and is only to be replaced',
    async (type) => {
      expect(await begin('lamp.html', '--types', type, '--id', 'one')).toMatchObject({ code: 0 })
      const { problems, text } = await readDraft(join(folder, 'one.json'))
      expect(problems.map(({ rule, severity }) => [rule, severity])).toEqual([['to-do', 'task']])
      const { quiz } = parseQuiz(JSON.parse(text))
      const [item] = quiz?.items ?? []
      expect(item).toMatchObject({ type, evidence: { quote: expect.stringMatching(/\w{5}/) } })
      if (item?.type === 'number') expect(item.evidence?.quote).toContain(String(item.correctResponse))
      if (item) expect(scoreItem(item, undefined, 'en').correctResponse).toBeDefined()
    },
  )

  it('makes a quiz of an article of one sentence, and names what the article does not say', async () => {
    const { code, err } = await begin('short.txt', '--types', 'order,hottext,text-entry')
    expect([code, err]).toEqual([0, expect.stringContaining('"en" is a guess')])
    const { problems } = await readDraft(join(folder, 'short.json'))
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(problems.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining(['/title', '/source/title', '/source/publisher']),
    )
  })

  it('never writes over a file', async () => {
    await begin('lamp.html', '--id', 'mine')
    await writeFile(join(folder, 'mine.json'), 'weeks of work')
    const { code, err } = await begin('lamp.html', '--id', 'mine')
    expect([code, err]).toEqual([2, expect.stringContaining('is there already')])
    expect(await readFile(join(folder, 'mine.json'), 'utf8')).toBe('weeks of work')
  })

  it.each([
    [['lamp.html', '--types', 'chioce'], 'did you mean "choice"'],
    [['lamp.html', '--id', 'Not An Id'], 'cannot be the id'],
    [['lamp.html', '--language', 'klingon!'], '--language must be a language tag'],
    [['none.html'], 'cannot be read'],
  ])('says what is wrong with %j', async ([article = '', ...options], words) => {
    expect(await begin(article, ...options)).toMatchObject({ code: 2, err: expect.stringContaining(words) })
  })
})
