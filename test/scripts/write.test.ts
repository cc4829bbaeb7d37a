import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { securityHeaders } from '../../worker/security-headers.ts'
import { ended, runCommand, startCommand } from './run-command.ts'

let folder: string
const at = (name: string) => join(folder, name)
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lede-write-'))
})
afterAll(() => rm(folder, { recursive: true }))

it('serves the editor at the address that it prints, until Ctrl+C, and creates no file', async () => {
  const child = startCommand(['write', at('new/harbour-fire.json'), '--port', '0'])
  const end = ended(child)
  const [printed] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer]
  const [url = ''] = /http:\/\/127\.0\.0\.1:\d+\/write#file=[\w-]{32}/.exec(String(printed)) ?? []
  const paths = [
    'write',
    'write.js',
    'write.css',
    'page.css',
    'write/frame',
    'write-frame.js',
    'write-checks.js',
    'app.js',
  ]
  for (const path of paths) expect([path, (await fetch(new URL(`/${path}`, url))).status]).toEqual([path, 200])
  const policyOf = async (path: string) => (await fetch(new URL(path, url))).headers.get('Content-Security-Policy')
  expect(await policyOf('/write')).toBe(securityHeaders.editor['Content-Security-Policy'])
  expect(await policyOf('/write/frame')).toBe(securityHeaders.editorFrame['Content-Security-Policy'])
  child.kill('SIGINT')
  expect(await end).toMatchObject({ code: 0, err: '' })
  expect(existsSync(at('new/harbour-fire.json'))).toBe(false)
})

it('prints the address as JSON', async () => {
  await writeFile(at('tiny.json'), JSON.stringify({ title: 'Tiny', language: 'en', items: [] }))
  const child = startCommand(['write', at('tiny.json'), '--port', '0', '--json'])
  const end = ended(child)
  const [printed] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer]
  expect(JSON.parse(String(printed))).toEqual({ url: expect.stringContaining('/write#file='), file: at('tiny.json') })
  child.kill('SIGINT')
  expect(await end).toMatchObject({ code: 0 })
})

it.each([
  ['{ "title": "Half" "language": "en" }', ':1:17 error a comma is missing'],
  ['{ "title": "A", "title": "B", "language": "en", "items": [] }', '"title" is twice in this object'],
  ['{ "title": "A", "language": "en", "items": [{ "type": "choice" }] }', 'error'],
  ['[]', 'error'],
  ['', 'the file is empty'],
])('refuses %s as lede check does, and leaves it as it is', async (text, words) => {
  await writeFile(at('broken.json'), text)
  const { code, out } = await runCommand(['write', at('broken.json'), '--port', '0'])
  expect([code, out]).toEqual([1, expect.stringContaining(words)])
  const [first = ''] = out.split('\n')
  expect((await runCommand(['check', at('broken.json')])).out).toContain(first)
  expect(out).toContain('once this is corrected')
  expect(await readFile(at('broken.json'), 'utf8')).toBe(text)
})

it.each(['.', 'Harbour Fire.json', 'harbour.txt'])('reports that %s cannot be a quiz file', async (name) => {
  expect(await runCommand(['write', at(name)])).toMatchObject({ code: 2 })
})
