import { describe, expect, test } from 'vitest'
import { UnreadableBank } from '../../../../authoring/formats/format.ts'
import { writeArchive } from '../../../../cli/formats/archive.ts'
import { h5p } from '../../../../cli/formats/h5p/index.ts'
import { encode, keepFile, pack, pixel, readAll } from './package.ts'

const manifest = { name: 'h5p.json', bytes: encode('{"mainLibrary":"H5P.TrueFalse"}') }
const packFiles = async (...files: { name: string; bytes: Uint8Array }[]) =>
  keepFile('bank.h5p', await writeArchive(files))

const unreadable: [string, () => Promise<string>, RegExp][] = [
  ['a file that is not a zip', () => keepFile('bank.h5p', encode('PK, but no zip')), /zip/],
  ['a package of libraries without content', () => packFiles(manifest), /no content\/content\.json/],
  ['a zip of something else', () => packFiles({ name: 'readme.txt', bytes: encode('hello') }), /no h5p\.json/],
  ['a package without a main library', () => packFiles({ ...manifest, bytes: encode('{}') }), /mainLibrary/],
  [
    'content that is not JSON',
    () => packFiles(manifest, { name: 'content/content.json', bytes: encode('{') }),
    /content\.json cannot be read/,
  ],
  [
    'content that is not UTF-8',
    () => packFiles(manifest, { name: 'content/content.json', bytes: new Uint8Array([0x22, 0xff, 0x22]) }),
    /content\.json cannot be read/,
  ],
  ['a question set without questions', () => pack('H5P.QuestionSet', { questions: 'none' }), /"questions"/],
  [
    'an archive bomb',
    () => packFiles(manifest, { name: 'content/content.json', bytes: new Uint8Array(4 * 2 ** 20) }),
    /bomb/,
  ],
]

test.each(unreadable)('%s is refused with a reason', async (_, makePackage, reason) => {
  const reading = h5p.read(await makePackage())
  await expect(reading).rejects.toThrow(UnreadableBank)
  await expect(reading).rejects.toThrow(reason)
  await expect(reading).rejects.toThrow(/^bank\.h5p: /)
})

test('a path that leaves the package is refused', async () => {
  const bytes = await writeArchive([manifest, { name: 'content/aa/evil.png', bytes: pixel }])
  const climbing = Buffer.from(bytes)
  for (let at = climbing.indexOf('content/aa/evil'); at >= 0; at = climbing.indexOf('content/aa/evil', at + 1)) {
    climbing.write('../../../..////', at)
  }
  await expect(h5p.read(await keepFile('bank.h5p', climbing))).rejects.toThrow(/leaves the package/)
})

describe('an image', () => {
  const withImage = async (path: string, file = { path }) => {
    const media = { type: { library: 'H5P.Image 1.1', params: { alt: 'A map', file } } }
    const content = { question: 'Is it?', correct: 'true', media }
    const files = { 'secret.png': pixel, 'content/map.exe': pixel, 'content/images/map.png': pixel }
    const { questions } = await readAll(await pack('H5P.TrueFalse', content, { files }))
    const [question] = questions
    if (!question || 'refused' in question) throw new Error('refused')
    return question
  }

  test.each([
    '../secret.png',
    '/../secret.png',
    'images/../../secret.png',
    'https://example.org/map.png',
    'file:///etc/passwd',
    'map.exe',
    'images/missing.png',
    '',
  ])('at %s is not read, and the question has a note instead', async (path) => {
    const question = await withImage(path)
    expect(question).not.toHaveProperty('images')
    expect(question.item).not.toHaveProperty('media')
    expect(question.notes).toHaveLength(1)
  })

  test('inside the package is read', async () => {
    expect((await withImage('images/map.png')).images).toHaveLength(1)
  })
})

test('text that looks like Markdown is escaped', async () => {
  const content = { question: '<p>A {gap} *not* **strong** `code` [x](https://example.org)</p>', correct: 'true' }
  const { questions } = await readAll(await pack('H5P.TrueFalse', content))
  expect(questions).toMatchObject([
    { item: { prompt: expect.stringMatching(/\\\*not\\\* \\\*\\\*strong\\\*\\\* \\`code\\`/) } },
  ])
})
