import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hashAuthorKey, makeAuthorKey } from '../../cli/author-key.ts'
import { publishFile } from '../../cli/publish/publish-file.ts'
import type { WorkerSetup } from './worker-setup.ts'
import { startWorkerd } from './workerd.ts'

const articleQuiz = join(import.meta.dirname, '../../quizzes/kursk-engineers.json')

/** Lede's own worker in workerd, with a real D1 of its own, empty except for its tables. */
export interface Lede {
  /** Address of the host, without a slash at the end. */
  url: string
  /** The author key that it takes. */
  key: string
  /** Publishes a quiz and returns its version. Throws the host's problem. */
  publish: (id: string, quiz: object) => Promise<string>
  /** Publishes a quiz that only classes take, and returns its giving code. */
  publishForClasses: (id: string, quiz: object) => Promise<string>
  /** Publishes the article's quiz. */
  publishArticleQuiz: () => Promise<void>
  /** The D1 database that the worker uses. */
  database: () => Promise<D1Database>
  stop: () => Promise<void>
}

/** Where the database outlives the process, and Miniflare's options that differ from wrangler.toml. */
interface Options {
  folder?: string
  overrides?: Record<string, unknown>
}

/** The secrets of classes and receipts on this host. */
const classSecrets = {
  TICKET_PEPPER: 'a-pepper-of-these-tests',
  SEAT_KEY: 'a-seat-key-of-these-tests',
  RECEIPT_KEY: 'a-receipt-key-of-these-tests',
}

/** Starts the worker in a process of its own. */
export async function startLede(setup: WorkerSetup, { folder, overrides }: Options = {}): Promise<Lede> {
  const key = makeAuthorKey()
  const bindings = { ...(setup.options.bindings as object), AUTHOR_KEY_HASH: hashAuthorKey(key), ...classSecrets }
  const kept = folder ?? (await mkdtemp(join(tmpdir(), 'lede-host-')))
  const isNew = (await readdir(kept)).length === 0
  if (isNew) await cp(setup.database, kept, { recursive: true })
  const { url, database, stop } = await startWorkerd({ ...setup.options, bindings, ...overrides }, kept)
  return {
    url,
    key,
    publish: async (id, quiz) => (await publish(url, key, id, quiz)).version,
    publishForClasses: async (id, quiz) => `${(await publish(url, key, id, { ...quiz, access: 'class' })).givingCode}`,
    publishArticleQuiz: async () => {
      const { outcome, detail, problems } = await publishFile(articleQuiz, { host: new URL(url), key })
      if (outcome !== 'new' && outcome !== 'unchanged') throw new Error(detail ?? JSON.stringify(problems))
    },
    database,
    stop: async () => {
      await stop()
      if (folder === undefined) await rm(kept, { recursive: true, force: true })
    },
  }
}

async function publish(url: string, key: string, id: string, quiz: object) {
  const response = await fetch(`${url}/api/quizzes/${id}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${key}` },
    body: JSON.stringify(quiz),
  })
  const answer = (await response.json()) as { version: string; givingCode?: string }
  if (!response.ok) throw new Error(JSON.stringify(answer))
  return answer
}

/** The article's quiz as it is in its file, key included. */
export const readArticleQuiz = async () => JSON.parse(await readFile(articleQuiz, 'utf8'))
