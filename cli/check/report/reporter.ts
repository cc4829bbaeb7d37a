import type { CheckedText } from '../../../authoring/check/check-text.ts'
import type { Severity } from '../../../authoring/check/problem.ts'
import type { Terminal } from '../../terminal.ts'

/** How much was checked, and what was found. */
export interface Totals {
  files: number
  items: number
  problems: Record<Severity, number>
}

/** The outcome of the check of one file. */
interface FileReport extends Pick<CheckedText, 'items' | 'problems' | 'readingLevel'> {
  /** The path as it is shown. */
  file: string
}

/** Prints what a check finds, file by file, so that nothing need be kept. */
interface Reporter {
  start?(): void
  report(report: FileReport): void
  end(totals: Totals): void
}

export type MakeReporter = (terminal: Terminal) => Reporter
