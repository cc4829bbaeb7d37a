import { HostError } from '../host/describe-failure.ts'
import type { Run } from '../run.ts'
import type { Terminal } from '../terminal.ts'

/** Ends a command after a failure of the host. Rethrows any other error. */
export function failWithHost(error: unknown, run: Run): void {
  if (!(error instanceof HostError)) throw error
  const { terminal } = run
  terminal.warn(`${terminal.paint('red', 'error:')} ${error.message}\n`)
  run.exitCode = 1
}

/** Prints why a request is retried, and when. */
export const describeWait =
  ({ warn }: Terminal) =>
  (seconds: number, why: string): void =>
    warn(`${why} Trying again in ${Math.max(1, Math.round(seconds))} s …\n`)
