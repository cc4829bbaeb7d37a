import { basename } from 'node:path'
import {
  type BankFormat,
  type ImportedPassage,
  type QuestionPosition,
  UnreadableBank,
} from '../../authoring/formats/format.ts'
import { addSize } from '../../authoring/import/add-size.ts'
import { hideKey, newIdsNote } from '../../authoring/import/hide-key.ts'
import { makeDrafts } from '../../authoring/import/make-drafts.ts'
import { recogniseFormat } from '../formats/index.ts'
import { type CountedNote, countNotes } from './notes.ts'
import { writeDraft, writeImage } from './write-draft.ts'

/** Options of an import. */
export interface ImportOptions {
  /** The folder for quizzes; images go to `media` below it. */
  into: string
  size: number
  title?: string | undefined
  language?: string | undefined
  /** The encoding of the bank's text, if its owner knows it. */
  encoding?: string | undefined
  dryRun: boolean
}

/** A refused question and the reason. */
export interface Refused {
  place: QuestionPosition
  reason: string
}

/** The result of an import. */
export interface BankReport {
  file: string
  format: string
  imported: number
  refused: number
  /** Descriptions that became passages. */
  passages: number
  images: number
  notes: CountedNote[]
  /** Paths of the quizzes, written or, in a dry run, not. */
  quizzes: string[]
  /** Paths of quizzes that were not written because the file exists. */
  taken: string[]
}

/** Receives refusals and progress during the import, because banks may be long. */
interface ImportWatcher {
  refuse(refused: Refused): void
  progress(questions: number): void
}

const fallbackLanguage = 'en'
const strayPassage = 'a text without questions after it, which is the passage of no quiz'

/**
 * Imports a bank into quizzes without evidence. Reads one question at a time and holds one quiz. Throws `UnreadableBank`
 * if the bank cannot be read or has no question.
 */
export async function importBank(
  path: string,
  format: BankFormat,
  options: ImportOptions,
  watcher: ImportWatcher,
): Promise<BankReport> {
  const { head, questions } = await format.read(path, { language: options.language, encoding: options.encoding })
  const report: BankReport = {
    file: path,
    format: format.name,
    imported: 0,
    refused: 0,
    passages: 0,
    images: 0,
    notes: [],
    quizzes: [],
    taken: [],
  }
  const notes = countNotes()
  const language = options.language ?? head.language ?? fallbackLanguage
  notes.add(head.notes ?? [])
  if (head.encoding && options.encoding === undefined) notes.add([describeEncoding(head.encoding, head.isUnsure)])
  if (!options.language && !head.language)
    notes.add([`the bank does not name its language: "${language}" was assumed; give --language`])
  const file = basename(path).replace(/\.[^.]*$/, '')
  const drafts = makeDrafts(head, { title: options.title, file, language, size: options.size })
  let waiting: ImportedPassage | undefined
  const noteStray = (category?: string) => {
    if (waiting && waiting.category !== category) notes.add([strayPassage], waiting.place)
    waiting = undefined
  }
  const write = async (complete: ReturnType<typeof drafts.end>) => {
    for (const draft of complete) {
      notes.add(draft.notes ?? [])
      const done = options.dryRun ? { path: `${draft.id}.json` } : await writeDraft(options.into, draft)
      if ('taken' in done) report.taken.push(done.taken)
      else report.quizzes.push(done.path)
    }
  }
  for await (const question of questions) {
    if ('refused' in question) {
      report.refused++
      watcher.refuse({ place: question.place, reason: question.refused })
    } else if ('passage' in question) {
      report.passages++
      noteStray(question.category)
      waiting = question
      notes.add(question.notes ?? [], question.place)
      await write(drafts.addPassage(question))
    } else {
      report.imported++
      noteStray(question.category)
      notes.add(question.notes ?? [], question.place)
      for (const image of question.images ?? []) {
        if (!options.dryRun) await writeImage(options.into, image)
        report.images++
      }
      const item = hideKey(question.item)
      if (item !== question.item) notes.add([newIdsNote], question.place)
      await write(drafts.add({ ...question, item: addSize(item, question.images ?? []) }))
    }
    watcher.progress(report.imported + report.refused)
  }
  if (report.imported + report.refused === 0) throw new UnreadableBank(await describeEmpty(path, format))
  if (waiting) notes.add([strayPassage], waiting.place)
  if (drafts.cutPassages() > 0) notes.add(['a passage too long for a quiz, whose end is missing'])
  await write(drafts.end())
  return { ...report, notes: notes.list() }
}

const describeEncoding = (encoding: string, isUnsure = false) =>
  `its text is not UTF-8: it was read as ${encoding}${isUnsure ? ', which is a guess: if letters are wrong, give --encoding' : ''}`

/** Describes a bank without questions, with the format that it looks like. */
async function describeEmpty(path: string, { name, title }: BankFormat): Promise<string> {
  const other = await recogniseFormat(path)
  const hint = other && other.name !== name ? `; it looks like ${other.title}: import it with --from ${other.name}` : ''
  return `${basename(path)}: no question was found in it as ${title}${hint}`
}
