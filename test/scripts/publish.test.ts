import { once } from 'node:events'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Lede, startLede } from '../browser/server.ts'
import { type Gate, startGate } from './gate.ts'
import { ended, runCommand, startCommand } from './run-command.ts'

let lede: Lede
let folder: string
let gate: Gate | undefined
let number = 0

beforeAll(async () => {
  lede = await startLede()
})
afterAll(() => lede.stop())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lede-publish-'))
  number++
})
afterEach(async () => {
  await gate?.stop()
  gate = undefined
  await rm(folder, { recursive: true })
})

/** Each test has quizzes of its own on the one host. */
const idOf = (name: string) => `${name}-${number}`
const fileOf = (name: string) => join(folder, `${idOf(name)}.json`)

const makeQuiz = (title: string) => ({
  title,
  language: 'en',
  stimulus: ['The keeper left in 1987. Since then a machine has lit the lamp.'],
  items: [
    {
      id: 'keeper',
      type: 'number',
      prompt: 'In which year did the keeper leave?',
      correctResponse: 1987,
      evidence: { quote: 'The keeper left in 1987.' },
    },
  ],
})

const save = (name: string, quiz: object = makeQuiz(name)) =>
  writeFile(fileOf(name), JSON.stringify(quiz, undefined, 2))

const publish = (args: string[] = [], host = lede.url, key = lede.key) =>
  runCommand(['publish', folder, '--to', host, ...args], { LEDE_AUTHOR_KEY: key })

const list = async () => JSON.parse((await runCommand(['list', folder, '--to', lede.url, '--json'])).out)
const isPublished = async (name: string) => (await fetch(`${lede.url}/api/quizzes/${idOf(name)}`)).status === 200

describe('lede publish', () => {
  it('sends what is new or changed and nothing else, however often it is run', async () => {
    gate = await startGate(lede.url)
    await save('pear')
    await save('plum')
    const first = await publish([], gate.url)
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(first.out).toMatch(/new +pear.*\n.*new +plum.*\n.*2 new/s)
    expect(gate.asked.filter((asked) => asked.startsWith('PUT'))).toHaveLength(2)

    await save('plum', makeQuiz('A better plum'))
    const second = await publish([], gate.url)
    expect(second.out).toMatch(/unchanged +pear.*updated +plum-\d+ \S{16} instead of \S{16}\n.*1 updated, 1 unchanged/s)
    expect(gate.asked.filter((asked) => asked.startsWith('PUT'))).toHaveLength(3)
    expect((await publish([], gate.url)).out).toContain('2 unchanged')
    expect(gate.asked.filter((asked) => asked.startsWith('PUT'))).toHaveLength(3)
  })

  it('finds what the host has on every page of its list', async () => {
    for (let index = 0; index < 60; index++)
      await lede.publish(`filler-${String(index).padStart(2, '0')}`, makeQuiz('x'))
    await save('zebra')
    expect((await publish()).out).toContain('1 new')
    expect((await publish()).out).toContain('1 unchanged')
  })

  it('refuses a broken quiz with its lines and publishes the good ones', async () => {
    await save('good')
    await save('bad', { ...makeQuiz('bad'), langauge: 'en' })
    const { code, out } = await publish()
    expect(code).toBe(1)
    expect(out).toMatch(/refused +bad-\d+\n.*bad-\d+\.json:\d+:\d+ error "langauge" is not a known field/s)
    expect([await isPublished('good'), await isPublished('bad')]).toEqual([true, false])
  })

  it('refuses an imported draft without evidence as a task, until it has evidence or says that it has none', async () => {
    const { stimulus: _, items, ...quiz } = makeQuiz('imported')
    const bare = { ...quiz, items: items.map(({ evidence: _, ...item }) => item) }
    await save('imported', bare)
    const { code, out } = await publish()
    expect(code).toBe(1)
    expect(out).toMatch(/refused +imported.*task/s)
    await save('imported', { ...bare, evidence: 'none' })
    expect((await publish()).code).toBe(0)
  })

  it('sends nothing and needs no key in a dry run, and says what it would do', async () => {
    await save('dry')
    const { code, out } = await publish(['--dry-run'], lede.url, '')
    expect([code, out]).toEqual([0, expect.stringMatching(/new +dry.*Nothing was sent/s)])
    expect(await isPublished('dry')).toBe(false)
  })

  it('tells programs what became of each quiz', async () => {
    await save('json')
    await save('wrong', {})
    const { code, out } = await publish(['--json'])
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      host: lede.url,
      dryRun: false,
      quizzes: [
        { quiz: idOf('json'), outcome: 'new', version: expect.stringMatching(/^\S{16}$/), problems: [] },
        {
          quiz: idOf('wrong'),
          outcome: 'refused',
          problems: expect.arrayContaining([expect.objectContaining({ severity: 'error', line: 1 })]),
        },
      ],
    })
  })

  it('tries a wrong key once and says so', async () => {
    gate = await startGate(lede.url)
    await save('one')
    await save('two')
    const { code, out } = await publish([], gate.url, 'not-the-key-of-this-host')
    expect(code).toBe(1)
    expect(out).toMatch(/unsent +one-\d+ .*does not take this author key.*unsent +two/s)
    expect(gate.asked.filter((asked) => asked.startsWith('PUT'))).toHaveLength(1)
  })

  it('waits as long as a busy host asks, and goes on', async () => {
    gate = await startGate(lede.url)
    gate.answerNext(
      { status: 503, headers: { 'Retry-After': '0' }, times: 1 },
      { status: 429, headers: { 'Retry-After': '2' }, times: 1 },
    )
    await save('patience')
    const { code, out, err } = await publish([], gate.url)
    expect([code, out]).toEqual([0, expect.stringMatching(/new +patience/)])
    expect(err.match(/Trying again in \d+ s/g)).toEqual(['Trying again in 1 s', 'Trying again in 2 s'])
  })

  it('gives up on a host that stays busy, and names what is left to do', async () => {
    gate = await startGate(lede.url)
    await save('later')
    gate.onPut = { status: 429, headers: { 'Retry-After': '3600' } }
    const { code, out } = await publish([], gate.url)
    expect([code, out]).toEqual([1, expect.stringMatching(/unsent +later.*Run the same command again/s)])
    expect(gate.asked.filter((asked) => asked.startsWith('PUT'))).toHaveLength(1)
    gate.onPut = undefined
    expect((await publish([], gate.url)).code).toBe(0)
  })

  it('does the rest when it is run again after it was killed', async () => {
    gate = await startGate(lede.url)
    for (const name of ['a', 'b', 'c', 'd']) await save(name)
    gate.holdAfter = 2
    const child = startCommand(['publish', folder, '--to', gate.url], { LEDE_AUTHOR_KEY: lede.key })
    await gate.held
    child.kill('SIGKILL')
    await once(child, 'exit')
    gate.release()
    const { code, out } = await publish()
    expect(code).toBe(0)
    expect(out).toMatch(/unchanged +a-.*unchanged +b-/s)
    for (const name of ['a', 'b', 'c', 'd']) expect(await isPublished(name)).toBe(true)
  })

  it('ends in good order when it is interrupted, and says what is left', async () => {
    gate = await startGate(lede.url)
    for (const name of ['a', 'b', 'c']) await save(name)
    gate.holdAfter = 1
    const child = startCommand(['publish', folder, '--to', gate.url], { LEDE_AUTHOR_KEY: lede.key })
    const end = ended(child)
    await gate.held
    child.kill('SIGINT')
    const { code, out } = await end
    gate.release()
    expect(code).toBe(1)
    expect(out).toMatch(/new +a-.*unsent +b-\d+ interrupted.*unsent +c-.*Run the same command again/s)
  })

  it('takes no key over plain http but on this machine, and follows no redirect with it', async () => {
    await save('plain')
    const plain = await publish([], 'http://lede.example')
    expect([plain.code, plain.err]).toEqual([2, expect.stringContaining('https')])
    gate = await startGate(lede.url)
    gate.onPut = { status: 302, headers: { Location: `${lede.url}/api/quizzes/x` } }
    const { code, out } = await publish([], gate.url)
    expect([code, out]).toEqual([1, expect.stringContaining('name that address')])
    expect(await isPublished('plain')).toBe(false)
  })

  it('asks for a key in words where there is none, and has no option for it', async () => {
    await save('keyless')
    const { code, err } = await publish([], 'https://lede.example', '')
    expect([code, err]).toEqual([2, expect.stringContaining('LEDE_AUTHOR_KEY')])
    expect((await publish(['--key', 'x'])).code).toBe(2)
  })

  it('refuses the second of two files that would be the same quiz', async () => {
    await save('twin')
    await mkdir(join(folder, 'zz'))
    await copyFile(fileOf('twin'), join(folder, 'zz', `${idOf('twin')}.json`))
    const { code, out } = await publish()
    expect([code, out]).toEqual([1, expect.stringMatching(/new +twin.*refused +twin-\d+ .*has the same name/s)])
  })
})

describe('lede list', () => {
  it('tells what is the same, newer here, older here, broken, only here and only there', async () => {
    for (const name of ['same', 'newer', 'older', 'there']) await lede.publish(idOf(name), makeQuiz(name))
    await lede.publish(idOf('older'), makeQuiz('The next state'))
    for (const name of ['same', 'older', 'here']) await save(name)
    await save('newer', makeQuiz('Changed'))
    await save('broken', {})
    const standings = (await list()).quizzes.map(({ quiz, standing }: { quiz: string; standing: string }) => [
      quiz,
      standing,
    ])
    expect(standings).toEqual(
      expect.arrayContaining([
        [idOf('same'), 'same'],
        [idOf('newer'), 'newer'],
        [idOf('older'), 'older'],
        [idOf('broken'), 'broken'],
        [idOf('here'), 'only-here'],
        [idOf('there'), 'only-there'],
      ]),
    )
    const { code, out } = await runCommand(['list', folder, '--to', lede.url])
    expect(code).toBe(0)
    expect(out).toMatch(new RegExp(`local is newer +${idOf('newer')}`))
  })

  it('says in words that a host cannot be reached', async () => {
    await save('x')
    const { code, err } = await runCommand(['list', folder, '--to', 'http://localhost:9'])
    expect([code, err]).toEqual([1, expect.stringContaining('cannot be reached')])
  })
})
