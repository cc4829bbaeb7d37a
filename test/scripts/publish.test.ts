import { once } from 'node:events'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect } from 'vitest'
import { it } from '../browser/fixtures.ts'
import type { Lede } from '../browser/server.ts'
import { type Gate, startGate } from './gate.ts'
import { ended, runCommand, startCommand } from './run-command.ts'

let lede: Lede
let folder: string
let gate: Gate | undefined
let number = 0

it.beforeAll(async ({ host }) => {
  lede = host
})
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lede-publish-'))
  number++
})
afterEach(async () => {
  await gate?.stop()
  gate = undefined
  await rm(folder, { recursive: true })
})

/** Each test has its own quizzes on the shared host. */
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

/** A foreign server that responds to everything with a page. */
async function startStranger() {
  const server = createServer(
    (_, response) => void response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>Hello'),
  ).listen(0)
  await once(server, 'listening')
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, stop: () => void server.close() }
}

const list = async () => JSON.parse((await runCommand(['list', folder, '--to', lede.url, '--json'])).out)
const isPublished = async (name: string) => (await fetch(`${lede.url}/api/quizzes/${idOf(name)}`)).status === 200

describe('lede publish', () => {
  it('sends only new and changed quizzes in every run', async () => {
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
    expect(gate.asked.filter((asked) => asked.startsWith('PUT /api/quizzes'))).toHaveLength(3)
  })

  it('prints the addresses of sent quizzes, and none if nothing was sent', async () => {
    await save('fig')
    expect((await publish(['--dry-run'])).out).not.toContain('/q/')
    const address = new RegExp(`${lede.url}/q/\\S+`)
    const [page = ''] = address.exec((await publish()).out) ?? []
    expect(page).toBe(`${lede.url}/q/${idOf('fig')}`)
    expect((await fetch(page)).status).toBe(200)
    expect((await publish()).out).not.toContain('/q/')
    await save('date')
    await save('lime')
    expect((await publish()).out).toContain(`${lede.url}/q/<id>    their pages\n  ${lede.url}/embed  `)
  })

  it('prints the giving code of a quiz that only classes take, in each run, and no public address', async () => {
    await save('plum', { ...makeQuiz('plum'), mode: 'test', access: 'class' })
    const first = (await publish()).out
    expect(first).toMatch(/^new +plum-\d+ /)
    const [code = ''] = /giving code for classes: (\w{4}-\w{4}-\w{4})$/m.exec(first) ?? []
    expect(code).not.toBe('')
    expect(first).not.toContain('/q/')
    const second = (await publish()).out
    expect(second).toMatch(/^unchanged +plum-\d+ /)
    expect(second).toContain(code)
  })

  it('reads all pages of the list of the host', async () => {
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

  it('sends nothing and needs no key in a dry run, and prints the plan', async () => {
    await save('dry')
    const { code, out } = await publish(['--dry-run'], lede.url, '')
    expect([code, out]).toEqual([0, expect.stringMatching(/new +dry.*Nothing was sent/s)])
    expect(await isPublished('dry')).toBe(false)
  })

  it('prints the outcome of each quiz as JSON, with the fix of a problem in the published field "mend"', async () => {
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
          problems: expect.arrayContaining([
            expect.objectContaining({ severity: 'error', line: 1, mend: expect.stringMatching(/./) }),
          ]),
        },
      ],
    })
  })

  it('tries a wrong key once and reports it', async () => {
    gate = await startGate(lede.url)
    await save('one')
    await save('two')
    const { code, out } = await publish([], gate.url, 'not-the-key-of-this-host')
    expect(code).toBe(1)
    expect(out).toMatch(/unsent +one-\d+ .*rejects this author key.*unsent +two/s)
    expect(gate.asked.filter((asked) => asked.startsWith('PUT'))).toHaveLength(1)
  })

  it('reports a wrong key even if nothing has changed', async () => {
    await save('still')
    expect((await publish()).code).toBe(0)
    expect((await publish()).code).toBe(0)
    const { code, out, err } = await publish([], lede.url, 'not-the-key-of-this-host')
    expect([code, out, err]).toEqual([
      1,
      expect.stringMatching(/unchanged +still/),
      expect.stringContaining('rejects this author key'),
    ])
  })

  it('waits as long as a busy host requests, and continues', async () => {
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

  it('gives up on a host that stays busy, and lists the unsent quizzes', async () => {
    gate = await startGate(lede.url)
    await save('later')
    gate.onPut = { status: 429, headers: { 'Retry-After': '3600' } }
    const { code, out } = await publish([], gate.url)
    expect([code, out]).toEqual([1, expect.stringMatching(/unsent +later.*Run the same command again/s)])
    expect(gate.asked.filter((asked) => asked.startsWith('PUT'))).toHaveLength(1)
    gate.onPut = undefined
    expect((await publish([], gate.url)).code).toBe(0)
  })

  it('sends the rest in the next run after it was killed', async () => {
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

  it('stops cleanly on Ctrl+C, and lists the unsent quizzes', async () => {
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

  it('sends the key over plain http only to this machine, and never to a redirect', async () => {
    await save('plain')
    const plain = await publish([], 'http://lede.example')
    expect([plain.code, plain.err]).toEqual([2, expect.stringContaining('https')])
    gate = await startGate(lede.url)
    gate.onPut = { status: 302, headers: { Location: `${lede.url}/api/quizzes/x` } }
    const { code, out } = await publish([], gate.url)
    expect([code, out]).toEqual([1, expect.stringContaining('use that address')])
    expect(await isPublished('plain')).toBe(false)
  })

  it('reports a wrong address before it prompts for a key, and has no option for the key', async () => {
    await save('keyless')
    const { code, err } = await publish([], 'https://lede.invalid', '')
    expect([code, err]).toEqual([1, expect.stringMatching(/lede\.invalid cannot be reached/)])
    expect(err).not.toContain('key')
    const other = await startStranger()
    const { code: otherCode, err: otherErr } = await publish([], other.url, '')
    other.stop()
    expect([otherCode, otherErr]).toEqual([1, expect.stringContaining('The reply is not from Lede')])
    expect((await publish(['--key', 'x'])).code).toBe(2)
  })

  it('refuses the second of two files with the same quiz id', async () => {
    await save('twin')
    await mkdir(join(folder, 'zz'))
    await copyFile(fileOf('twin'), join(folder, 'zz', `${idOf('twin')}.json`))
    const { code, out } = await publish()
    expect([code, out]).toEqual([1, expect.stringMatching(/new +twin.*refused +twin-\d+ .*has the same name/s)])
  })
})

describe('lede publish with pictures', () => {
  const drawing = (colour: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"><path fill="${colour}" d="M0 0h3v2z"/></svg>`
  const withPicture = (name: string, file: string) => {
    const quiz = makeQuiz(name)
    const media = { src: `media/${file}`, alt: 'A flag', width: 3, height: 2 }
    return { ...quiz, items: quiz.items.map((item) => ({ ...item, media })) }
  }
  const saveDrawing = async (colour: string) => {
    await mkdir(join(folder, 'media'), { recursive: true })
    await writeFile(join(folder, 'media/flag.svg'), drawing(colour))
  }
  const readSrc = async (name: string) => {
    const quiz = (await (await fetch(`${lede.url}/api/quizzes/${idOf(name)}`)).json()) as {
      version: string
      items: { media: { src: string } }[]
    }
    return { version: quiz.version, src: quiz.items[0]?.media.src }
  }

  it('sends a picture once, named by its content, and serves the same bytes', async () => {
    gate = await startGate(lede.url)
    await saveDrawing('red')
    await save('one', withPicture('one', 'flag.svg'))
    await save('two', withPicture('two', 'flag.svg'))
    const { code, out } = await publish([], gate.url)
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/new +one-\d+ \S{16}, with 1 picture\n.*new +two-\d+ \S{16}\n/s),
    ])
    expect(gate.asked.filter((asked) => asked.startsWith('PUT /api/media'))).toHaveLength(1)
    const { src } = await readSrc('one')
    expect(await (await fetch(`${lede.url}/${src}`)).text()).toBe(drawing('red'))
    expect((await list()).quizzes).toContainEqual(expect.objectContaining({ quiz: idOf('one'), standing: 'same' }))
    expect((await publish([], gate.url)).out).toContain('2 unchanged')
  })

  it('lists missing and present pictures in a dry run, and sends none', async () => {
    gate = await startGate(lede.url)
    await saveDrawing('teal')
    await save('there', withPicture('there', 'flag.svg'))
    await publish()
    await save('again', withPicture('again', 'flag.svg'))
    await writeFile(join(folder, 'media/large.svg'), `${drawing('navy')}${' '.repeat(3000)}`)
    await save('large', withPicture('large', 'large.svg'))
    await save('large-too', withPicture('large-too', 'large.svg'))
    const { code, out } = await publish(['--dry-run'], gate.url, '')
    expect(code).toBe(0)
    const size = drawing('teal').length
    expect(out).toMatch(
      new RegExp(
        [
          `new +again-\\S+ \\S{16}\\n +\\S*media/flag\\.svg \\(${size} bytes\\): already on the host\\n`,
          `new +large-\\d+ \\S{16}\\n +\\S*media/large\\.svg \\(3\\.1 kB\\): would be uploaded\\n`,
          `new +large-too-\\S+ \\S{16}\\n +\\S*media/large\\.svg \\(3\\.1 kB\\): would be uploaded with an earlier quiz\\n`,
          `unchanged +there-\\S+ \\S{16}\\n\\S+: 3 new, 1 unchanged\\. Nothing was sent`,
        ].join(''),
      ),
    )
    expect(gate.asked.filter((asked) => !/^(GET|HEAD) /.test(asked))).toEqual([])
    const { quizzes } = JSON.parse((await publish(['--dry-run', '--json'], lede.url, '')).out)
    expect(quizzes[1].planned).toEqual([
      { path: join(folder, 'media/large.svg'), bytes: size + 3000, standing: 'lacking' },
    ])
    expect(await isPublished('large')).toBe(false)
  })

  it('makes a new version if a picture has changed, and the old version keeps its picture', async () => {
    await saveDrawing('green')
    await save('flag', withPicture('flag', 'flag.svg'))
    await publish()
    const before = await readSrc('flag')
    await saveDrawing('blue')
    expect((await list()).quizzes).toContainEqual(expect.objectContaining({ quiz: idOf('flag'), standing: 'newer' }))
    expect((await publish()).out).toMatch(/updated +flag.*with 1 picture/)
    const after = await readSrc('flag')
    expect(after.version).not.toBe(before.version)
    expect(await (await fetch(`${lede.url}/${before.src}`)).text()).toBe(drawing('green'))
    expect(await (await fetch(`${lede.url}/${after.src}`)).text()).toBe(drawing('blue'))
  })

  it('refuses a quiz with a missing or unsafe picture, and names the picture', async () => {
    await saveDrawing('red')
    await writeFile(join(folder, 'media/bad.svg'), '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')
    await save('gone', withPicture('gone', 'flog.svg'))
    await save('unsafe', withPicture('unsafe', 'bad.svg'))
    const { code, out } = await publish()
    expect(code).toBe(1)
    expect(out).toMatch(/refused +gone.*did you mean "media\/flag\.svg".*refused +unsafe.*the element "script"/s)
    expect([await isPublished('gone'), await isPublished('unsafe')]).toEqual([false, false])
  })

  it('sends the picture again that was in transit when the command was killed, but not the quiz before it', async () => {
    gate = await startGate(lede.url)
    await saveDrawing('#0a0')
    await save('killed', withPicture('killed', 'flag.svg'))
    gate.holdAfter = 0
    const child = startCommand(['publish', folder, '--to', gate.url], { LEDE_AUTHOR_KEY: lede.key })
    await gate.held
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(await isPublished('killed')).toBe(false)
    gate.release()
    expect((await publish()).out).toMatch(/new +killed/)
    const { src } = await readSrc('killed')
    expect(await (await fetch(`${lede.url}/${src}`)).text()).toBe(drawing('#0a0'))
  })
})

describe('lede list', () => {
  it('lists quizzes as same, newer here, older here, broken, only here and only there', async () => {
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
    expect(out).toMatch(/^ +quiz +version here +version there +title\n/)
    expect(out).toMatch(new RegExp(`local is newer +${idOf('newer')}`))
    expect(out).toMatch(new RegExp(`same +${idOf('same')} +(\\S{16})  \\1  same\n`))
  })

  it('reports without retries that a host does not support https', async () => {
    await save('x')
    const { code, err } = await runCommand(['list', folder, '--to', lede.url.replace('http:', 'https:')])
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/^error: \S+ cannot be reached: it does not support https \(\w+\)\./),
    ])
  })

  it('reports an unreachable host', async () => {
    await save('x')
    const { code, err } = await runCommand(['list', folder, '--to', 'http://localhost:9'])
    expect([code, err]).toEqual([1, expect.stringContaining('cannot be reached')])
  })
})
