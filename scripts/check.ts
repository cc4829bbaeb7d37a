import { spawn } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** Everything that can be known without running the tests, by name. Each is a command of its own, to run alone too. */
const checks: Record<string, string> = {
  'format, lint, import boundaries, cycles': 'biome ci --error-on-warnings --colors=off .',
  'plain English': 'node scripts/check-english.ts',
  'dead exports': 'knip --no-progress',
  'types of core': 'tsc -p tsconfig.json',
  'types of authoring': 'tsc -p authoring',
  'types of worker': 'tsc -p worker',
  'types of widget': 'tsc -p widget',
  'types of site': 'tsc -p site',
  'types of the pages of classes': 'tsc -p site/classes',
  'types of the editor': 'tsc -p site/write',
  'types of the service worker': 'tsc -p site/service-worker',
  'types of cli and scripts': 'tsc -p tsconfig.node.json',
  'types of tests': 'tsc -p test',
  'types of tests in workerd': 'tsc -p test/worker',
  'generated files': 'node scripts/generate.ts --check',
  'released loaders': 'node scripts/release-loader.ts --check',
  quizzes: 'node cli/lede.js check --strict',
  sizes: 'node test/bench/sizes.ts',
  'deploy, dry run': 'node scripts/deploy.ts --dry-run',
}

/** Runs one check; its output matters only if it fails. */
function run(name: string, command: string): Promise<boolean> {
  const start = Date.now()
  const child = spawn(command, { cwd: root, shell: true, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text))
  return new Promise((resolve) =>
    child.on('close', (code) => {
      const seconds = ((Date.now() - start) / 1000).toFixed(1)
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`)
      if (code !== 0) console.log(`${output.trimEnd()}\n       again: npx ${command}`)
      resolve(code === 0)
    }),
  )
}

let failed = 0
for (const [name, command] of Object.entries(checks)) if (!(await run(name, command))) failed++
console.log(failed ? `${failed} of ${Object.keys(checks).length} checks failed.` : 'All checks passed.')
process.exitCode = failed ? 1 : 0
