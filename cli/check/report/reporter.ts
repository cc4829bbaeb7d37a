import type { CheckedText } from '../../../authoring/check/check-text.ts'
import type { Severity } from '../../../authoring/check/problem.ts'
import type { Terminal } from '../../terminal.ts'

/** Numbers of checked files and items, and of problems by severity. */
export interface Totals {
  files: number
  items: number
  problems: Record<Severity, number>
}

/** The outcome of the check of one file. */
interface FileReport extends Pick<CheckedText, 'items' | 'problems' | 'readingLevel'> {
  /** The path as printed. */
  file: string
}

/** Prints the results of a check, file by file, so that nothing is kept in memory. */
interface Reporter {
  start?(): void
  report(report: FileReport): void
  end(totals: Totals): void
}

export type MakeReporter = (terminal: Terminal) => Reporter
