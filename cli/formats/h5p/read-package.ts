import { basename } from 'node:path'
import { z } from 'zod'
import { type Bank, type Imported, type ImportedPassage, UnreadableBank } from '../../../authoring/formats/format.ts'
import { htmlToParagraphs } from '../../../authoring/formats/html.ts'
import { makeIds } from '../../../authoring/formats/ids.ts'
import { toPassage } from '../../../authoring/formats/passage.ts'
import { type Archive, openArchive, UnreadableFile } from '../archive.ts'
import { describeOthers, isContainer, listContents, type Text, titled } from './containers.ts'
import { type QuestionSet, questionSet, readHead } from './head.ts'
import { libraryName, metadata, type Question } from './question.ts'
import { readQuestion } from './read-question.ts'

const contentFile = 'content/content.json'
const language = z.string().optional().catch(undefined)
const manifest = z.object({ mainLibrary: z.string(), language, defaultLanguage: language })

/** Reads an H5P package: a question set, a column, a book or a single question. Throws `UnreadableBank`. */
export async function readPackage(path: string): Promise<Bank> {
  const archive = await openArchive(path)
  try {
    const about = await readJson(archive, 'h5p.json')
    const { data: named } = manifest.safeParse(about)
    if (!named) throw new UnreadableBank('h5p.json does not name the "mainLibrary" of the package')
    const content = await readJson(archive, contentFile)
    const set = libraryName(named.mainLibrary) === 'H5P.QuestionSet' ? readSet(content) : undefined
    const described = metadata.parse(about)
    const single = { library: named.mainLibrary, params: content, ...titled(described.title) }
    const inside = isContainer(named.mainLibrary) ? listContents(named.mainLibrary, content) : undefined
    const head = readHead(described, named.defaultLanguage ?? named.language, set)
    const notes = [...(head.notes ?? []), ...describeOthers(inside?.others ?? [])]
    return {
      head: { ...head, ...(notes.length > 0 && { notes }) },
      questions: readParts(inside?.parts ?? (set ? set.questions.map(readEntry) : [single]), archive),
    }
  } catch (error) {
    archive.close()
    throw error instanceof UnreadableBank ? new UnreadableBank(`${basename(path)}: ${error.message}`) : error
  }
}

async function readJson(archive: Archive, name: string): Promise<unknown> {
  const bytes = await archive.read(name).catch((error) => {
    throw error instanceof UnreadableFile ? new UnreadableBank(`${name} ${error.message}`) : error
  })
  if (!bytes) throw new UnreadableBank(`has no ${name}: it is not an H5P package with content`)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes))
  } catch (error) {
    throw new UnreadableBank(`${name} cannot be read: ${(error as Error).message}`)
  }
}

function readSet(content: unknown): QuestionSet {
  const { data } = questionSet.safeParse(content)
  if (!data) throw new UnreadableBank('content/content.json has no list of "questions"')
  return data
}

const entry = z.object({ library: z.string(), params: z.unknown(), metadata })

function readEntry(value: unknown, index: number): Question {
  const { data } = entry.safeParse(value)
  if (!data) return { library: '(not named)', params: undefined, place: index + 1 }
  return { library: data.library, params: data.params, place: index + 1, ...titled(data.metadata.title) }
}

async function* readParts(
  parts: readonly (Question | Text)[],
  archive: Archive,
): AsyncGenerator<Imported | ImportedPassage> {
  const makeId = makeIds()
  try {
    for (const part of parts) {
      if ('html' in part) yield* readText(part)
      else yield* readQuestion(part, { archive, makeId })
    }
  } finally {
    archive.close()
  }
}

function readText({ html, category }: Text): ImportedPassage[] {
  const { paragraphs, ...found } = htmlToParagraphs(html)
  return [toPassage({ file: contentFile }, paragraphs, found, category) ?? []].flat()
}
