import { basename } from 'node:path'
import { z } from 'zod'
import { type Bank, type Imported, UnreadableBank } from '../../../authoring/formats/format.ts'
import { htmlToInline } from '../../../authoring/formats/html.ts'
import { makeIds } from '../../../authoring/formats/ids.ts'
import { inlineText } from '../../../core/inline.ts'
import { type Archive, openArchive, UnreadableFile } from '../archive.ts'
import { type QuestionSet, questionSet, readHead } from './head.ts'
import { libraryName, metadata, type Question } from './question.ts'
import { readQuestion } from './read-question.ts'

const language = z.string().optional().catch(undefined)
const manifest = z.object({ mainLibrary: z.string(), language, defaultLanguage: language })

/** Reads an H5P package: a question set or a single question. Throws `UnreadableBank`. */
export async function readPackage(path: string): Promise<Bank> {
  const archive = await openArchive(path)
  try {
    const about = await readJson(archive, 'h5p.json')
    const { data: named } = manifest.safeParse(about)
    if (!named) throw new UnreadableBank('h5p.json does not name the "mainLibrary" of the package')
    const content = await readJson(archive, 'content/content.json')
    const set = libraryName(named.mainLibrary) === 'H5P.QuestionSet' ? readSet(content) : undefined
    const described = metadata.parse(about)
    const single = { library: named.mainLibrary, params: content, ...titled(described.title) }
    return {
      head: readHead(described, named.defaultLanguage ?? named.language, set),
      questions: readQuestions(set ? set.questions.map(readEntry) : [single], archive),
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

/** Reads a title: plain text with character references. The editor's default, "Untitled …", is ignored. */
function titled(title: string | undefined): { title?: string } {
  const plain = inlineText(htmlToInline(title ?? '').text).trim()
  return plain && !/^Untitled\b/.test(plain) ? { title: plain } : {}
}

async function* readQuestions(questions: readonly Question[], archive: Archive): AsyncGenerator<Imported> {
  const makeId = makeIds()
  try {
    for (const question of questions) yield* readQuestion(question, { archive, makeId })
  } finally {
    archive.close()
  }
}
