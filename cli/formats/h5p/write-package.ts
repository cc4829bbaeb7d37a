import type { Exported, ExportedFile, ReadMedia } from '../../../authoring/formats/format.ts'
import { escapeHtml } from '../../../authoring/formats/html.ts'
import type { Item } from '../../../core/items/index.ts'
import type { Quiz } from '../../../core/quiz.ts'
import { writeArchive } from '../archive.ts'
import { dependencyOn, type Library, versioned } from './libraries.ts'
import { describeLosses } from './losses.ts'
import { makeUuid } from './uuid.ts'
import { writeMedia } from './write-media.ts'
import { writeItem } from './writers.ts'
import { type Lose, paragraph } from './written.ts'

/** A question of the set, with the files that it needs. */
interface Entry {
  question: object
  libraries: Library[]
  files: ExportedFile[]
}

/**
 * Writes a quiz as an H5P question set. The package holds the content without the code of the libraries, as H5P's
 * plugins for Moodle, WordPress and Drupal take it where these are installed.
 */
export async function writePackage(id: string, quiz: Quiz, readMedia?: ReadMedia): Promise<Exported> {
  const lost = describeLosses(quiz)
  const entries: Entry[] = []
  const omitted: string[] = []
  for (const item of quiz.items) {
    const lose = (what: string) => lost.push(`${item.id}: ${what}`)
    const entry = await writeEntry(item, { id, language: quiz.language, readMedia }, lose)
    if (entry) entries.push(entry)
    else omitted.push(item.id)
  }
  if (entries.length === 0) return { files: [], lost: [...lost, 'the quiz: H5P can hold none of its items'], omitted }
  const libraries = [...new Set<Library>(['H5P.QuestionSet', ...entries.flatMap(({ libraries }) => libraries)])]
  const files = new Map(entries.flatMap(({ files }) => files.map((file) => [file.name, file])))
  const bytes = await writeArchive([
    toJson('h5p.json', describePackage(quiz, libraries)),
    toJson('content/content.json', writeContent(quiz, entries)),
    ...files.values(),
  ])
  return { files: [{ name: `${id}.h5p`, bytes }], lost: [...new Set(lost)], omitted }
}

interface Setting {
  /** The quiz's id. */
  id: string
  language: string
  readMedia: ReadMedia | undefined
}

async function writeEntry(item: Item, { id, language, readMedia }: Setting, lose: Lose): Promise<Entry | undefined> {
  const written = writeItem(item, language, lose)
  if (!written) return void lose(`all of it: a question set of H5P has nothing like ${describeType(item)}`)
  const points = item.points ?? 1
  if (points !== written.points) lose(`its points: ${points} here, ${written.points} in H5P`)
  if (item.attribution !== undefined) lose('who says so')
  const image = await writeMedia(item, readMedia, lose)
  return {
    question: {
      library: versioned(written.library),
      params: { ...(image && { media: image.media }), ...written.params },
      subContentId: makeUuid(`${id} ${item.id}`),
      metadata: { contentType: written.library, license: 'U', title: item.id },
    },
    libraries: [written.library, ...(image ? (['H5P.Image'] as const) : [])],
    files: image ? [image.file] : [],
  }
}

const describeType = ({ type }: Item) => (type === 'number' ? 'a number with a tolerance' : `the item type "${type}"`)

/** The fields that H5P asks of every package, in its own form: no digits in a language, no version in the main library. */
const describePackage = (quiz: Quiz, libraries: Library[]) => ({
  title: escapeHtml(quiz.title).slice(0, 255),
  language: languageOf(quiz),
  defaultLanguage: languageOf(quiz),
  mainLibrary: 'H5P.QuestionSet',
  embedTypes: ['iframe'],
  license: 'U',
  preloadedDependencies: libraries.map(dependencyOn),
})

const languageOf = ({ language }: Quiz) =>
  /^[-a-zA-Z]{1,10}$/.test(language) ? language : (language.split('-')[0] as string)

/** The passage stands on the page before the questions; it cannot be read beside them. */
const writeContent = (quiz: Quiz, entries: Entry[]) => ({
  introPage: {
    showIntroPage: Boolean(quiz.stimulus ?? quiz.description),
    title: escapeHtml(quiz.title),
    introduction: (quiz.stimulus ?? [quiz.description ?? '']).filter(Boolean).map(paragraph).join('\n'),
  },
  progressType: 'dots',
  passPercentage: 0,
  ...(quiz.draw !== undefined && { poolSize: quiz.draw }),
  questions: entries.map(({ question }) => question),
})

const toJson = (name: string, value: object): ExportedFile => ({
  name,
  bytes: new TextEncoder().encode(JSON.stringify(value, undefined, 2)),
})
