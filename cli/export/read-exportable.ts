import { readFile } from 'node:fs/promises'
import type { Problem } from '../../authoring/check/problem.ts'
import { readJson } from '../../authoring/check/read-json.ts'
import { decodeText } from '../../authoring/decode-text.ts'
import { parseQuiz } from '../../core/parse-quiz.ts'
import type { Quiz } from '../../core/quiz.ts'
import { checkText } from '../check/check-file.ts'

/** Reads a quiz file for export. Missing evidence is accepted, so drafts can be exported; errors of JSON or format are not. */
export async function readExportable(file: string): Promise<{ quiz: Quiz } | { problems: Problem[] }> {
  const { text } = decodeText(await readFile(file))
  const { problems } = await checkText(text, { file })
  const doubts = problems.filter(({ rule, severity }) => severity === 'error' && (rule === 'json' || rule === 'format'))
  if (doubts.length > 0) return { problems: doubts }
  const value = readJson(text).value as object
  const { quiz } = parseQuiz(value)
  if (quiz) return { quiz }
  const draft = 'evidence' in value ? undefined : parseQuiz({ ...value, evidence: 'none' }).quiz
  if (!draft) return { problems }
  const { evidence: _, ...rest } = draft
  return { quiz: rest }
}
