import type { Exported, ExportedFile, ReadMedia } from '../../../authoring/formats/format.ts'
import { hasChoiceMedia } from '../../../authoring/formats/lost.ts'
import type { Item, ItemTypeName } from '../../../core/items/index.ts'
import type { Quiz } from '../../../core/quiz.ts'
import { writeArchive } from '../archive.ts'
import { describeLosses, writeManifest, writeSet } from './head.ts'
import { itemTypes } from './items/index.ts'
import { type Library, writeContent } from './libraries.ts'
import { writeMedia } from './media.ts'
import type { Lose } from './text.ts'

/** A question of the set, with the libraries and files that it needs. */
interface Entry {
  question: object
  libraries: Library[]
  files: ExportedFile[]
}

/**
 * Writes a quiz as an H5P question set. The package contains no code of libraries; H5P's plugins for Moodle, WordPress
 * and Drupal accept that if the libraries are installed.
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
  const questions = entries.map(({ question }) => question)
  const files = new Map(entries.flatMap(({ files }) => files.map((file) => [file.name, file])))
  const bytes = await writeArchive([
    toJson('h5p.json', writeManifest(quiz, libraries)),
    toJson('content/content.json', writeSet(quiz, questions)),
    ...files.values(),
  ])
  return { files: [{ name: `${id}.h5p`, bytes }], lost: [...new Set(lost)], omitted }
}

interface Context {
  /** The quiz's id. */
  id: string
  language: string
  readMedia: ReadMedia | undefined
}

/** Writes one question; undefined if no content type can hold the item. */
async function writeEntry<T extends ItemTypeName>(
  item: Item<T> & { type: T },
  { id, language, readMedia }: Context,
  lose: Lose,
): Promise<Entry | undefined> {
  const written = itemTypes[item.type].write(item, lose, language)
  if (!written) return void lose(`all of it: a question set of H5P cannot hold ${describeType(item)}`)
  const { library, params } = written
  const points = item.points ?? 1
  if (points !== written.points) lose(`its points: ${points} here, ${written.points} in H5P`)
  if (item.attribution !== undefined) lose('its attribution')
  if (item.skill !== undefined) lose('its skill')
  if (hasChoiceMedia(item)) lose('the images of its choices')
  const image = await writeMedia(item, readMedia, lose)
  return {
    question: writeContent({
      library,
      params: { ...(image && { media: image.media }), ...params },
      name: `${id} ${item.id}`,
      metadata: { contentType: library, title: item.id },
    }),
    libraries: [library, ...(image ? (['H5P.Image'] as const) : [])],
    files: image ? [image.file] : [],
  }
}

const describeType = ({ type }: Item) => (type === 'number' ? 'a number with a tolerance' : `the item type "${type}"`)

const toJson = (name: string, value: object): ExportedFile => ({
  name,
  bytes: new TextEncoder().encode(JSON.stringify(value, undefined, 2)),
})
