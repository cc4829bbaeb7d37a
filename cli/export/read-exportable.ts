import { readFile } from 'node:fs/promises'
import { parseQuiz } from '../../core/parse-quiz.ts'
import type { Quiz } from '../../core/quiz.ts'
import { readJson } from '../check/read-json.ts'
import { decodeText } from '../decode-text.ts'

/** Reads a quiz file to export it, as a draft too: evidence that is still missing keeps nothing from being exported. */
export async function readExportable(file: string): Promise<{ quiz: Quiz } | { problem: string }> {
  const { value } = readJson(decodeText(await readFile(file)).text)
  if (typeof value !== 'object' || value === null) return { problem: 'it is not a quiz' }
  const { quiz, issues } = parseQuiz(value)
  if (quiz) return { quiz }
  const draft = 'evidence' in value ? undefined : parseQuiz({ ...value, evidence: 'none' }).quiz
  if (!draft) return { problem: issues.map(({ pointer, detail }) => `${pointer || '/'} ${detail}`).join('; ') }
  const { evidence: _, ...rest } = draft
  return { quiz: rest }
}
