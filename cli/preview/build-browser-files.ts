import { spawn } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** Builds the widget and the preview's page from their source, so that what is shown is never older. It takes a moment. */
export async function buildBrowserFiles(): Promise<void> {
  const build = spawn(process.execPath, [join(root, 'scripts/build.ts')], { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [build.stdout, build.stderr]) stream.on('data', (text) => (output += text))
  const code = await new Promise((resolve) => build.on('close', resolve))
  if (code !== 0) throw new Error(`The widget could not be built.\n${output}`)
}
