import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { createTestHarness } from 'wrangler'
import { hashAuthorKey, makeAuthorKey } from '../../cli/author-key.ts'
import { atMost, type Measurement } from './budget.ts'
import { choiceQuiz, choiceResponses } from './quizzes.ts'

/** What one request has cost in D1. */
interface Cost {
  statements: number
  read: number
  written: number
}

interface MeteredLede {
  /** Sends a request and tells what it has cost. Throws what is not 2xx. */
  cost: (method: string, path: string, body?: unknown) => Promise<Cost & { answer: { version: string } }>
  /** Fills the table of attempts up to a number of rows. */
  fillAttempts: (upTo: number) => Promise<void>
  stop: () => Promise<void>
}

/** D1's rows and statements for what a learner does, and that they stay the same as the table of attempts grows. */
export async function measureRows(): Promise<Measurement[]> {
  const lede = await startMeteredLede()
  const { answer } = await lede.cost('PUT', '/api/quizzes/bench', choiceQuiz(10, 'test'))
  const practice = await lede.cost('PUT', '/api/quizzes/practice', choiceQuiz(10, 'practice'))
  const measureRoutes = () => costOfRoutes(lede, answer.version, practice.answer.version)
  await lede.fillAttempts(1_000)
  const few = await measureRoutes()
  await lede.fillAttempts(100_000)
  const many = await measureRoutes()
  const mixed = await putMixedTraffic(lede, answer.version)
  await lede.stop()
  const { put, again } = few as { put: Cost; again: Cost }
  return [
    atMost('an open attempt of 10 items, test mode, its put', put.statements, 1, 'statements'),
    atMost('an open attempt of 10 items, test mode, its put', put.written, 2, 'rows written'),
    atMost('an open attempt of 10 items, test mode, its put', put.read, 2, 'rows read'),
    atMost(
      `a put on average, the summary included, of ${attempts} attempts of which a third is left once or twice`,
      mixed.written / mixed.puts,
      2,
      'rows written',
    ),
    {
      what: 'such an attempt, all its puts together',
      budget: '',
      measured: `${(mixed.written / attempts).toFixed(2)} rows written`,
    },
    atMost('the same put again', again.written, 0, 'rows written'),
    atMost('a practice check, warm isolate', total(few.check), 0, 'rows'),
    atMost('a quiz served from a warm isolate', total(few.quiz), 0, 'rows'),
    ...Object.keys(few).map((route) => compare(route, few[route] as Cost, many[route] as Cost)),
  ]
}

const total = (cost: Cost | undefined) => (cost ? cost.read + cost.written : Number.NaN)

const compare = (route: string, few: Cost, many: Cost): Measurement => ({
  what: `rows read at 1,000 and 100,000 attempts: ${route}`,
  budget: 'the same',
  measured: `${few.read} and ${many.read}`,
  met: few.read === many.read,
})

const attempts = 100

/**
 * Puts of attempts that are handed in at the end, and of which every third is left in the middle, by turns once and twice:
 * a tab that is hidden puts what there is. And the rows that all of them write, the summary of the version included.
 */
async function putMixedTraffic(lede: MeteredLede, version: string): Promise<{ puts: number; written: number }> {
  let puts = 0
  let written = 0
  for (let attempt = 0; attempt < attempts; attempt++) {
    const path = `/api/attempts/${randomUUID()}`
    const leaves = attempt % 3 ? 0 : 1 + ((attempt / 3) % 2)
    for (let put = 1; put <= leaves + 1; put++) {
      const submitted = put > leaves
      const responses = choiceResponses(submitted ? 10 : 3 * put)
      const body = { quiz: 'bench', version, mode: 'test', revision: put, responses, submitted }
      puts++
      written += (await lede.cost('PUT', path, body)).written
    }
  }
  return { puts, written }
}

/** One request of each kind, with the isolate warm. */
async function costOfRoutes(lede: MeteredLede, version: string, practice: string): Promise<Record<string, Cost>> {
  const attempt = `/api/attempts/${randomUUID()}`
  const body = { quiz: 'bench', version, mode: 'test', revision: 1, responses: choiceResponses(10), submitted: true }
  const check = { version: practice, item: 'item-1', response: 'north' }
  await lede.cost('GET', '/api/quizzes/bench')
  await lede.cost('POST', '/api/quizzes/practice/checks', check)
  await lede.cost('PUT', `/api/attempts/${randomUUID()}`, body)
  return {
    put: await lede.cost('PUT', attempt, body),
    again: await lede.cost('PUT', attempt, body),
    attempt: await lede.cost('GET', attempt),
    quiz: await lede.cost('GET', '/api/quizzes/bench'),
    version: await lede.cost('GET', `/api/quizzes/bench?version=${version}`),
    check: await lede.cost('POST', '/api/quizzes/practice/checks', check),
    list: await lede.cost('GET', '/api/quizzes'),
    statistics: await lede.cost('GET', `/api/quizzes/bench/statistics?version=${version}`),
    publish: await lede.cost('PUT', '/api/quizzes/bench', choiceQuiz(10, 'test')),
    health: await lede.cost('GET', '/api/health'),
  }
}

async function startMeteredLede(): Promise<MeteredLede> {
  const key = makeAuthorKey()
  const root = join(import.meta.dirname, '../..')
  const harness = createTestHarness({
    root,
    workers: [
      {
        config: {
          name: 'metered',
          main: join(import.meta.dirname, 'metered-worker.ts'),
          compatibility_date: '2026-10-15',
          vars: {
            FRONT_QUIZ: 'bench',
            AUTHOR_KEY_HASH: hashAuthorKey(key),
            TICKET_PEPPER: 'pepper',
            SEAT_KEY: 'seat-key',
          },
          d1_databases: [{ binding: 'DB', database_name: 'metered', migrations_dir: join(root, 'migrations') }],
        },
      },
    ],
  })
  const { url } = await harness.listen()
  const worker = harness.getWorker<{ DB: D1Database }>()
  await worker.applyD1Migrations('DB')
  const { DB } = await worker.getEnv()
  return {
    cost: async (method, path, body) => {
      const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' }
      const init = body === undefined ? { method } : { method, headers, body: JSON.stringify(body) }
      const response = await fetch(new URL(path, url), init)
      if (!response.ok) throw new Error(await response.text())
      return { ...JSON.parse(response.headers.get('X-D1-Cost') ?? ''), answer: await response.json() }
    },
    fillAttempts: async (upTo) => {
      await DB.prepare(fillStatement).bind(upTo).run()
    },
    stop: () => harness.close(),
  }
}

const fillStatement = `
  WITH RECURSIVE number (n) AS (SELECT count(*) + 1 FROM attempts UNION ALL SELECT n + 1 FROM number WHERE n < ?)
  INSERT INTO attempts (id, quiz, version, mode, revision, responses, started_at, updated_at)
  SELECT lower(hex(randomblob(16))), 'bench', 'version', 'test', 1, '{}', 0, 0 FROM number`
