import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect } from 'vitest'
import { it } from '../browser/fixtures.ts'
import type { Lede } from '../browser/server.ts'
import { runCommand } from './run-command.ts'

let lede: Lede
let folder: string
let number = 0

it.beforeAll(async ({ host }) => {
  lede = host
})
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lede-authors-'))
  number++
})
afterEach(() => rm(folder, { recursive: true }))

const idOf = (name: string) => `${name}-by-authors-${number}`
const fileOf = (name: string) => join(folder, `${idOf(name)}.json`)

const makeQuiz = (title: string) => ({
  title,
  language: 'en',
  evidence: 'none',
  items: [{ id: 'keeper', type: 'number', prompt: 'In which year did the keeper leave?', correctResponse: 1987 }],
})

const save = (name: string, quiz: object = makeQuiz(name)) => writeFile(fileOf(name), JSON.stringify(quiz))

const run = (args: string[], key = lede.key) => runCommand([...args, '--to', lede.url], { LEDE_AUTHOR_KEY: key })
const publish = (args: string[] = [], key?: string) => run(['publish', folder, ...args], key)
const pull = (name: string, args: string[] = []) => run(['pull', idOf(name), '--folder', folder, ...args])

async function addAuthor(name: string): Promise<string> {
  const { out } = await run(['authors', 'add', name])
  return /\/write#(\S+)/.exec(out)?.[1] ?? ''
}

const readTitle = async (name: string) => {
  const response = await fetch(`${lede.url}/api/quizzes/${idOf(name)}`)
  return response.ok ? ((await response.json()) as { title: string }).title : response.status
}

describe('lede authors', () => {
  it('adds an author with a link, lists and revokes', async () => {
    const { code, out } = await run(['authors', 'add', 'Desk A'])
    expect([code, out]).toEqual([0, expect.stringContaining(`${lede.url}/write#`)])
    const [, key = ''] = /\/write#(\S+)/.exec(out) ?? []
    await save('own')
    expect((await publish([], key)).out).toMatch(/new +own/)
    expect(await run(['authors', 'add', 'Desk A'])).toMatchObject({ code: 2, err: expect.stringContaining('already') })
    expect((await run(['authors', 'list'])).out).toMatch(/^[0-9a-f]{12} {2}Desk A {2}since 2\d{3}-\d\d-\d\d$/m)
    // An author cannot add others.
    expect(await run(['authors', 'list'], key)).toMatchObject({ code: 1, err: expect.stringContaining('operator') })

    expect((await run(['authors', 'revoke', 'Desk A'])).out).toContain('revoked    Desk A')
    expect((await run(['authors', 'list'])).out).toMatch(/Desk A {2}since \S+, revoked 2/)
    await save('own', makeQuiz('Edited'))
    expect(await publish([], key)).toMatchObject({ code: 1, out: expect.stringContaining('rejects this author key') })
    expect(await run(['authors', 'revoke', 'Nobody'])).toMatchObject({ code: 2 })
  })

  it('refuses to publish the quiz of another author', async () => {
    const [a, b] = [await addAuthor('Desk C'), await addAuthor('Desk D')]
    await save('theirs')
    await publish([], a)
    await rm(join(folder, '.lede-published.json'))
    await save('theirs', makeQuiz('Taken'))
    const { code, out } = await publish([], b)
    expect([code, out]).toEqual([1, expect.stringMatching(/refused +theirs-\S+ .*belongs to Desk C/)])
    expect(await readTitle('theirs')).toBe('theirs')
  })
})

describe('a stale lede publish', () => {
  const edit = async (name: string, title: string, key: string) => {
    const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' }
    const body = JSON.stringify(makeQuiz(title))
    expect((await fetch(`${lede.url}/api/quizzes/${idOf(name)}`, { method: 'PUT', headers, body })).status).toBe(201)
  }

  it('overwrites nothing and says who published what, until the version is pulled or --force is given', async () => {
    const author = await addAuthor('Desk E')
    await save('pear')
    expect((await publish([], author)).code).toBe(0)
    await edit('pear', 'Of the operator', lede.key)
    await save('pear', makeQuiz('Of the author'))
    expect((await publish(['--dry-run'], author)).out).toMatch(/stale +pear/)
    const { code, out } = await publish([], author)
    expect(code).toBe(1)
    expect(out).toMatch(
      /stale +pear-\S+ the operator published \S{16} at 2\S+ \S+ UTC, and this file does not build on it/,
    )
    expect(out).toContain(`lede pull ${idOf('pear')} --to ${lede.url}`)
    expect(await readTitle('pear')).toBe('Of the operator')

    expect((await publish(['--force'], author)).out).toMatch(/updated +pear/)
    expect(await readTitle('pear')).toBe('Of the author')
    await edit('pear', 'Again', lede.key)
    expect((await pull('pear', ['--force'])).code).toBe(0)
    await save('pear', makeQuiz('Built on it'))
    expect((await publish([], author)).out).toMatch(/updated +pear/)
  })

  it('of a fresh copy is noticed if somebody else published the version of the host', async () => {
    const author = await addAuthor('Desk F')
    await edit('plum', 'Of the author', author)
    await save('plum')
    expect((await publish()).out).toMatch(/stale +plum-\S+ Desk F published/)
    await edit('plum', 'Of the operator', lede.key)
    expect((await publish()).out).toMatch(/updated +plum/)
  })
})

describe('lede withdraw', () => {
  it('asks first, withdraws, and lede publish brings the quiz back only with --force', async () => {
    await save('fig')
    await publish()
    expect(await run(['withdraw', idOf('fig')])).toMatchObject({ code: 2, err: expect.stringContaining('--yes') })
    expect(await readTitle('fig')).toBe('fig')
    expect((await run(['withdraw', idOf('fig'), '--yes'])).out).toBe(`withdrawn  ${idOf('fig')}\n`)
    expect(await readTitle('fig')).toBe(410)
    const { quizzes } = JSON.parse((await run(['list', folder, '--json'])).out)
    expect(quizzes).toContainEqual(expect.objectContaining({ quiz: idOf('fig'), standing: 'withdrawn' }))

    expect(await publish()).toMatchObject({ code: 0, out: expect.stringMatching(/withdrawn +fig-\S+ withdrawn on 2/) })
    expect(await readTitle('fig')).toBe(410)
    expect((await publish(['--force'])).code).toBe(0)
    expect(await readTitle('fig')).toBe('fig')
    expect(await run(['withdraw', 'no-such-quiz', '--yes'])).toMatchObject({ code: 1 })
  })
})

describe('lede pull', () => {
  it('writes the file that makes the same version, and leaves an equal one alone', async () => {
    await save('lime')
    await publish()
    const before = await readFile(fileOf('lime'), 'utf8')
    expect((await pull('lime')).out).toMatch(/^unchanged /)
    expect(await readFile(fileOf('lime'), 'utf8')).toBe(before)
    await rm(fileOf('lime'))
    expect((await pull('lime')).out).toMatch(/^wrote +\S+ \S{16}\n$/)
    expect(JSON.parse(await readFile(fileOf('lime'), 'utf8'))).toMatchObject(makeQuiz('lime'))
    expect((await publish()).out).toMatch(/unchanged +lime/)
  })

  it('keeps another file without a terminal, and replaces it with --force', async () => {
    await save('date')
    await publish()
    await save('date', makeQuiz('Mine'))
    expect(await pull('date')).toMatchObject({ code: 1, out: expect.stringContaining('--force replaces it') })
    expect(await readFile(fileOf('date'), 'utf8')).toContain('Mine')
    expect((await pull('date', ['--force'])).code).toBe(0)
    expect(await readFile(fileOf('date'), 'utf8')).not.toContain('Mine')
  })

  it('writes the pictures too, and earlier versions into another folder', async () => {
    const drawing =
      '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"><path fill="teal" d="M0 0h3v2z"/></svg>'
    const [item] = makeQuiz('flag').items
    await mkdir(join(folder, 'media'))
    await writeFile(join(folder, 'media/flag.svg'), drawing)
    const media = { src: 'media/flag.svg', alt: 'A flag', width: 3, height: 2 }
    await save('flag', { ...makeQuiz('flag'), items: [{ ...item, media }] })
    const { out } = await publish()
    const [, version = ''] = /new +flag-\S+ (\S{16})/.exec(out) ?? []
    await save('flag', makeQuiz('Without'))
    await publish()

    const old = join(folder, 'old')
    const pulled = await run(['pull', idOf('flag'), '--folder', old, '--at', version])
    expect(pulled.out).toContain(`${version}, with 1 picture`)
    const quiz = JSON.parse(await readFile(join(old, `${idOf('flag')}.json`), 'utf8'))
    expect(await readFile(join(old, quiz.items[0].media.src), 'utf8')).toBe(drawing)
    expect((await stat(join(folder, '.lede-published.json'))).isFile()).toBe(true)
  })

  it('reports an unknown quiz, version and id', async () => {
    expect(await pull('nothing')).toMatchObject({ code: 1, err: expect.stringContaining('unknown-quiz') })
    expect(await run(['pull', 'No_Id'])).toMatchObject({ code: 2 })
    expect(await run(['pull', 'x', '--at', '1'])).toMatchObject({ code: 2 })
  })
})
