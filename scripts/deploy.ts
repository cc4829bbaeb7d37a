import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildAssets } from './build.ts'

const root = join(import.meta.dirname, '..')
const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean' }, to: { type: 'string' } } })

/** Runs wrangler; ends everything if it fails, since each step needs the one before. */
function wrangler(...args: string[]) {
  console.log(`wrangler ${args.join(' ')}`)
  const path = join(root, 'node_modules/wrangler/bin/wrangler.js')
  const { status } = spawnSync(process.execPath, [path, ...args], { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

await buildAssets()
if (values['dry-run']) {
  wrangler('deploy', '--dry-run', '--outdir', 'dist/worker')
} else {
  wrangler('d1', 'migrations', 'apply', 'lede', '--remote')
  wrangler('deploy')
  if (values.to) spawnSync('npm', ['run', 'publish', '--', '--to', values.to], { cwd: root, stdio: 'inherit' })
  else console.log('Deployed. Now publish the quizzes: npm run publish -- --to https://THE-ADDRESS-ABOVE')
}
