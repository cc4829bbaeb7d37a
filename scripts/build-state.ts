import { createHash } from 'node:crypto'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from './bundle.ts'

/** Everything that a build reads. */
const sources = [
  'authoring',
  'core',
  'locales',
  'site',
  'widget',
  'worker/pages',
  'worker/security-headers.ts',
  'scripts',
  'package-lock.json',
]
/** The state of the sources of the last build. */
const record = join(root, 'dist/built-from')

/** True if `dist` was built from the sources as they are. */
export const isBuilt = async (): Promise<boolean> =>
  (await hashSources()) === (await readFile(record, 'utf8').catch(() => undefined))

/** Records the state from which `dist` was built. Take it before the build: a change during the build makes that one stale. */
export const recordBuild = (state: string): Promise<void> => writeFile(record, state)

/** A hash of the paths, sizes and times of all sources. */
export async function hashSources(): Promise<string> {
  const paths = (await Promise.all(sources.map(listPaths))).flat().sort()
  const states = await Promise.all(paths.map(describePath))
  return createHash('sha256').update(states.join('\n')).digest('hex')
}

async function listPaths(source: string): Promise<string[]> {
  const kind = await stat(join(root, source)).catch(() => undefined)
  if (!kind?.isDirectory()) return kind ? [source] : []
  const names = await readdir(join(root, source), { recursive: true })
  return names.map((name) => join(source, name))
}

async function describePath(path: string): Promise<string> {
  const { size, mtimeMs } = await stat(join(root, path))
  return `${path} ${size} ${mtimeMs}`
}
