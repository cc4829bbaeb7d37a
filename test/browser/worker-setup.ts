import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { readD1Migrations } from '@cloudflare/vitest-plugin'
import { rolldown } from 'rolldown'
import { unstable_getMiniflareWorkerOptions } from 'wrangler'
import { startWorkerd } from './workerd.ts'

const root = join(import.meta.dirname, '../..')

/** What workerd needs to run the worker as wrangler.toml configures it: plain data, made once a run. */
export interface WorkerSetup {
  /** Miniflare's options for one worker: its module and its bindings. */
  options: Record<string, unknown>
  /** A folder with a database that has the tables and nothing in them, for hosts to copy. */
  database: string
}

/** Reads wrangler.toml and bundles the worker, which takes seconds: each host of a run starts from the same setup. */
export async function setUpWorker(): Promise<WorkerSetup> {
  const { workerOptions, main } = unstable_getMiniflareWorkerOptions(join(root, 'wrangler.toml'))
  const { modulesRules: _, rootPath: __, ...configured } = workerOptions as unknown as Record<string, unknown>
  const options = { ...configured, ...(await bundleModule(main as string)) }
  return { options, database: await migrateDatabase(options) }
}

async function migrateDatabase(options: object): Promise<string> {
  const folder = join(root, 'node_modules/.cache/migrated-database')
  await rm(folder, { recursive: true, force: true })
  const { database, stop } = await startWorkerd(options, folder)
  const migrations = await readD1Migrations(join(root, 'migrations'))
  const prepared = await database()
  await prepared.batch(migrations.flatMap(({ queries }) => queries).map((query) => prepared.prepare(query)))
  await stop()
  return folder
}

/** A worker's file and all that it imports, as one module. */
export async function bundleModule(entry: string) {
  const build = await rolldown({
    input: entry,
    cwd: root,
    platform: 'neutral',
    resolve: { conditionNames: ['workerd', 'worker', 'browser', 'import', 'default'], mainFields: ['module', 'main'] },
    external: [/^cloudflare:/, /^node:/],
  })
  const { output } = await build.generate({ format: 'esm', codeSplitting: false })
  await build.close()
  return { modules: [{ type: 'ESModule', path: join(root, 'worker.js'), contents: output[0].code }], modulesRoot: root }
}
