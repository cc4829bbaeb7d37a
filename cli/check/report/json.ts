import { toPublishedFields } from '../../published-fields.ts'
import type { MakeReporter } from './reporter.ts'

/** Prints one JSON document, file by file: `{files: [{file, items, problems, readingLevel?}], totals}`. */
export const reportJson: MakeReporter = ({ print }) => {
  let separator = ''
  return {
    start: () => print('{"files":['),
    report: (report) => {
      print(`${separator}\n${JSON.stringify({ ...report, problems: report.problems.map(toPublishedFields) })}`)
      separator = ','
    },
    end: (totals) => print(`\n],"totals":${JSON.stringify(totals)}}\n`),
  }
}
