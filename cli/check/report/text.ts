import { describeLevel } from '../../../authoring/check/check-level.ts'
import type { QuizProblem, Severity } from '../../../authoring/check/problem.ts'
import type { Style, Terminal } from '../../terminal.ts'
import { writeDifference } from './difference.ts'
import type { MakeReporter, Totals } from './reporter.ts'
import { showLine } from './source-line.ts'

const styles: Record<Severity, Style> = { error: 'red', warning: 'yellow', task: 'cyan', note: 'blue' }

/** Prints each problem with its line, and a summary at the end. */
export const reportText: MakeReporter = (terminal) => {
  let last = ''
  return {
    report: ({ file, problems, readingLevel }) => {
      for (const problem of problems) terminal.print(writeProblem(file, problem, terminal))
      last = readingLevel ? ` The passage: ${describeLevel(readingLevel)}, ${readingLevel.words} words.` : ''
    },
    end: (totals) => terminal.print(`${writeTotals(totals)}${totals.files === 1 ? last : ''}\n`),
  }
}

/** A problem with its position, its line and how to fix it. */
export function writeProblem(file: string, problem: QuizProblem, { paint, columns }: Terminal): string {
  const { line, column, severity, rule, detail, fix, difference } = problem
  const style = styles[severity]
  const number = String(line)
  const gutter = paint('dim', `${' '.repeat(number.length)} |`)
  const [source, carets] = showLine(problem, Math.max(40, Math.min(columns, 120) - number.length - 3))
  const difference_ =
    difference && writeDifference(difference, (kind, text) => paint(kind === 'quoted' ? 'red' : 'green', text))
  return [
    `${paint('bold', `${file}:${line}:${column}`)} ${paint(style, severity)} ${detail} ${paint('dim', `[${rule}]`)}`,
    `${paint('dim', `${number} |`)} ${source}`,
    `${gutter} ${paint(style, carets)}`,
    ...(difference_ ? [`  ${difference_}`] : []),
    `  ${fix}`,
    '\n',
  ]
    .join('\n')
    .replace(/\n\n$/, '\n')
}

const plural = (count: number, word: string) =>
  `${count} ${count === 1 ? word : word === 'quiz' ? 'quizzes' : `${word}s`}`

function writeTotals({ files, items, problems }: Totals): string {
  const found = Object.entries(problems).filter(([, count]) => count > 0)
  const said = found.map(([severity, count]) => plural(count, severity)).join(', ')
  return `${plural(files, 'quiz')}, ${plural(items, 'item')}: ${said || 'no problems'}.`
}
