import type { QuizProblem } from '../../../authoring/check/problem.ts'
import type { MakeReporter, Totals } from './reporter.ts'

type Counted = Pick<QuizProblem, 'rule' | 'severity'> & { count: number }

/** Prints the number of problems by rule, the most frequent first: for large banks. */
export const reportCounts: MakeReporter = ({ print }) => {
  const counted = new Map<string, Counted>()
  return {
    report({ problems }) {
      for (const { rule, severity } of problems) {
        const known = counted.get(`${severity} ${rule}`)
        if (known) known.count++
        else counted.set(`${severity} ${rule}`, { rule, severity, count: 1 })
      }
    },
    end(totals) {
      for (const { rule, severity, count } of [...counted.values()].toSorted((a, b) => b.count - a.count)) {
        print(`${String(count).padStart(7)}  ${severity.padEnd(8)} ${rule}\n`)
      }
      print(describeTotals(totals))
    },
  }
}

const describeTotals = ({ files, items }: Totals) => `in ${items} items of ${files} quizzes\n`
