import type { QuizProblem } from '../../authoring/check/problem.ts'
import { isObject } from '../../authoring/pointer.ts'
import { parseQuiz } from '../../core/parse-quiz.ts'
import type { Quiz } from '../../core/quiz.ts'
import { readQuizFile } from '../quiz-file.ts'

/** Reads a quiz file for export. Missing evidence is accepted, so drafts can be exported; errors of JSON or format are not. */
export async function readExportable(file: string): Promise<{ quiz: Quiz } | { problems: QuizProblem[] }> {
  const { problems, value, quiz } = await readQuizFile(file)
  const doubts = problems.filter(({ rule, severity }) => severity === 'error' && decisive.has(rule))
  if (doubts.length > 0) return { problems: doubts }
  if (quiz) return { quiz }
  if (!isObject(value)) return { problems }
  const draft = 'evidence' in value ? undefined : parseQuiz({ ...value, evidence: 'none' }).quiz
  if (!draft) return { problems }
  const { evidence: _, ...rest } = draft
  return { quiz: rest }
}

/** Rules whose errors prevent an export. */
const decisive: ReadonlySet<string> = new Set(['json', 'format', 'unreadable'])
