import type { Command } from 'commander'
import type { Terminal } from './terminal.ts'

/** How a command ends: all is well, problems were found, or it was used wrongly. */
export type ExitCode = 0 | 1 | 2

/** What a command works with, and what it leaves behind. */
export interface Run {
  terminal: Terminal
  exitCode: ExitCode
}

/** Adds one command, with its options, help and action, to `lede`. */
export type AddCommand = (lede: Command, run: Run) => void
