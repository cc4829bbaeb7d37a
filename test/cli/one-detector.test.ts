import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { runLede } from '../../cli/run-lede.ts'
import { captureTerminal } from './capture-terminal.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lede-encoding-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** The bytes of "Старый маяк" and of "旧灯塔", and of a text in UTF-16 without a mark. */
const texts: [encoding: string, text: string, inEncoding: (text: string) => Buffer][] = [
  ['windows-1251', 'Старый маяк', (text) => replaceIn(text, 'Старый маяк', 'd1f2e0f0fbe920ece0ffea')],
  ['GB18030', '旧灯塔', (text) => replaceIn(text, '旧灯塔', 'bec9b5c6cbfe')],
  ['UTF-16LE', 'The lighthouse', (text) => Buffer.from(text, 'utf16le')],
]

const replaceIn = (text: string, words: string, bytes: string) =>
  Buffer.from(text.replaceAll(words, Buffer.from(bytes, 'hex').toString('latin1')), 'latin1')

async function run(...args: string[]) {
  const { terminal, printed } = captureTerminal()
  await runLede(args, terminal)
  return printed()
}

it.each(texts)('new, check and import all read %s', async (encoding, words, write) => {
  const article = join(folder, 'article.txt')
  await writeFile(article, write(`${words}\n\n${words}.`))
  await run('new', article, '--id', 'begun', '--folder', folder)
  expect(JSON.parse(await readFile(join(folder, 'begun.json'), 'utf8'))).toMatchObject({ title: words })

  const quiz = join(folder, 'small.json')
  await writeFile(quiz, write(`{ "title": "${words}", "language": "en" }`))
  expect((await run('check', quiz)).out).toContain(`the file is ${encoding}, not plain UTF-8`)

  const bank = join(folder, 'bank.gift')
  await writeFile(bank, write(`${words}? {T}\n`))
  expect((await run('import', bank, '--into', folder)).out).toContain(`it was read as ${encoding}`)
  const { items } = JSON.parse(await readFile(join(folder, 'bank.json'), 'utf8'))
  expect(items).toMatchObject([{ prompt: `${words}?` }])
})

it('import reports an unsure guess of the encoding, unless the language or --encoding decides', async () => {
  const bank = join(folder, 'city.gift')
  await writeFile(bank, Buffer.from('La città è qui? {T}\n', 'latin1'))
  const importAs = async (...options: string[]) =>
    (await run('import', bank, '--into', join(folder, options.join('') || 'plain'), ...options)).out
  const unsure = 'it was read as windows-1252, which is a guess: if letters are wrong, give --encoding'
  expect(await importAs()).toContain(unsure)
  expect(await importAs('--language', 'it')).not.toContain('is a guess')
  expect(await importAs('--encoding', 'windows-1250')).not.toContain('its text is not UTF-8')
  const { items } = JSON.parse(await readFile(join(folder, '--encodingwindows-1250', 'city.json'), 'utf8'))
  expect(items[0].prompt).toBe('La cittŕ č qui?')
  expect((await run('import', bank, '--encoding', 'klingon')).err).toContain('Unknown encoding')
})

it('new uses --language, and reports an unsure guess', async () => {
  const article = join(folder, 'city.txt')
  await writeFile(article, Buffer.from('La città\n\nLa città è qui.', 'latin1'))
  const begin = (...options: string[]) => run('new', article, '--folder', folder, ...options)
  expect((await begin('--id', 'one')).err).toContain('was read as windows-1252, which is a guess')
  expect((await begin('--id', 'two', '--language', 'it')).err).not.toContain('guess')
})
