import type { Severity } from '../../../authoring/check/problem.ts'
import type { Terminal } from '../../terminal.ts'
import type { FileReport } from '../check-file.ts'

/** How much was checked, and what was found. */
export interface Totals {
  files: number
  items: number
  problems: Record<Severity, number>
}

/** Prints what a check finds, file by file, so that nothing need be kept. */
export interface Reporter {
  start?(): void
  /** `file` is the path as it is shown. */
  report(report: FileReport): void
  end(totals: Totals): void
}

export type MakeReporter = (terminal: Terminal) => Reporter
