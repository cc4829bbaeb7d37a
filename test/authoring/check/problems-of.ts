import { checkText } from '../../../authoring/check/check-text.ts'
import type { QuizProblem } from '../../../authoring/check/problem.ts'

/** Everything that is reported of a text. */
export const problemsOf = async (text: string): Promise<QuizProblem[]> =>
  (await checkText(text, { name: 'small.json' })).problems

/** The same, a line for each: position, marked text, rule, what is wrong, how to fix it. */
export const told = async (text: string): Promise<string[]> =>
  (await problemsOf(text)).map(({ line, column, endColumn, source, rule, detail, fix }) =>
    [`${line}:${column} ${source.slice(column - 1, endColumn - 1)}`, rule, detail, fix].filter(Boolean).join(' | '),
  )
