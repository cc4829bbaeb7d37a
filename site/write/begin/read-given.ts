import type { Article } from '../../../authoring/article/article.ts'
import { makeDraft } from '../../../authoring/article/make-draft.ts'
import { isHtml, readTextArticle } from '../../../authoring/article/read-text-article.ts'
import type { QuizProblem } from '../../../authoring/check/problem.ts'
import { isEditable } from '../../../authoring/editing/is-editable.ts'
import { isToDo } from '../../../authoring/to-do.ts'
import { typeOfName } from '../../../core/media/media-type.ts'
import { startChecker } from '../checking/checker.ts'
import type { Draft } from '../draft/draft.ts'
import { itemTypeNames } from '../item-types.ts'
import type { OpenDraft } from '../open-draft.ts'
import { type Pictures, picturesIn } from '../pictures/pictures.ts'
import type { attachPictures } from './attach-pictures.ts'
import { readFileText } from './read-file.ts'
import { fileNameOf, withWaitingPictures } from './waiting-pictures.ts'

/** What was pasted, or the text of a file. */
export interface Given {
  /** Of a file. */
  name?: string
  text: string
  /** The same with its markup, from the clipboard. */
  html?: string
  /** Pictures that were given together with it. */
  files?: readonly File[]
}

/** Why nothing could be begun: the key of a text, and the first mistake of a quiz file that is not JSON. */
export interface Failure {
  failure: 'nothingGiven' | 'notText' | 'notJson' | 'notAQuiz' | 'noArticle' | 'picturesAlone'
  mistake?: QuizProblem | undefined
}

export type Begun = OpenDraft | Failure

/** Makes a draft of a file, with the pictures that were chosen together with it; both may be in a zip file. */
export async function readGivenFiles(given: readonly File[], pictures: Pictures): Promise<Begun> {
  const files = (await Promise.all(given.map(unpack))).flat()
  const isPicture = ({ name, type }: File) => type.startsWith('image/') || typeOfName(name) !== undefined
  const others = files.filter((file) => !isPicture(file))
  const file = others.find(({ name }) => name.endsWith('.json')) ?? others[0]
  if (!file) return { failure: files.length ? 'picturesAlone' : 'nothingGiven' }
  const text = await readFileText(file)
  if (text === undefined) return { failure: 'notText' }
  return readGiven({ name: file.name, text, files: files.filter(isPicture) }, pictures)
}

const unpack = async (file: File): Promise<File[]> =>
  file.name.endsWith('.zip') ? (await import('./unzip.ts')).unzip(file) : [file]

/** Makes a draft of an article or of a quiz file. */
export async function readGiven({ name = '', text, html, files = [] }: Given, pictures: Pictures): Promise<Begun> {
  if (!text.trim() && !html) return { failure: 'nothingGiven' }
  const byName = new Map(files.map((file) => [file.name.toLowerCase(), file]))
  if (name.endsWith('.json') || /^\s*\{/.test(text)) {
    const begun = await readQuizFile(name, text)
    if ('failure' in begun) return begun
    const named = picturesIn(begun.draft).flatMap((src) => toEntry(src, byName.get(fileNameOf(src).toLowerCase())))
    return { ...begun, draft: await attach(begun.draft, { pictures, files: new Map(named), isQuiz: true }) }
  }
  const article = await readArticle(text, html)
  if (article.blocks.length === 0) return { failure: 'noArticle' }
  const { quiz, pictures: waiting } = makeDraft(article, new Date().toISOString().slice(0, 10))
  const draft = withWaitingPictures(withoutToDos(quiz as Draft), waiting)
  // In the same order, since both are that of the passage.
  const named = picturesIn(draft).flatMap((src, index) => {
    const original = waiting[index]?.src ?? ''
    return toEntry(src, decodeDataUrl(original) ?? byName.get(fileNameOf(original).toLowerCase()))
  })
  return { quiz: 'my-quiz', draft: await attach(draft, { pictures, files: new Map(named), isQuiz: false }) }
}

const toEntry = (src: string, file: Blob | undefined): [string, Blob][] => (file ? [[src, file]] : [])

const attach: typeof attachPictures = async (draft, attached) =>
  attached.files.size ? (await import('./attach-pictures.ts')).attachPictures(draft, attached) : draft

/** A picture that stands in the markup itself. */
function decodeDataUrl(src: string): Blob | undefined {
  const [, type = '', data = ''] = /^data:(image\/[\w.+-]+);base64,(.*)$/s.exec(src) ?? []
  try {
    return type ? new Blob([Uint8Array.from(atob(data), (byte) => byte.charCodeAt(0))], { type }) : undefined
  } catch {
    return undefined
  }
}

/** Leaves out what the command line would ask its author to replace: here the empty field asks for it. */
function withoutToDos({ title, source, ...draft }: Draft): Draft {
  const known = Object.entries(source ?? {}).filter(([, text]) => !isToDo(text))
  return { title: isToDo(title) ? '' : title, ...draft, source: Object.fromEntries(known) }
}

async function readArticle(text: string, html: string | undefined): Promise<Article> {
  if (!html && !isHtml(text)) return readTextArticle(text)
  const { readPastedHtml, readPageHtml } = await import('./read-html.ts')
  return html ? readPastedHtml(html, text) : readPageHtml(text)
}

async function readQuizFile(name: string, text: string): Promise<Begun> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { failure: 'notJson', mistake: await findMistake(text) }
  }
  if (!isEditable(value, itemTypeNames)) return { failure: 'notAQuiz' }
  const { $schema: _, ...draft } = value as Draft & { $schema?: string }
  return { quiz: name.replace(/\.json$/, '') || 'my-quiz', draft }
}

/** The first mistake of a text that is not JSON; undefined if the worker cannot be loaded. */
async function findMistake(text: string): Promise<QuizProblem | undefined> {
  const checker = startChecker()
  return checker
    .run('findMistake', text)
    .catch(() => undefined)
    .finally(checker.stop)
}
