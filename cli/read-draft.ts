import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { adviseOn } from '../authoring/check/advise.ts'
import { Places } from '../authoring/check/places.ts'
import type { Problem } from '../authoring/check/problem.ts'
import { readJson } from '../authoring/check/read-json.ts'
import { decodeText } from '../authoring/decode-text.ts'
import { parseQuiz } from '../core/parse-quiz.ts'
import type { Quiz } from '../core/quiz.ts'
import { checkText } from './check/check-file.ts'
import { makePublication, type Publication } from './publish/make-publication.ts'

/** A quiz file as it stands now. It has a quiz and its publication if nothing keeps it from being published. */
export interface Draft {
  /** Id of the quiz, from the name of the file. */
  id: string
  file: string
  text: string
  quiz?: Quiz
  /** What a host gets of it. */
  publication?: Publication
  /** Everything found, in the order of the file. */
  problems: Problem[]
}

/** The id that a quiz file's quiz has: the name of the file. */
export const quizIdOf = (file: string): string => basename(file, '.json')

/** Reads and checks a quiz file. What is wrong with it is in `problems`; throws only if it cannot be read at all. */
export async function readDraft(file: string): Promise<Draft> {
  const { text, encoding } = decodeText(await readFile(file))
  const { problems } = await checkText(text, { file, ...(encoding !== undefined && { encoding }) })
  const draft = { id: quizIdOf(file), file, text, problems }
  const quiz = problems.some(stopsPublishing) ? undefined : parseQuiz(readJson(text).value).quiz
  return quiz ? { ...draft, quiz, publication: await makePublication(quiz, file) } : draft
}

/** Whether a problem keeps a quiz from being published: an error, or what its author has still to do. */
export const stopsPublishing = ({ severity }: Problem): boolean => severity === 'error' || severity === 'task'

/** What a host has found wrong with a quiz, at its place in the file. */
export function locateInDraft({ text }: Draft, issues: readonly { pointer: string; detail: string }[]): Problem[] {
  const { root, value } = readJson(text)
  const places = new Places(text, root)
  return issues.map(({ pointer, detail }) =>
    places.locate({ rule: 'host', severity: 'error', pointer, detail, mend: adviseOn(pointer, detail, value) }),
  )
}
