import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** A program of ours that Node runs, and what it is called while it does. */
export interface Step {
  name: string
  args: string[]
}

/**
 * Runs steps one after the other, in the project's folder, until one fails, since each needs those before it.
 *
 * @returns the status to end with: 0 if all went well, else that of the step that failed, or 1 if a signal ended it
 */
export function runSteps(steps: readonly Step[]): number {
  for (const { name, args } of steps) {
    console.log(name)
    const { status } = spawnSync(process.execPath, args, { cwd: join(import.meta.dirname, '..'), stdio: 'inherit' })
    if (status !== 0) return status ?? 1
  }
  return 0
}
