import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from './package-root.ts'

const buildScript = join(packageRoot, 'scripts/build.ts')

/** Builds the files for browsers if their sources have changed. The npm package has them built already. */
export async function buildBrowserFiles(): Promise<void> {
  if (!existsSync(buildScript)) return
  const build = spawn(process.execPath, [buildScript, '--if-changed'], { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [build.stdout, build.stderr]) stream.on('data', (text) => (output += text))
  const code = await new Promise((resolve) => build.on('close', resolve))
  if (code !== 0) throw new Error(`The widget could not be built.\n${output}`)
}
