import { readFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { adviseOn } from '../authoring/check/advise.ts'
import type { ArticleCopy } from '../authoring/check/check-against.ts'
import { type CheckedText, checkText, reportUnreadable } from '../authoring/check/check-text.ts'
import type { QuizProblem } from '../authoring/check/problem.ts'
import { decodeText } from '../authoring/decode-text.ts'
import { mediaFolder } from './media/find-media.ts'

/** A quiz file with the results of its check. */
export interface QuizFile extends CheckedText {
  /** Id of the quiz: the file name without `.json`. */
  id: string
  file: string
  text: string
}

export const quizIdOf = (file: string): string => basename(file, '.json')

/** Reads and checks a quiz file. Problems are returned; throws only if the file cannot be read. */
export const readQuizFile = async (file: string, article?: ArticleCopy): Promise<QuizFile> =>
  checkQuizFile(file, await readFile(file), article)

/** Checks the bytes of a quiz file. */
export async function checkQuizFile(file: string, bytes: Uint8Array, article?: ArticleCopy): Promise<QuizFile> {
  const decoded = decodeText(bytes)
  const id = quizIdOf(file)
  if (decoded.fault !== undefined)
    return { id, file, text: '', ...reportUnreadable(`the file ${decoded.fault}`, 'save it as UTF-8 text') }
  const { text, encoding } = decoded
  const context = { name: basename(file), media: mediaFolder(dirname(file)) }
  const checked = await checkText(text, { ...context, ...(encoding && { encoding }), ...(article && { article }) })
  return { id, file, text, ...checked }
}

/** True if a problem prevents publishing: an error, or an open task. */
export const stopsPublishing = ({ severity }: QuizProblem): boolean => severity === 'error' || severity === 'task'

/** Converts issues reported by a host to problems with lines of the file. */
export const locateIssues = (
  { places, value }: QuizFile,
  issues: readonly { pointer: string; detail: string }[],
): QuizProblem[] =>
  issues.map(({ pointer, detail }) =>
    places.locate({ rule: 'host', severity: 'error', pointer, detail, ...adviseOn(pointer, detail, value) }),
  )
