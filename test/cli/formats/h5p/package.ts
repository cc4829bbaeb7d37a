import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Bank, Imported } from '../../../../authoring/formats/format.ts'
import { writeArchive } from '../../../../cli/formats/archive.ts'
import { h5p } from '../../../../cli/formats/h5p/index.ts'
import type { Item } from '../../../../core/items/index.ts'

export const encode = (text: string) => new TextEncoder().encode(text)

/** A minimal, invalid image; its content does not matter here. */
export const pixel = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])

/** Writes a file that is deleted after its test. */
export async function keepFile(name: string, bytes: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lede-h5p-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const path = join(folder, name)
  await writeFile(path, bytes)
  return path
}

/** A package with one content, as H5P packs it. */
export async function pack(
  library: string,
  content: unknown,
  { about = {}, files = {} }: { about?: object; files?: Record<string, Uint8Array> } = {},
): Promise<string> {
  const manifest = {
    title: 'Untitled',
    language: 'und',
    embedTypes: ['iframe'],
    license: 'U',
    mainLibrary: library,
    ...about,
  }
  const bytes = await writeArchive([
    { name: 'h5p.json', bytes: encode(JSON.stringify(manifest)) },
    { name: 'content/content.json', bytes: encode(JSON.stringify(content)) },
    ...Object.entries(files).map(([name, bytes]) => ({ name, bytes })),
  ])
  return keepFile('bank.h5p', bytes)
}

/** All questions of a bank. */
export async function readAll(path: string): Promise<Pick<Bank, 'head'> & { questions: Imported[] }> {
  const { head, questions } = await h5p.read(path)
  const all: Imported[] = []
  for await (const question of questions) if (!('passage' in question)) all.push(question)
  return { head, questions: all }
}

/** The items made from one content; throws if a question is refused. */
export async function readItems(library: string, content: unknown): Promise<Item[]> {
  const { questions } = await readAll(await pack(library, content))
  return questions.map((question) => {
    if ('refused' in question) throw new Error(question.refused)
    return question.item
  })
}

/** The reason for refusing the only question of a content. */
export async function readRefusal(library: string, content: unknown): Promise<string | undefined> {
  const { questions } = await readAll(await pack(library, content))
  return questions.length === 1 && questions[0] && 'refused' in questions[0] ? questions[0].refused : undefined
}

export const readSample = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(join(import.meta.dirname, '../samples/h5p', `${name}.json`), 'utf8'))
