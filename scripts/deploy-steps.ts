import { join } from 'node:path'
import type { Step } from './run-steps.ts'

const root = join(import.meta.dirname, '..')

const wrangler = (...args: string[]): Step => ({
  name: `wrangler ${args.join(' ')}`,
  args: [join(root, 'node_modules/wrangler/bin/wrangler.js'), ...args],
})

const publish = (host: string): Step => ({
  name: `lede publish --to ${host}`,
  args: [join(root, 'cli/lede.ts'), 'publish', '--to', host],
})

/** What is done once everything is built: tables before the worker that wants them, and quizzes once it answers. */
export function deploySteps({ dryRun, to }: { dryRun?: boolean | undefined; to?: string | undefined }): Step[] {
  if (dryRun) return [wrangler('deploy', '--dry-run', '--outdir', 'dist/worker')]
  const steps = [wrangler('d1', 'migrations', 'apply', 'lede', '--remote'), wrangler('deploy')]
  return to === undefined ? steps : [...steps, publish(to)]
}
