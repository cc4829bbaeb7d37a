import type { Command } from 'commander'
import type { Terminal } from './terminal.ts'

/** 0: success; 1: problems found; 2: wrong usage. */
export type ExitCode = 0 | 1 | 2

/** The terminal and the exit code of a command. */
export interface Run {
  terminal: Terminal
  exitCode: ExitCode
}

/** Adds one command, with its options, help and action, to `lede`. */
export type AddCommand = (lede: Command, run: Run) => void
