import { PassThrough } from 'node:stream'
import { afterEach, expect, it, vi } from 'vitest'
import { readHost } from '../../../cli/host/address.ts'
import { findAuthorKey } from '../../../cli/host/find-author-key.ts'

afterEach(() => vi.unstubAllEnvs())

function sitAtTerminal() {
  const stdin = Object.assign(new PassThrough(), { isTTY: true })
  const stderr = Object.assign(new PassThrough(), { isTTY: true })
  let screen = ''
  stderr.on('data', (text) => {
    screen += text
  })
  return { stdin, stderr, screen: () => screen }
}

it('is prompted for at a TTY without echo', async () => {
  vi.stubEnv('LEDE_AUTHOR_KEY', '')
  const { stdin, stderr, screen } = sitAtTerminal()
  const asked = findAuthorKey(readHost('lede.example'), { stdin, stderr })
  stdin.write('a-secret-key\r')
  expect(await asked).toBe('a-secret-key')
  expect(screen()).toContain('Author key for lede.example')
  expect(screen()).not.toContain('secret')
})

it('comes from the environment without a prompt', async () => {
  vi.stubEnv('LEDE_AUTHOR_KEY', ' from-the-environment\n')
  const { screen, ...prompter } = sitAtTerminal()
  expect(await findAuthorKey(readHost('https://lede.example'), prompter)).toBe('from-the-environment')
  expect(screen()).toBe('')
})

it('is reported as missing without a TTY', async () => {
  vi.stubEnv('LEDE_AUTHOR_KEY', '')
  const { stdin, stderr } = sitAtTerminal()
  stdin.isTTY = false
  await expect(findAuthorKey(readHost('lede.example'), { stdin, stderr })).rejects.toThrow('LEDE_AUTHOR_KEY')
})

it.each(['http://lede.example', 'http://127.0.0.1.lede.example', 'http://localhost.lede.example', 'http://10.0.0.1'])(
  'is not sent over http: %s',
  (address) => {
    expect(() => readHost(address)).toThrow('https')
  },
)

it.each([
  'http://localhost:8787',
  'http://127.0.0.1:1',
  'http://[::1]:1',
  'http://lede.localhost',
  'https://lede.example',
])('may be sent to %s', (address) => {
  expect(readHost(address).origin).toBe(address)
})

it.each([
  ['localhost:8787', 'http://localhost:8787'],
  ['127.0.0.1:1', 'http://127.0.0.1:1'],
  ['lede.example', 'https://lede.example'],
  ['lede.example:8443', 'https://lede.example:8443'],
])('is sent to %s with https, or http for this machine, if no scheme is typed', (typed, address) => {
  expect(readHost(typed).origin).toBe(address)
})

it.each(['ftp://lede.example', 'https://', 'https://user:secret@lede.example'])(
  'is not sent to the invalid URL %s',
  (address) => {
    expect(() => readHost(address)).toThrow()
  },
)
