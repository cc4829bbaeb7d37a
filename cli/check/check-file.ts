import { readFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { type Article, checkAgainst } from '../../authoring/check/check-against.ts'
import { languageOf } from '../../authoring/check/check-evidence.ts'
import { checkFlaws } from '../../authoring/check/check-flaws.ts'
import { checkFormat } from '../../authoring/check/check-format.ts'
import { checkHead } from '../../authoring/check/check-head.ts'
import { checkLevel } from '../../authoring/check/check-level.ts'
import { checkPassage } from '../../authoring/check/check-passage.ts'
import { checkSalt } from '../../authoring/check/check-salt.ts'
import { checkToDo } from '../../authoring/check/check-to-do.ts'
import { isObject } from '../../authoring/check/format-guide.ts'
import { Places } from '../../authoring/check/places.ts'
import type { Finding, Problem } from '../../authoring/check/problem.ts'
import { readJson } from '../../authoring/check/read-json.ts'
import { type ReadingLevel, readLevel } from '../../authoring/check/read-level.ts'
import { decodeText } from '../../authoring/decode-text.ts'
import { parseQuiz } from '../../core/parse-quiz.ts'
import { quizId } from '../../core/quiz.ts'
import { checkMedia } from './check-media.ts'

/** What the check says of one file. */
export interface FileReport {
  file: string
  /** How many items the file has, sound or not. */
  items: number
  /** In the order of the file. */
  problems: Problem[]
  readingLevel?: ReadingLevel
}

/** Checks a quiz file as it lies on the disk. */
export async function checkFile(file: string, article?: Article): Promise<FileReport> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => error)
  if (bytes instanceof Error) return { file, items: 0, problems: [new Places('').locate(describeUnreadable(bytes))] }
  const { text, encoding } = decodeText(bytes)
  return checkText(text, { file, ...(encoding !== undefined && { encoding }), ...(article && { article }) })
}

interface Context {
  /** Where the text is, or will be, saved: its name is the quiz's id, and pictures lie beside it. */
  file: string
  encoding?: string
  article?: Article
}

/** Checks the text of a quiz, saved or not: everything that is wrong with it at once. */
export async function checkText(text: string, { file, encoding, article }: Context): Promise<FileReport> {
  const { root, value, findings } = readJson(text)
  const parsed = parseQuiz(value)
  const reading = root && readStimulus(value)
  const all: Finding[] = [
    ...checkEncoding(encoding),
    ...checkFileName(file),
    ...findings,
    ...(root ? checkFormat(value, parsed.issues ?? []) : []),
    ...checkHead(value, file),
    ...(await checkMedia(value, dirname(file))),
    ...checkSalt(value),
    ...checkToDo(value),
    ...checkFlaws(value, parsed),
    ...checkLevel(value, reading),
    ...(article ? [...checkAgainst(value, article), ...checkPassage(value, article)] : []),
  ]
  const places = new Places(text, root)
  const problems = all.map((finding) => places.locate(finding))
  problems.sort((a, b) => a.line - b.line || a.column - b.column)
  const items = isObject(value) && Array.isArray(value.items) ? value.items.length : 0
  return { file, items, problems, ...(reading && { readingLevel: reading }) }
}

const describeUnreadable = ({ code }: NodeJS.ErrnoException): Finding => ({
  rule: 'unreadable',
  severity: 'error',
  range: { start: 0, end: 1 },
  detail: `the file cannot be read (${code})`,
  mend: 'see whether it is still there, and whether you may read it',
})

function checkEncoding(encoding: string | undefined): Finding[] {
  if (encoding === undefined) return []
  const detail = `the file is ${encoding}, not plain UTF-8`
  const mend = 'save it again as "UTF-8", not "UTF-8 with BOM"'
  return [{ rule: 'encoding', severity: 'error', range: { start: 0, end: 1 }, detail, mend }]
}

function checkFileName(file: string): Finding[] {
  const id = basename(file).replace(/\.json$/i, '')
  if (quizId.safeParse(id).success && file.endsWith('.json')) return []
  const detail = `"${basename(file)}" cannot be the name of a quiz file`
  const mend = /\.json$/i.test(file)
    ? 'rename it to lower-case letters, digits and single hyphens, such as "kursk-engineers.json"'
    : 'quizzes are in files such as "kursk-engineers.json": lede new begins one from an article, lede import makes them of a question bank'
  return [{ rule: 'file-name', severity: 'error', range: { start: 0, end: 1 }, detail, mend }]
}

function readStimulus(value: unknown): ReadingLevel | undefined {
  const stimulus = isObject(value) ? value.stimulus : undefined
  if (!Array.isArray(stimulus) || !stimulus.every((text) => typeof text === 'string')) return undefined
  return readLevel(stimulus, languageOf(value))
}
