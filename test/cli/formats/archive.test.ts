import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { UnreadableBank } from '../../../authoring/formats/format.ts'
import { archiveLimits, openArchive, writeArchive } from '../../../cli/formats/archive.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lede-archive-'))
})
afterAll(() => rm(folder, { recursive: true }))

const bytesOf = (text: string) => new TextEncoder().encode(text)
const file = (name: string, text = 'x') => ({ name, bytes: bytesOf(text) })

async function save(bytes: Uint8Array): Promise<string> {
  const path = join(folder, 'bank.zip')
  await writeFile(path, bytes)
  return path
}

/** Replaces bytes in the headers of a package. */
const tamper = (bytes: Uint8Array, from: string, to: string) =>
  Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1')

const openTampered = async (from: string, to: string) =>
  openArchive(await save(tamper(await writeArchive([file('ab/c.txt'), file('ab/d.txt')]), from, to)))

test('files of a package are read one by one', async () => {
  const path = await save(await writeArchive([file('b/ü.txt', 'two'), file('a.txt', 'one')]))
  const archive = await openArchive(path)
  expect(archive.names).toEqual(['a.txt', 'b/ü.txt'])
  expect(archive.has('c.txt')).toBe(false)
  expect(new TextDecoder().decode(await archive.read('b/ü.txt'))).toBe('two')
  expect(await archive.read('c.txt')).toBeUndefined()
  archive.close()
})

test('the same files are packed into the same bytes in any order', async () => {
  const one = await writeArchive([file('a'), file('b')])
  expect(await writeArchive([file('b'), file('a')])).toEqual(one)
})

test.each([
  ['leaves it', 'ab/c.txt', '../c.txt'],
  ['is absolute', 'ab/c.txt', '//bc.txt'],
  ['is absolute on Windows', 'ab/c.txt', 'C:/c.txt'],
  ['leaves it by backslashes', 'ab/c.txt', '..\\c.txt'],
])('a package with a path that %s is refused', async (_, from, to) => {
  await expect(openTampered(from, to)).rejects.toThrow(/bank\.zip: has a file ".*", a path that leaves the package/)
})

test('a package with the same name twice is refused', async () => {
  await expect(openTampered('ab/d.txt', 'ab/c.txt')).rejects.toThrow('two files of the name "ab/c.txt"')
})

test('a package with an encrypted file is refused', async () => {
  const valid = await writeArchive([file('a.txt')])
  const central = Buffer.from(valid).indexOf('PK\x01\x02')
  const bytes = Buffer.from(valid)
  bytes.writeUInt16LE(bytes.readUInt16LE(central + 8) | 1, central + 8)
  await expect(openArchive(await save(bytes))).rejects.toThrow('encrypted')
})

test('an archive bomb is refused: zeros that unpack to a thousand times their size', async () => {
  const path = await save(await writeArchive([{ name: 'zeros', bytes: new Uint8Array(4 * 2 ** 20) }]))
  await expect(openArchive(path)).rejects.toThrow(UnreadableBank)
  await expect(openArchive(path)).rejects.toThrow('archive bomb')
})

test('an archive bomb with a false size is refused while it is read', async () => {
  const bytes = Buffer.from(await writeArchive([{ name: 'zeros', bytes: new Uint8Array(4 * 2 ** 20) }]))
  bytes.writeUInt32LE(100, bytes.indexOf('PK\x01\x02') + 24)
  const archive = await openArchive(await save(bytes))
  await expect(archive.read('zeros')).rejects.toThrow(UnreadableBank)
  archive.close()
})

test.each([
  ['too many files', { entries: 1 }, 'has 2 files, more than 1'],
  ['one file too large', { entryBytes: 4 }, 'more than 4 bytes'],
  ['too much in all', { totalBytes: 9 }, 'more than 9 bytes unpacked'],
])('a package with %s is refused', async (_, limit, reason) => {
  const path = await save(await writeArchive([file('a', '12345'), file('b', '12345')]))
  await expect(openArchive(path, { ...archiveLimits, ...limit })).rejects.toThrow(reason)
})

test('a file that is not a package is refused', async () => {
  await expect(openArchive(await save(bytesOf('not a zip')))).rejects.toThrow('is not a valid zip package')
})
