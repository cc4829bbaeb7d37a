import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readPublishable } from '../../cli/publish/make-publication.ts'
import { runLede } from '../../cli/run-lede.ts'
import { quotesOf } from '../../core/find-evidence.ts'
import { itemTypeName } from '../../core/items/index.ts'
import { parseQuiz } from '../../core/parse-quiz.ts'
import { scoreItem } from '../../core/score-attempt.ts'
import { jsonLd, page } from '../authoring/article/page.ts'
import { captureTerminal } from './capture-terminal.ts'

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
  it.each(['https://gazette.example/lamp', 'www.gazette.example'])(
    'explains that %s is not a file',
    async (address) => {
      const { terminal, printed } = captureTerminal()
      expect(await runLede(['new', address, '--folder', folder], terminal)).toBe(2)
      expect(printed().err).toContain(`${address} is an address: save the page in a browser`)
    },
  )

  it('creates the target folder', async () => {
    const inside = join(folder, 'made', 'here')
    const { terminal } = captureTerminal()
    await runLede(['new', join(folder, 'lamp.html'), '--folder', inside, '--id', 'lamp'], terminal)
    expect(await readdir(inside)).toEqual(['lamp.json'])
  })

  it.each([
    [
      'only a menu',
      '<ul><li><a href="/">Home</a></li><li><a href="/s">Sport</a></li><li><a href="/w">Weather</a></li></ul>',
    ],
    [
      'a menu and a notice',
      '<ul><li>Home</li><li>Sport news of the day</li><li>Weather</li><li>Business</li></ul><p>Please switch on JavaScript.</p>',
    ],
    [
      'headlines that lead elsewhere',
      '<div><a href="1">The lamp of the lighthouse goes dark</a></div><div><a href="2">The mayor of the town resigns</a></div>',
    ],
    ['a menu that says it is one', '<nav><a href="/">Home</a></nav>'],
  ])('reports that no article was found in a page with %s', async (_, body) => {
    await writeFile(
      join(folder, 'menu.html'),
      `<html lang="en"><head><title>Gazette</title></head><body>${body}</body></html>`,
    )
    const { code, err } = await begin('menu.html')
    expect([code, err]).toEqual([2, expect.stringMatching(/no article was found in .*menu\.html/)])
    expect(await readdir(folder)).not.toContain('gazette.json')
  })

  it('accepts a short page, a list of sentences and a poem with links as articles', async () => {
    const pages = [
      '<p>A short note. The lamp is dark.</p>',
      '<ul><li>The lamp is dark.</li><li>Nobody lives there now.</li></ul>',
      '<p>O <a href="/lamp">lamp</a> of the harbour<br>so <a href="/dark">dark</a> and so cold</p>',
    ]
    for (const [index, body] of pages.entries()) {
      await writeFile(join(folder, 'note.html'), `<html lang="en"><body>${body}</body></html>`)
      expect(await begin('note.html', '--id', `note-${index}`)).toMatchObject({ code: 0 })
      expect((await readQuiz(`note-${index}`)).stimulus.join()).not.toMatch(/[\uE000\uE001]/)
    }
  })

  it('makes a quiz in which check finds only tasks', async () => {
    const { code, out } = await begin('lamp.html')
    expect([code, out]).toEqual([0, expect.stringMatching(/lede preview .*own words|own words.*lede preview/s)])
    const id = 'the-lamp-of-the-lighthouse-goes-dark'
    const quiz = await readQuiz(id)
    expect(quiz.items.map(({ type }: { type: string }) => type)).toEqual(['choice', 'true-false'])
    expect(quiz.source).toMatchObject({ publisher: 'Harbour Gazette Ltd', published: '2025-12-12' })
    expect(quiz.source.retrieved).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    const { problems, publication } = await readPublishable(join(folder, `${id}.json`))
    expect(problems.map(({ rule, severity, pointer }) => [rule, severity, pointer])).toEqual([
      ['to-do', 'task', '/items/0/prompt'],
      ['to-do', 'task', '/items/1/prompt'],
    ])
    expect(publication).toBeUndefined()
  })

  it.each(itemTypeName.options)(
    'makes a valid example of %s that quotes the passage and is reported only as a task',
    async (type) => {
      expect(await begin('lamp.html', '--types', type, '--id', 'one')).toMatchObject({ code: 0 })
      const { problems, text } = await readPublishable(join(folder, 'one.json'))
      expect(problems.map(({ rule, severity }) => [rule, severity])).toEqual([['to-do', 'task']])
      const { quiz } = parseQuiz(JSON.parse(text))
      const [item] = quiz?.items ?? []
      expect(item).toMatchObject({ type, evidence: { quote: expect.stringMatching(/\w{5}/) } })
      if (item?.type === 'number') expect(quotesOf(item)[0]).toContain(String(item.correctResponse))
      if (item) expect(scoreItem(item, undefined, 'en').correctResponse).toBeDefined()
    },
  )

  it('makes a quiz of an article of one sentence, and lists the missing metadata', async () => {
    const { code, err } = await begin('short.txt', '--types', 'order,hottext,text-entry')
    expect([code, err]).toEqual([0, expect.stringContaining('"de" is a guess')])
    const { problems } = await readPublishable(join(folder, 'short.json'))
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(problems.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining(['/title', '/source/title', '/source/publisher']),
    )
  })

  it('requires feedback in each example, with a problem once an example has become an item', async () => {
    await begin('lamp.html', '--id', 'mine')
    const quiz = await readQuiz('mine')
    for (const item of quiz.items) expect(item.feedback).toMatch(/^TO DO: /)
    const items = quiz.items.map((item: object) => ({ ...item, prompt: 'Who left the lighthouse?' }))
    await writeFile(join(folder, 'mine.json'), JSON.stringify({ ...quiz, items: items.slice(0, 1) }))
    const { problems } = await readPublishable(join(folder, 'mine.json'))
    expect(problems.filter(({ severity }) => severity === 'task')).toMatchObject([
      { pointer: '/items/0/feedback', detail: 'feedback of item "example-choice" is still to be written' },
    ])
  })

  it.each([
    ['a PDF', '%PDF-1.7\n%\xe2\xe3'],
    ['a Word document', `PK\x03\x04${'.'.repeat(26)}[Content_Types].xml`],
    ['an OpenDocument text', `PK\x03\x04${'.'.repeat(26)}mimetypeapplication/vnd.oasis.opendocument.text`],
    ['a zip archive', `PK\x03\x04${'.'.repeat(26)}article.txt`],
    ['a rich text (RTF)', '{\\rtf1\\ansi A fire'],
    ['not text', '\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00'],
  ])('refuses %s with the reason, as check --against does', async (kind, bytes) => {
    await writeFile(join(folder, 'article'), bytes, 'latin1')
    expect(await begin('article')).toMatchObject({ code: 2, err: expect.stringContaining(`article is ${kind}: save`) })
    const { terminal, printed } = captureTerminal()
    expect(await runLede(['check', '--against', join(folder, 'article')], terminal)).toBe(2)
    expect(printed().err).toContain(`is ${kind}`)
  })

  it('takes the author from the byline, omits the newsletter from the passage, and lists the omission', async () => {
    const text = [
      'A bridge moved',
      'By Ana Silva',
      'By Monday it had moved 40 metres.',
      'Sign up for our newsletter',
      'It stands.',
    ]
    await writeFile(join(folder, 'bridge.txt'), text.join('\n\n'))
    const { err } = await begin('bridge.txt')
    expect(err).toContain('left out of the passage, as not of the article: "Sign up for our newsletter"')
    expect((await readQuiz('a-bridge-moved')).source.author).toBe('Ana Silva')
    expect((await readQuiz('a-bridge-moved')).stimulus).toEqual(['By Monday it had moved 40 metres.', 'It stands.'])
  })

  it.each([
    ['de', 'Die alte Brücke ist in der Nacht verschoben worden, und niemand war dabei.'],
    ['fr', 'Le vieux pont a été déplacé dans la nuit, et les habitants ne sont pas restés.'],
    ['es', 'El viejo puente fue movido por la noche y los vecinos no se quedaron en la calle.'],
    ['ko', '낡은 다리가 밤사이에 옮겨졌다.'],
    ['en', 'The old bridge was moved at night, and nobody was there.'],
    ['en', 'Xyzzy.'],
  ])('guesses the language of an article as %s', async (language, text) => {
    await writeFile(join(folder, 'bridge.txt'), text)
    await begin('bridge.txt', '--id', 'bridge')
    expect((await readQuiz('bridge')).language).toBe(language)
  })

  it('prints the written file as JSON', async () => {
    const { code, out, err } = await begin('lamp.html', '--id', 'mine', '--json')
    expect([code, err, JSON.parse(out)]).toEqual([0, '', { quiz: 'mine', file: join(folder, 'mine.json'), notes: [] }])
  })

  it('never overwrites a file', async () => {
    await begin('lamp.html', '--id', 'mine')
    await writeFile(join(folder, 'mine.json'), 'weeks of work')
    const { code, err } = await begin('lamp.html', '--id', 'mine')
    expect([code, err]).toEqual([2, expect.stringContaining('already exists')])
    expect(await readFile(join(folder, 'mine.json'), 'utf8')).toBe('weeks of work')
  })

  it.each([
    [['lamp.html', '--types', 'chioce'], 'did you mean "choice"'],
    [['lamp.html', '--id', 'Not An Id'], 'cannot be the id'],
    [['lamp.html', '--language', 'klingon!'], 'is an unknown language tag'],
    [['none.html'], 'there is no file'],
    [['.'], 'is a folder: name the file of the article'],
  ])('explains what is wrong with %j', async ([article = '', ...options], words) => {
    expect(await begin(article, ...options)).toMatchObject({ code: 2, err: expect.stringContaining(words) })
  })
})
