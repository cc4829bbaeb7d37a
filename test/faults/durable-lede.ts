import { join } from 'node:path'
import { readD1Migrations } from '@cloudflare/vitest-plugin'
import * as esbuild from 'esbuild'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { hashAuthorKey, makeAuthorKey } from '../../cli/author-key.ts'
import { childrenNamed, killAtOnce } from './processes.ts'

const root = join(import.meta.dirname, '../..')
const key = makeAuthorKey()

/** Lede's worker on a D1 that outlives the process, so that the process may be killed. */
export interface DurableLede {
  url: string
  publish: (id: string, quiz: object) => Promise<string>
  /** The recorded revision of every attempt in the database. */
  readRevisions: () => Promise<Map<string, number>>
  /** How many attempts are recorded as submitted, and how many the summaries have counted. */
  countSubmitted: () => Promise<{ recorded: number; counted: number }>
  /** SIGKILL: workerd has no chance to write anything. */
  kill: () => void
  /** Clears away what is left of it. */
  dispose: () => Promise<void>
}

/** The worker as one module, as it is deployed. */
export async function bundleWorker(): Promise<string> {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(root, 'worker/index.ts')],
    bundle: true,
    format: 'esm',
    target: 'es2024',
    conditions: ['workerd', 'worker', 'browser'],
    external: ['cloudflare:*', 'node:*'],
    write: false,
  })
  return outputFiles[0]?.text as string
}

/** Starts the worker on the database in `folder`, made anew if there is none. */
export async function startDurableLede(worker: string, folder: string): Promise<DurableLede> {
  const before = childrenNamed('workerd')
  const limit = { namespace_id: '1', simple: { limit: 1_000_000, period: 60 as const } }
  const options = convertV4MiniflareOptions({
    modules: [{ type: 'ESModule', path: join(root, 'worker.js'), contents: worker }],
    modulesRoot: root,
    compatibilityDate: '2026-10-15',
    d1Databases: { DB: 'lede' },
    ratelimits: { FLOOD_LIMIT: limit, PUBLISH_LIMIT: limit },
    bindings: { AUTHOR_KEY_HASH: hashAuthorKey(key), FRONT_QUIZ: 'kursk-engineers' },
    handleStructuredLogs: () => {},
  })
  const miniflare = new Miniflare({ ...options, host: '127.0.0.1', port: 0, resourcePersistencePath: folder })
  const url = (await miniflare.ready).origin
  const pids = childrenNamed('workerd').filter((pid) => !before.includes(pid))
  const database = await miniflare.getD1Database('DB')
  await applyMigrations(database)
  return {
    url,
    publish: (id, quiz) => publish(url, id, quiz),
    readRevisions: async () => {
      const { results } = await database
        .prepare('SELECT id, revision FROM attempts')
        .all<{ id: string; revision: number }>()
      return new Map(results.map(({ id, revision }) => [id, revision]))
    },
    countSubmitted: async () => {
      const counts = await database
        .prepare(
          `SELECT (SELECT count(*) FROM attempts WHERE submitted_at IS NOT NULL) AS recorded,
            (SELECT sum(attempts) FROM statistics) AS counted`,
        )
        .first<{ recorded: number; counted: number }>()
      return counts as { recorded: number; counted: number }
    },
    kill: () => killAtOnce(pids),
    dispose: () => miniflare.dispose(),
  }
}

async function applyMigrations(database: Awaited<ReturnType<Miniflare['getD1Database']>>) {
  const there = await database.prepare("SELECT name FROM sqlite_schema WHERE name = 'attempts'").first()
  if (there) return
  const migrations = await readD1Migrations(join(root, 'migrations'))
  for (const query of migrations.flatMap(({ queries }) => queries)) await database.prepare(query).run()
}

async function publish(url: string, id: string, quiz: object): Promise<string> {
  const response = await fetch(`${url}/api/quizzes/${id}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${key}` },
    body: JSON.stringify(quiz),
  })
  if (!response.ok) throw new Error(await response.text())
  return ((await response.json()) as { version: string }).version
}
