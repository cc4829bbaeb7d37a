import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTestHarness } from 'wrangler'
import { hashAuthorKey, makeAuthorKey } from '../../cli/author-key.ts'
import { publishFile } from '../../cli/publish/publish-file.ts'

const root = join(import.meta.dirname, '../..')
const articleQuiz = join(root, 'quizzes/kursk-engineers.json')

/** Lede as it runs for `npm run dev`: the real worker in workerd, with a real D1 of its own, empty but for its tables. */
export interface Lede {
  /** Address of the host, without a slash at the end. */
  url: string
  /** The author key that it takes. */
  key: string
  /** Publishes a quiz and answers its version. Throws what the host says against it. */
  publish: (id: string, quiz: object) => Promise<string>
  /** Publishes the article's quiz. */
  publishArticleQuiz: () => Promise<void>
  /** The D1 database that the worker uses. */
  database: () => Promise<D1Database>
  stop: () => Promise<void>
}

export async function startLede(): Promise<Lede> {
  const key = makeAuthorKey()
  const secrets = { AUTHOR_KEY_HASH: hashAuthorKey(key) }
  const harness = createTestHarness({ root, workers: [{ configPath: './wrangler.toml', secrets }] })
  const { url } = await harness.listen()
  const worker = harness.getWorker<{ DB: D1Database }>()
  await worker.applyD1Migrations('DB')
  return {
    url: url.origin,
    key,
    publish: (id, quiz) => publish(url.origin, key, id, quiz),
    publishArticleQuiz: async () => {
      const { outcome, detail, problems } = await publishFile(articleQuiz, { host: url, key })
      if (outcome !== 'new' && outcome !== 'unchanged') throw new Error(detail ?? JSON.stringify(problems))
    },
    database: async () => (await worker.getEnv()).DB,
    stop: () => harness.close(),
  }
}

async function publish(url: string, key: string, id: string, quiz: object): Promise<string> {
  const response = await fetch(`${url}/api/quizzes/${id}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${key}` },
    body: JSON.stringify(quiz),
  })
  const answer = (await response.json()) as { version?: string }
  if (!answer.version) throw new Error(JSON.stringify(answer))
  return answer.version
}

/** The article's quiz as its file stands, key included. */
export const readArticleQuiz = async () => JSON.parse(await readFile(articleQuiz, 'utf8'))
