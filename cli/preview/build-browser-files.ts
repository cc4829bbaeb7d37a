import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { packageRoot } from '../package-root.ts'

const builder = join(packageRoot, 'scripts/build.ts')
/** Everything that the build reads. */
const sources = ['core', 'widget', 'scripts', 'package-lock.json']
/** The state of the sources that `dist` was built from. */
const builtFrom = join(packageRoot, 'dist/built-from')

/**
 * Builds the widget and the preview's page if their sources have changed since the last build, which takes a moment. The
 * package has them built already.
 */
export async function buildBrowserFiles(): Promise<void> {
  if (!existsSync(builder)) return
  const state = await hashSources()
  if (state === (await readFile(builtFrom, 'utf8').catch(() => ''))) return
  const build = spawn(process.execPath, [builder], { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [build.stdout, build.stderr]) stream.on('data', (text) => (output += text))
  const code = await new Promise((resolve) => build.on('close', resolve))
  if (code !== 0) throw new Error(`The widget could not be built.\n${output}`)
  await recordBuild(state)
}

/** Records that `dist` was built from a state of the sources, by default the present one. */
export async function recordBuild(state?: string): Promise<void> {
  await mkdir(dirname(builtFrom), { recursive: true })
  await writeFile(builtFrom, state ?? (await hashSources()))
}

/** A hash of the names, sizes and times of all sources. */
async function hashSources(): Promise<string> {
  const files = (await Promise.all(sources.map(listFiles))).flat().sort()
  const states = await Promise.all(files.map(async (file) => [file, await describe(join(packageRoot, file))]))
  return createHash('sha256').update(JSON.stringify(states)).digest('hex')
}

async function listFiles(path: string): Promise<string[]> {
  if ((await stat(join(packageRoot, path))).isFile()) return [path]
  const names = await readdir(join(packageRoot, path), { recursive: true })
  return names.map((name) => join(path, name))
}

const describe = async (file: string) => {
  const { size, mtimeMs } = await stat(file)
  return [size, mtimeMs]
}
