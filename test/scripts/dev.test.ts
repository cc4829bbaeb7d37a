import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, afterEach, expect, it, vi } from 'vitest'
import { copyProject } from './project-copy.ts'

// Each start builds everything and bundles the worker, which takes a minute or two on a busy machine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const project = copyProject()
let dev: ChildProcess | undefined
let running: Awaited<ReturnType<typeof startDev>> | undefined
const quizFile = join(project.folder, 'quizzes/kursk-engineers.json')
const quizAsItWas = readFileSync(quizFile)
afterEach(async () => {
  writeFileSync(quizFile, quizAsItWas)
  // The next test begins once this is published, too.
  const { title } = JSON.parse(String(quizAsItWas))
  if (running) await until(async () => (await readTitle(`${running?.host}`)) === title)
})
afterAll(async () => {
  await stopDev()
  await project.remove()
})

const keyFile = join(project.folder, '.lede-author-key')

it('creates the key, the database and the quiz, and reuses them at the next start', async () => {
  const first = await startDev()
  expect(first.output()).toMatch(/new +kursk-engineers/)
  const key = readFileSync(keyFile, 'utf8')
  expect(statSync(keyFile).mode & 0o077).toBe(0)
  // A newcomer can publish from the editor, too.
  await until(async () => first.output().includes(`${first.host}/write#${key.trim()}`))
  for (const path of [
    '/',
    '/q/kursk-engineers',
    '/write',
    '/embed.js',
    '/api/quizzes/kursk-engineers',
    '/api/openapi.json',
  ]) {
    expect([path, (await fetch(first.host + path)).status]).toEqual([path, 200])
  }
  const loader = await fetch(`${first.host}/embed.js`)
  expect(Object.fromEntries(loader.headers)).toMatchObject({
    'access-control-allow-origin': '*',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
  })
  await stopDev()

  const second = await startDev()
  expect(second.output()).toMatch(/unchanged +kursk-engineers/)
  expect(readFileSync(keyFile, 'utf8')).toBe(key)
})

it('publishes a saved quiz, refuses a broken one, and keeps the published version of a deleted one', async () => {
  const { host, output } = await runningDev()
  const quiz = JSON.parse(readFileSync(quizFile, 'utf8'))
  writeFileSync(quizFile, JSON.stringify({ ...quiz, title: 'A better title' }))
  await until(async () => (await readTitle(host)) === 'A better title')

  writeFileSync(quizFile, JSON.stringify({ ...quiz, title: 'Broken', items: [] }))
  await until(
    async () => /refused +kursk-engineers/.test(output()) && /items must have at least 1 entry/.test(output()),
  )
  expect(await readTitle(host)).toBe('A better title')

  rmSync(quizFile)
  await until(async () => output().includes('kursk-engineers.json was deleted; its last version stays published here.'))
  expect(output()).not.toContain('ENOENT')
  expect(await readTitle(host)).toBe('A better title')
})

it('does not replace what was published otherwise than from the file, and says who published it', async () => {
  const { host, output } = await runningDev()
  const quiz = JSON.parse(readFileSync(quizFile, 'utf8'))
  writeFileSync(quizFile, JSON.stringify({ ...quiz, title: 'From the file' }))
  await until(async () => (await readTitle(host)) === 'From the file')
  const headers = {
    Authorization: `Bearer ${readFileSync(keyFile, 'utf8').trim()}`,
    'Content-Type': 'application/json',
  }
  const put = (title: string) => {
    const body = JSON.stringify({ ...quiz, title })
    return fetch(`${host}/api/quizzes/kursk-engineers`, { method: 'PUT', headers, body })
  }
  expect((await put('From a browser')).status).toBe(201)
  writeFileSync(quizFile, JSON.stringify({ ...quiz, title: 'Stale' }))
  await until(async () => /stale +kursk-engineers the operator published/.test(output()))
  expect(await readTitle(host)).toBe('From a browser')
  expect((await put('From the file')).status).toBe(200)
})

it('leaves a withdrawn quiz withdrawn when its file is saved, and says how to bring it back', async () => {
  const { host, output } = await runningDev()
  const quiz = JSON.parse(readFileSync(quizFile, 'utf8'))
  const before = await readTitle(host)
  const headers = { Authorization: `Bearer ${readFileSync(keyFile, 'utf8').trim()}` }
  expect((await fetch(`${host}/api/quizzes/kursk-engineers`, { method: 'DELETE', headers })).status).toBe(204)
  writeFileSync(quizFile, JSON.stringify({ ...quiz, title: `${before}, corrected` }))
  await until(async () =>
    /withdrawn +kursk-engineers .*nothing was sent; to bring it back: lede publish /.test(output()),
  )
  const command = /lede (publish .*kursk-engineers\.json --to \S+ --force)/.exec(output())?.[1] ?? ''
  expect((await fetch(`${host}/api/quizzes/kursk-engineers`)).status).toBe(410)

  const back = spawn(process.execPath, ['cli/lede.js', ...command.split(' ')], { cwd: project.folder })
  expect(await new Promise((resolve) => back.on('close', resolve))).toBe(0)
  expect(await readTitle(host)).toBe(`${before}, corrected`)
})

it('publishes a quiz once its picture exists, and again when the picture changes', async () => {
  const { host, output } = await runningDev()
  const quiz = JSON.parse(readFileSync(quizFile, 'utf8'))
  const media = { src: 'media/flag.svg', alt: 'A flag', width: 3, height: 2 }
  const [first, ...others] = quiz.items
  writeFileSync(quizFile, JSON.stringify({ ...quiz, items: [{ ...first, media }, ...others] }))
  await until(async () => output().includes('there is no media/flag.svg next to the quiz'))
  mkdirSync(join(project.folder, 'quizzes/media'))
  for (const colour of ['red', 'blue']) {
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><path fill="${colour}" d="M0 0h3v2z"/></svg>`
    writeFileSync(join(project.folder, 'quizzes/media/flag.svg'), drawing)
    await until(async () => (await readPicture(host)) === drawing)
  }
})

it('rebuilds the widget when a source is saved, and keeps serving the files of open pages', async () => {
  const { host } = await runningDev()
  const [before] = await readAppPaths(host)
  const source = join(project.folder, 'widget/events.ts')
  for (const word of ['once', 'again']) {
    writeFileSync(source, `${readFileSync(source, 'utf8')}\nObject.assign(globalThis, { saved: '${word}' })\n`)
    await until(async () => (await (await fetch(host + (await readAppPaths(host))[0])).text()).includes(word))
  }
  expect((await readAppPaths(host))[0]).not.toBe(before)
  expect((await fetch(host + before)).status).toBe(200)
})

it.each(['127.0.0.1', '::1'])('ends with one sentence and 1 if another process listens on %s', async (address) => {
  const other = createServer()
  const isListening = await new Promise<boolean>((resolve) => {
    // A machine without IPv6 has no second address.
    other.once('error', () => resolve(false)).listen(0, address, () => resolve(true))
  })
  if (!isListening) return
  const { port } = other.address() as AddressInfo
  const ran = await runDev(String(port))
  other.close()
  const output = `Port ${port} is in use or reserved; choose another one: npm run dev -- --port N\n`
  expect(ran).toEqual({ code: 1, output })
})

it.each(['http', '0', '70000'])('ends with one sentence and 1 for the port %s', async (port) => {
  expect(await runDev(port)).toEqual({
    code: 1,
    output: 'Usage: npm run dev -- --port N, with N from 1 to 65535.\n',
  })
})

function runDev(port: string): Promise<{ code: number | null; output: string }> {
  let output = ''
  const child = spawn(process.execPath, ['scripts/dev.ts', '--port', port], { cwd: project.folder })
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })))
}

/** The current address of the app on the host. */
const readAppPaths = async (host: string) =>
  [...(await (await fetch(`${host}/app.js`)).text()).matchAll(/'\.(\/app\/[^']+)'/g)].map(([, path]) => path as string)

/** The picture of the first item as served to learners. */
async function readPicture(host: string): Promise<string | undefined> {
  const { items } = (await (await fetch(`${host}/api/quizzes/kursk-engineers`)).json()) as {
    items: { media?: { src: string } }[]
  }
  const src = items[0]?.media?.src
  return src && (await (await fetch(`${host}/${src}`)).text())
}

const readTitle = async (host: string) =>
  ((await (await fetch(`${host}/api/quizzes/kursk-engineers`)).json()) as { title: string }).title

async function startDev(): Promise<{ host: string; output: () => string }> {
  const port = await freePort()
  let output = ''
  dev = spawn(process.execPath, ['scripts/dev.ts', '--port', String(port)], { cwd: project.folder })
  for (const stream of [dev.stdout, dev.stderr]) stream?.on('data', (text) => (output += text))
  dev.on('exit', (code) => (output += `\nended with ${code}`))
  await until(async () => {
    if (output.includes('ended with')) throw new Error(output)
    return output.includes('Lede is running')
  })
  running = { host: `http://localhost:${port}`, output: () => output }
  return running
}

/** The server that an earlier test has started, or a new one. */
const runningDev = async () => running ?? (await startDev())

async function stopDev() {
  running = undefined
  if (!dev || dev.exitCode !== null) return
  // Wrangler, its child, has ended too once the pipes are closed.
  const ended = new Promise((resolve) => dev?.once('close', resolve))
  dev.kill('SIGTERM')
  await ended
}

async function until(holds: () => Promise<boolean>) {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50))
}

/** A port that nobody listens on, below those that the system gives to the connections of other tests in the meantime. */
function freePort(): Promise<number> {
  const port = 20_000 + Math.floor(Math.random() * 10_000)
  const server = createServer()
  return new Promise((resolve) => {
    server.once('error', () => resolve(freePort()))
    server.listen(port, () => server.close(() => resolve(port)))
  })
}
