import { randomUUID } from 'node:crypto'
import { atMost, type Measurement } from './budget.ts'
import { type Cost, type MeteredLede, startMeteredLede } from './metered-lede.ts'
import { choiceQuiz, choiceResponses } from './quizzes.ts'
import { measureStored } from './stored.ts'

/** D1's rows and statements for what a learner does, and that they stay the same as the table of attempts grows. */
export async function measureRows(): Promise<Measurement[]> {
  const lede = await startMeteredLede()
  const version = await publishQuiz(lede, 'bench', 'test')
  const practice = await publishQuiz(lede, 'practice', 'practice')
  const stored = await measureStored(lede)
  await lede.run('DELETE FROM attempts')
  const measureRoutes = () => costOfRoutes(lede, version, practice)
  await fillAttempts(lede, 1_000)
  const few = await measureRoutes()
  await fillAttempts(lede, 100_000)
  const many = await measureRoutes()
  const mixed = await putMixedTraffic(lede, version)
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
    { what: 'an attempt of the shipped quiz with all right answers', budget: '', measured: `${stored} bytes stored` },
    atMost('the same put again', again.written, 0, 'rows written'),
    atMost('a practice check, warm isolate', total(few.check), 0, 'rows'),
    atMost('a quiz served from a warm isolate', total(few.quiz), 0, 'rows'),
    ...Object.keys(few).map((route) => compare(route, few[route] as Cost, many[route] as Cost)),
  ]
}

async function publishQuiz(lede: MeteredLede, id: string, mode: 'practice' | 'test'): Promise<string> {
  const { answer } = await lede.cost('PUT', `/api/quizzes/${id}`, choiceQuiz(10, mode))
  return (answer as { version: string }).version
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

/** Fills the table of attempts up to a number of rows. */
const fillAttempts = (lede: MeteredLede, upTo: number) => lede.run(fillStatement, upTo)

const fillStatement = `
  WITH RECURSIVE number (n) AS (SELECT count(*) + 1 FROM attempts UNION ALL SELECT n + 1 FROM number WHERE n < ?)
  INSERT INTO attempts (id, quiz, version, mode, revision, responses, started_at, updated_at)
  SELECT lower(hex(randomblob(16))), 'bench', 'version', 'test', 1, '{}', 0, 0 FROM number`
