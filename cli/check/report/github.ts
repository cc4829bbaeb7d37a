import type { QuizProblem, Severity } from '../../../authoring/check/problem.ts'
import { writeDifference } from './difference.ts'
import type { MakeReporter } from './reporter.ts'

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', task: 'warning', note: 'notice' }

/** Escapes text for a workflow command of GitHub Actions. */
const escapeMessage = (text: string) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
const escapeProperty = (text: string) => escapeMessage(text).replace(/:/g, '%3A').replace(/,/g, '%2C')

/** Prints annotations, which GitHub shows at the lines of a pull request. */
export const reportGithub: MakeReporter = ({ print }) => ({
  report: ({ file, problems }) => {
    for (const problem of problems) print(annotate(file, problem))
  },
  end: () => {},
})

function annotate(file: string, problem: QuizProblem): string {
  const { severity, rule, line, endLine, column, endColumn, detail, fix, difference } = problem
  const place = { file, line, endLine, col: column, endColumn, title: rule }
  const properties = Object.entries(place).map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  const message = [detail, difference && writeDifference(difference), fix].filter(Boolean).join('\n')
  return `::${commands[severity]} ${properties.join(',')}::${escapeMessage(message)}\n`
}
