import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** A program that Node runs, and the name that is printed before it starts. */
export interface Step {
  name: string
  args: string[]
}

interface DeployOptions {
  dryRun?: boolean | undefined
  /** The environment of wrangler.toml, such as "staging"; the top level if omitted. */
  env?: string | undefined
  /** The host to publish the quizzes to after the deploy. */
  to?: string | undefined
}

/** The steps of a deploy after the build: migrate before the worker needs the tables, publish once it responds. */
export function deploySteps({ dryRun, env, to }: DeployOptions): Step[] {
  const inEnv = env === undefined ? [] : ['--env', env]
  if (dryRun) return [wrangler('deploy', '--dry-run', '--outdir', 'dist/worker', ...inEnv)]
  const steps = [wrangler('d1', 'migrations', 'apply', 'DB', '--remote', ...inEnv), wrangler('deploy', ...inEnv)]
  return to === undefined ? steps : [...steps, publish(to)]
}

/** A wrangler command as a step. */
export const wrangler = (...args: string[]): Step => ({
  name: `wrangler ${args.join(' ')}`,
  args: [join(root, 'node_modules/wrangler/bin/wrangler.js'), ...args],
})

const publish = (host: string): Step => ({
  name: `lede publish --to ${host}`,
  args: [join(root, 'cli/lede.js'), 'publish', '--to', host],
})

/**
 * Runs steps in the project's folder until one fails.
 *
 * @returns the exit code: 0, or that of the step that failed, or 1 if a signal ended it
 */
export function runSteps(steps: readonly Step[]): number {
  for (const { name, args } of steps) {
    console.log(name)
    const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
    if (status !== 0) return status ?? 1
  }
  return 0
}
