import { parseQuiz } from '../../core/parse-quiz.ts'
import { type Quiz, quizId } from '../../core/quiz.ts'
import { pointIntoWritten } from '../../core/short-forms.ts'
import { isObject } from '../pointer.ts'
import { type ArticleCopy, checkAgainst } from './check-against.ts'
import { languageOf } from './check-evidence.ts'
import { checkFlaws } from './check-flaws.ts'
import { checkFormat } from './check-format.ts'
import { checkHead, checkSalt } from './check-head.ts'
import { checkLevel } from './check-level.ts'
import { checkMarkup } from './check-markup.ts'
import { checkMedia, type MediaFolder } from './check-media.ts'
import { checkPassage } from './check-passage.ts'
import { checkPassageForm } from './check-passage-form.ts'
import { checkToDo } from './check-to-do.ts'
import { followKey } from './follow-key.ts'
import { readPassage } from './passage.ts'
import { Places } from './places.ts'
import type { Finding, QuizProblem } from './problem.ts'
import { readJson } from './read-json.ts'
import { type ReadingLevel, readLevel } from './read-level.ts'

/** What is known of a text besides its characters. */
export interface CheckContext {
  /** Name of the file, without its folder: the quiz's id and ".json". */
  name: string
  /** Name of its encoding, unless that is plain UTF-8. */
  encoding?: string
  /** A newer copy of the article, to compare evidence and passage with. */
  article?: ArticleCopy
  /** The folder of the file; pictures are not checked without it. */
  media?: MediaFolder
  /** Random characters for a quiz that needs a salt. */
  salt?: string
}

/** A quiz file's text with everything that is wrong with it. */
export interface CheckedText {
  /** Number of items, valid or not. */
  items: number
  /** In the order of the file. */
  problems: QuizProblem[]
  readingLevel?: ReadingLevel
  /** The parsed JSON; undefined after a mistake that leaves doubt about what was meant. */
  value?: unknown
  /** The quiz, if the text is a valid one. */
  quiz?: Quiz
  places: Places
}

/** Checks the text of a quiz, saved or not, and finds everything that is wrong with it in one go. */
export async function checkText(
  text: string,
  { name, encoding, article, media, salt }: CheckContext,
): Promise<CheckedText> {
  const { root, value, findings } = readJson(text)
  const parsed = parseQuiz(value)
  const passage = root && readPassage(value)
  const sentences = passage?.flatMap(({ text, isHeading }) => (isHeading ? [] : text))
  const reading = sentences && readLevel(sentences, languageOf(value))
  const all: Finding[] = [
    ...checkEncoding(encoding),
    ...checkFileName(name),
    ...findings,
    ...(root ? checkFormat(value, parsed.issues ?? []) : []),
    ...checkHead(value, name),
    ...(media ? await checkMedia(value, media) : []),
    ...checkSalt(value, salt),
    ...checkPassageForm(value),
    ...checkMarkup(value),
    ...checkToDo(value),
    ...checkFlaws(value, parsed),
    ...checkLevel(value, reading),
    ...(article ? [...checkAgainst(value, article), ...checkPassage(value, article)] : []),
  ]
  const places = new Places(text, root)
  const problems = all.map((finding) => places.locate(pointIntoFile(finding, value)))
  problems.sort((a, b) => a.line - b.line || a.column - b.column)
  const items = isObject(value) && Array.isArray(value.items) ? value.items.length : 0
  return {
    items,
    problems,
    value,
    places,
    ...(reading && { readingLevel: reading }),
    ...(parsed.quiz && { quiz: parsed.quiz }),
  }
}

/** A finding in a short form points at its text. */
const pointIntoFile = ({ pointer, patch, ...finding }: Finding, value: unknown): Finding => ({
  ...finding,
  ...(pointer !== undefined && { pointer: pointIntoWritten(value, pointer) }),
  ...(patch && {
    patch: followKey(
      patch.map((change) => ({ ...change, path: pointIntoWritten(value, change.path) })),
      value,
    ),
  }),
})

/** The report of a file that cannot be read at all. */
export function reportUnreadable(detail: string, fix: string): CheckedText {
  const places = new Places('')
  const finding = { rule: 'unreadable', severity: 'error', range: { start: 0, end: 1 }, detail, fix } as const
  return { items: 0, problems: [places.locate(finding)], places }
}

function checkEncoding(encoding: string | undefined): Finding[] {
  if (encoding === undefined) return []
  const detail = `the file is ${encoding}, not plain UTF-8`
  const fix = 'save it again as "UTF-8", not "UTF-8 with BOM"'
  return [{ rule: 'encoding', severity: 'error', range: { start: 0, end: 1 }, detail, fix }]
}

function checkFileName(name: string): Finding[] {
  const id = name.replace(/\.json$/i, '')
  if (quizId.safeParse(id).success && name.endsWith('.json')) return []
  const detail = `"${name}" cannot be the name of a quiz file`
  const fix = /\.json$/i.test(name)
    ? 'rename it to lower-case letters, digits and single hyphens, such as "kursk-engineers.json"'
    : 'quizzes are in files such as "kursk-engineers.json": lede new starts one from an article, lede import converts a question bank'
  return [{ rule: 'file-name', severity: 'error', range: { start: 0, end: 1 }, detail, fix }]
}
