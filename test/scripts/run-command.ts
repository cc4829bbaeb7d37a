import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

const lede = join(import.meta.dirname, '../../cli/lede.js')

export interface Ran {
  code: number | null
  out: string
  err: string
}

/** Runs `lede` in its own process as from a script: without a TTY, and without an author key unless given. */
export function runCommand(args: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  return ended(startCommand(args, env))
}

export function startCommand(args: readonly string[], env: Record<string, string> = {}): ChildProcess {
  const { LEDE_AUTHOR_KEY: _, ...own } = process.env
  return spawn(process.execPath, [lede, ...args], { env: { ...own, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
}

export function ended(child: ChildProcess): Promise<Ran> {
  let out = ''
  let err = ''
  child.stdout?.on('data', (text) => (out += text))
  child.stderr?.on('data', (text) => (err += text))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })))
}
