import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { ended, type Ran } from '../scripts/run-command.ts'

const root = join(import.meta.dirname, '../..')

/** The Node.js of users: not the one that this project installs for itself, if the machine has another. */
const nodeFolder = findOutsideNode() ?? dirname(process.execPath)
export const outsideNode = join(nodeFolder, 'node')
export const nodeVersion = execFileSync(outsideNode, ['--version']).toString().trim()

const { LEDE_AUTHOR_KEY: _, ...own } = process.env
const env = { ...own, PATH: [nodeFolder, dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter) }

/** The package, packed and installed into an empty folder as users do. */
export interface Installation {
  folder: string
  npx: (...args: string[]) => Promise<Ran>
  lede: (...args: string[]) => Promise<Ran>
  start: (args: readonly string[], secrets?: Record<string, string>) => ChildProcess
  remove: () => Promise<void>
}

/** Runs `npm pack`, and installs the tarball without a registry. */
export async function installPackage(): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), 'lede-installed-'))
  const npm = (cwd: string, ...args: string[]) => promisify(execFile)('npm', args, { cwd, env })
  await npm(root, 'pack', '--pack-destination', folder)
  const [tarball = ''] = await readdir(folder)
  await npm(folder, 'install', '--offline', '--no-audit', '--no-fund', `./${tarball}`)
  const run = (file: string, args: readonly string[], secrets = {}) =>
    spawn(file, args, { cwd: folder, env: { ...env, ...secrets }, stdio: ['ignore', 'pipe', 'pipe'] })
  const start = (args: readonly string[], secrets?: Record<string, string>) =>
    run(join(folder, 'node_modules/.bin/lede'), args, secrets)
  return {
    folder,
    start,
    npx: (...args) => ended(run('npx', args)),
    lede: (...args) => ended(start(args)),
    remove: () => rm(folder, { recursive: true }),
  }
}

/**
 * The folder of a user's Node.js: `LEDE_TEST_NODE`, or the first in PATH that is not of this project;
 * undefined if there is no other.
 */
function findOutsideNode(): string | undefined {
  const folders = [process.env.LEDE_TEST_NODE, ...(process.env.PATH ?? '').split(delimiter)]
  return folders.find((folder) => folder && !folder.includes('node_modules') && existsSync(join(folder, 'node')))
}
