import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ReadMedia } from '../../../../authoring/formats/format.ts'
import { openArchive } from '../../../../cli/formats/archive.ts'
import { writeQti } from '../../../../cli/formats/qti/write-package.ts'
import type { Quiz } from '../../../../core/quiz.ts'
import { arbitraryQuiz, sampleQuiz } from '../../../core/arbitrary-quiz.ts'
import { findErrors } from './structure.ts'

/** The documents of an exported package, by name. */
const documentsOf = async (quiz: Quiz) => (await exportOf(quiz, async (src) => new TextEncoder().encode(src))).documents

async function exportOf(quiz: Quiz, readMedia: ReadMedia) {
  const { files, lost } = await writeQti('sample', quiz, readMedia)
  const folder = await mkdtemp(join(tmpdir(), 'lede-qti-'))
  try {
    const path = join(folder, 'sample.zip')
    await writeFile(path, files[0]?.bytes ?? '')
    const archive = await openArchive(path)
    const names = archive.names.filter((name) => name.endsWith('.xml'))
    const texts = await Promise.all(names.map(async (name) => new TextDecoder().decode(await archive.read(name))))
    archive.close()
    return { documents: new Map(names.map((name, index) => [name, texts[index] ?? ''])), lost }
  } finally {
    await rm(folder, { recursive: true })
  }
}

const errorsOf = (documents: ReadonlyMap<string, string>) =>
  [...documents].flatMap(([name, text]) => findErrors(text).map((error) => `${name}: ${error}`))

test('exported packages have the structure of the standard', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryQuiz, async (quiz) => {
      expect(errorsOf(await documentsOf(quiz))).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('an exported package lists all its files in its manifest, and every reference exists', async () => {
  const documents = await documentsOf(sampleQuiz)
  const manifest = documents.get('imsmanifest.xml') ?? ''
  const listed = [...manifest.matchAll(/<file href="([^"]+)"/g)].map(([, href]) => href)
  expect(new Set(listed)).toEqual(new Set([...documents.keys()].filter((name) => name !== 'imsmanifest.xml')))
  const ids = [...manifest.matchAll(/<resource identifier="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const [, need] of manifest.matchAll(/identifierref="([^"]+)"/g)) expect(ids).toContain(need)
})

test('an exported package has the pictures of passage and choices, and notes missing ones', async () => {
  const media = (name: string) => ({ src: `media/${name}.png`, alt: `The ${name}`, width: 4 })
  const [lamp, rock, gone] = [media('lamp'), media('rock'), media('gone')]
  const stimulus = ['Text', { heading: 'The lamp' }, { list: ['Oil', 'Gas'], ordered: true }, { media: lamp }]
  const parts = [
    { id: 'a', text: 'Lamp', media: lamp },
    { id: 'b', text: 'Rock', media: rock },
    { id: 'c', text: 'None', media: gone },
  ]
  const items: Quiz['items'] = [
    { id: 'one', type: 'choice', prompt: 'Which?', choices: parts, correctResponse: 'a' },
    { id: 'order', type: 'order', prompt: 'Which?', choices: parts, correctResponse: ['a', 'b', 'c'] },
    {
      id: 'pairs',
      type: 'match',
      prompt: 'Which?',
      left: parts,
      right: parts,
      correctResponse: { a: 'a', b: 'b', c: 'c' },
    },
    {
      id: 'gap',
      type: 'inline-choice',
      prompt: 'Which?',
      text: '{x}',
      gaps: [{ id: 'x', choices: parts }],
      correctResponse: { x: 'a' },
    },
  ]
  const quiz: Quiz = { title: 'Pictures', language: 'en', evidence: 'none', stimulus, items }
  const read = async (src: string) => (src === gone.src ? undefined : new TextEncoder().encode(src))
  const { documents, lost } = await exportOf(quiz, read)
  expect(errorsOf(documents)).toEqual([])
  expect(documents.get('stimulus.xml')).toContain(
    '<h2>The lamp</h2><ol><li>Oil</li><li>Gas</li></ol><p><img src="media/lamp.png" alt="The lamp" width="4"/></p>',
  )
  const image = '<img src="../media/rock.png" alt="The rock" width="4"/>Rock<'
  const shown = ['one', 'order', 'pairs', 'gap'].map((id) => documents.get(`items/${id}.xml`)?.split(image).length)
  expect(shown).toEqual([2, 2, 3, 1])
  expect(documents.get('imsmanifest.xml')?.match(/media\/lamp.png/g)).toHaveLength(5)
  const missing = ['one', 'order', 'pairs', 'gap'].map((id) => `${id} lost its image media/gone.png, which is missing`)
  expect(lost).toEqual([...missing, 'gap lost the images of its choices'])
})

test('the check of the structure finds errors', () => {
  const item = '<qti-assessment-item identifier="1"><qti-item-body/><qti-outcome-declaration/></qti-assessment-item>'
  expect(findErrors(item).length).toBeGreaterThan(5)
})
