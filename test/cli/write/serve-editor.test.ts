import { createHash } from 'node:crypto'
import { chmod, lstat, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SaveAnswer } from '../../../authoring/editing/quiz-file.ts'
import type { LocalServer } from '../../../cli/local/serve.ts'
import { QuizOnDisk } from '../../../cli/write/quiz-on-disk.ts'
import { serveEditor } from '../../../cli/write/serve-editor.ts'
import { pictures } from '../../core/media/pictures.ts'
import { sampleQuiz } from '../../core/sample-quiz.ts'

let folder: string
let file: string
let quiz: QuizOnDisk
let server: LocalServer
const written = JSON.stringify(sampleQuiz)
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lede-write-'))
  file = join(folder, 'cape.json')
  await writeFile(file, written)
  quiz = new QuizOnDisk(file)
  server = await serveEditor(file, quiz, 0)
})
afterEach(async () => {
  await server.stop()
  await rm(folder, { recursive: true })
})

const token = () => server.url.replace(/^.*#file=/, '')
const json = { 'content-type': 'application/json' }
const right = () => ({ ...json, authorization: `Bearer ${token()}` })
const readState = async () => (await quiz.read()) ?? { revision: '' }
const draft = { title: 'Changed', language: 'en', items: sampleQuiz.items }
const saveOf = async () => JSON.stringify({ draft, base: (await readState()).revision })

interface Sent {
  method?: string
  headers?: Record<string, string>
  body?: string
}

/** Sends forged headers, which `fetch` does not allow. */
function send(path: string, { method = 'GET', headers = {}, body }: Sent = {}) {
  const { port } = new URL(server.url)
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, async (response) => {
      let body = ''
      for await (const chunk of response) body += chunk
      resolve({ status: response.statusCode as number, body })
    })
    asked.on('error', reject).end(body)
  })
}

const put = (headers: Record<string, string>, body: string, id = quiz.info.id) =>
  send(`/write/file/${id}`, { method: 'PUT', headers, body })

describe('the file of lede write is written and read only by its own page', () => {
  const attacks: [string, () => Record<string, string>, number][] = [
    ['without the token', () => json, 401],
    ['with another token', () => ({ ...json, authorization: `Bearer ${'x'.repeat(32)}` }), 401],
    ['from a page of another origin', () => ({ ...right(), origin: 'https://evil.example' }), 403],
    ['from a page at another port of this machine', () => ({ ...right(), origin: 'http://127.0.0.1:9999' }), 403],
    ['from a page of another site', () => ({ ...right(), 'sec-fetch-site': 'cross-site' }), 403],
    ['from another site on this machine', () => ({ ...right(), 'sec-fetch-site': 'same-site' }), 403],
    ['under another name for this machine', () => ({ ...right(), host: 'evil.example:80' }), 403],
  ]
  it.each(attacks)('refuses requests %s', async (_, headers, status) => {
    expect((await put(headers(), await saveOf())).status).toBe(status)
    const read = await send('/write/file', { headers: headers() })
    expect(read.status).toBe(status)
    expect(read.body).not.toContain(sampleQuiz.title)
    expect(await readFile(file, 'utf8')).toBe(written)
  })

  it('refuses what a form of another site could send', async () => {
    expect((await put({ ...right(), 'content-type': 'text/plain' }, await saveOf())).status).toBe(415)
    expect(await readFile(file, 'utf8')).toBe(written)
  })

  it('refuses a page that was opened for another file', async () => {
    expect((await put(right(), await saveOf(), 'file-another')).status).toBe(404)
    expect(await readFile(file, 'utf8')).toBe(written)
  })

  it.each([{}, { items: [], title: 1 }, { items: [{ id: 'a' }] }, [[]]])(
    'refuses %j, which is not a quiz',
    async (draft) => {
      const body = JSON.stringify({ draft, base: (await readState()).revision })
      expect((await put(right(), body)).status).toBe(422)
      expect(await readFile(file, 'utf8')).toBe(written)
    },
  )

  it('tells strangers only that the file has changed', async () => {
    const saves = await fetch(new URL('/write/saves', server.url))
    const reader = (saves.body as ReadableStream<Uint8Array>).getReader()
    const sent = new TextDecoder().decode((await reader.read()).value)
    expect(sent).toContain((await readState()).revision)
    expect(sent).not.toContain(sampleQuiz.title)
    await reader.cancel()
  })

  it.each(['/write/../../../etc/passwd', '/app/..%2f_headers', '/cape.json', '/preview/panel.html', '/media/x.png'])(
    'returns 404 for %s',
    async (path) => expect((await send(path)).status).toBe(404),
  )
})

describe('a picture', () => {
  const bytes = Buffer.from(pictures.svg)
  const src = (content: Uint8Array) => `media/${createHash('sha256').update(content).digest('hex')}.svg`
  const putPicture = (name: string, body: Buffer, headers = right()) =>
    send(`/write/${name}`, { method: 'PUT', headers, body: body.toString() })

  it('goes into the folder next to the file, and is served from there', async () => {
    expect((await putPicture(src(bytes), bytes)).status).toBe(200)
    expect((await putPicture(src(bytes), bytes)).status).toBe(200)
    expect(await readFile(join(folder, src(bytes)))).toEqual(bytes)
    expect(await readdir(join(folder, 'media'))).toHaveLength(1)
    expect(await send(`/${src(bytes)}`)).toEqual({ status: 200, body: bytes.toString() })
  })

  it('is refused without the token, under another name, and if no host would take it', async () => {
    const bad = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')
    const large = Buffer.alloc(1024 * 1024 + 1)
    const refused = [
      await putPicture(src(bytes), bytes, { ...json, authorization: 'Bearer wrong' }),
      await putPicture(src(bad), bytes),
      await putPicture('media/map.svg', bytes),
      await putPicture('media/../cape.json', bytes),
      await putPicture(src(bad), bad),
      await putPicture(src(large), large),
    ]
    expect(refused.map(({ status }) => status)).toEqual([401, 422, 422, 404, 422, 413])
    expect(await readdir(folder)).toEqual(['cape.json'])
  })
})

describe('a save', () => {
  const save = async (base: string): Promise<SaveAnswer> =>
    JSON.parse((await put(right(), JSON.stringify({ draft, base }))).body)

  it('replaces the revision that it builds on, and nothing else', async () => {
    const { revision } = await readState()
    const first = await save(revision)
    expect(first).toMatchObject({ written: true, state: { draft: { title: 'Changed' } } })
    expect(await save(revision)).toMatchObject({ written: false, state: { revision: first.state.revision } })
    await writeFile(file, written)
    expect(await save(first.state.revision)).toMatchObject({ written: false, state: { revision } })
    expect(await readFile(file, 'utf8')).toBe(written)
  })

  it('of a new file does not replace one that was made in the meantime', async () => {
    expect(await save('')).toMatchObject({ written: false })
    await rm(file)
    expect(await save('')).toMatchObject({ written: true })
    expect(JSON.parse(await readFile(file, 'utf8')).title).toBe('Changed')
  })

  it('keeps the permissions of the file and the link that leads to it, and leaves nothing else', async () => {
    await chmod(file, 0o600)
    await symlink(file, join(folder, 'link.json'))
    const linked = new QuizOnDisk(join(folder, 'link.json'))
    const { revision = '' } = (await linked.read()) ?? {}
    expect(await linked.save({ draft, base: revision })).toMatchObject({ written: true })
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect((await lstat(join(folder, 'link.json'))).isSymbolicLink()).toBe(true)
    expect(JSON.parse(await readFile(file, 'utf8')).title).toBe('Changed')
    expect(await readdir(folder)).toEqual(['cape.json', 'link.json'])
  })

  it('is never seen half: each read finds all of one state', async () => {
    const long = (mark: string) => ({ ...draft, description: mark.repeat(100_000) })
    let { revision } = await readState()
    let isDone = false
    const seen = new Set<string>()
    const reading = (async () => {
      while (!isDone) seen.add(JSON.parse(await readFile(file, 'utf8')).description?.slice(0, 1))
    })()
    for (const mark of 'abcdefghij') {
      const answer = await quiz.save({ draft: long(mark), base: revision })
      revision = answer.state.revision
    }
    isDone = true
    await reading
    expect(seen.size).toBeGreaterThan(1)
  })

  it('leaves a file without $schema without it', async () => {
    await save((await readState()).revision)
    expect(JSON.parse(await readFile(file, 'utf8'))).not.toHaveProperty('$schema')
  })
})
