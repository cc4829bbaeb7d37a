import { spawn } from 'node:child_process'

export interface Daemon {
  /** Kills the process and waits until it has ended. Its files are removed, so nothing needs to be saved. */
  end: () => Promise<void>
}

/**
 * Starts a program and waits until it writes that it is ready. Rejects with its output if it ends before. `setpriv` ends it
 * with this process, should that be killed.
 */
export async function startDaemon(program: string, args: string[], ready: RegExp): Promise<Daemon> {
  const child = spawn('setpriv', ['--pdeathsig', 'KILL', program, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  let output = ''
  await new Promise<void>((resolve, reject) => {
    child.stderr.on('data', (chunk) => {
      output = (output + chunk).slice(-20_000)
      if (ready.test(output)) resolve()
    })
    child.once('error', reject)
    child.once('exit', () => reject(new Error(`${program} ended: ${output}`)))
  })
  return {
    end: () => {
      child.kill('SIGKILL')
      return ended
    },
  }
}
