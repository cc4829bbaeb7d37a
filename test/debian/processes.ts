import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import type { Readable } from 'node:stream'

/** Starts a program, which ends with this process even if that is killed. `extra` is file descriptor 3. */
export function start(program: string, args: string[], env: Record<string, string> = {}) {
  const stdio: StdioOptions = ['ignore', 'ignore', 'pipe', 'pipe']
  const child = spawn('setpriv', ['--pdeathsig', 'KILL', program, ...args], { stdio, env: { ...process.env, ...env } })
  return { child, stderr: child.stderr as Readable, extra: child.stdio[3] as Readable }
}

/** The first match, or its group, in what a process writes. Rejects with its output if the process ends before. */
export function firstMatch(child: ChildProcess, stream: Readable, pattern: RegExp): Promise<string> {
  let output = ''
  return new Promise((resolve, reject) => {
    stream.on('data', (chunk) => {
      output = (output + chunk).slice(-20_000)
      const found = pattern.exec(output)
      if (found) resolve(found[1] ?? found[0])
    })
    child.once('error', reject)
    child.once('exit', () => reject(new Error(`${child.spawnargs.join(' ')} ended: ${output}`)))
  })
}

/** Waits until a process ends; after five seconds, kills it. */
export async function end(child: ChildProcess, signal?: NodeJS.Signals) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  if (signal) child.kill(signal)
  const timer = setTimeout(() => child.kill('SIGKILL'), 5000)
  await ended
  clearTimeout(timer)
}
