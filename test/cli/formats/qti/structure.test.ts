import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openArchive } from '../../../../cli/formats/archive.ts'
import { writeQti } from '../../../../cli/formats/qti/write-package.ts'
import type { Quiz } from '../../../../core/quiz.ts'
import { arbitraryQuiz, sampleQuiz } from '../../../core/arbitrary-quiz.ts'
import { findErrors } from './structure.ts'

/** The documents of an exported package, by name. */
async function documentsOf(quiz: Quiz): Promise<Map<string, string>> {
  const { files } = await writeQti('sample', quiz, async (src) => new TextEncoder().encode(src))
  const folder = await mkdtemp(join(tmpdir(), 'lede-qti-'))
  try {
    const path = join(folder, 'sample.zip')
    await writeFile(path, files[0]?.bytes ?? '')
    const archive = await openArchive(path)
    const names = archive.names.filter((name) => name.endsWith('.xml'))
    const texts = await Promise.all(names.map(async (name) => new TextDecoder().decode(await archive.read(name))))
    archive.close()
    return new Map(names.map((name, index) => [name, texts[index] ?? '']))
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

test('the check of the structure finds errors', () => {
  const item = '<qti-assessment-item identifier="1"><qti-item-body/><qti-outcome-declaration/></qti-assessment-item>'
  expect(findErrors(item).length).toBeGreaterThan(5)
})
