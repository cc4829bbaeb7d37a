import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Item } from '../../core/items/index.ts'
import type { MeteredLede } from './metered-lede.ts'

const shipped = join(import.meta.dirname, '../../quizzes/kursk-engineers.json')

const copies = 2_000

/** Bytes that an attempt of the shipped quiz takes in the database if all is answered: the average of copies under random ids. */
export async function measureStored(lede: MeteredLede): Promise<number> {
  const quiz: { items: Item[] } = JSON.parse(await readFile(shipped, 'utf8'))
  const { answer } = await lede.cost('PUT', '/api/quizzes/shipped', quiz)
  const { version } = answer as { version: string }
  const attempt = { quiz: 'shipped', version, mode: 'test', revision: 1, submitted: true }
  const put = (responses: object) => lede.cost('PUT', `/api/attempts/${randomUUID()}`, { ...attempt, responses })
  const { items } = (await put({})).answer as { items: { id: string; correctResponse: unknown }[] }
  const right = Object.fromEntries(items.map(({ id, correctResponse }) => [id, correctResponse]))
  // Of a text the host returns all that it accepts, and a learner types one.
  for (const { id, type } of quiz.items) if (type === 'text-entry') right[id] = [right[id]].flat()[0]
  await put(right)
  const before = await lede.run("DELETE FROM attempts WHERE responses = '{}'")
  const after = await lede.run(copyAttempt, copies)
  return Math.round((after - before) / copies)
}

const copyAttempt = `
  WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < ?)
  INSERT INTO attempts
  SELECT hex(randomblob(18)), quiz, version, mode, revision, responses, started_at, updated_at, submitted_at, score, max_score, item_scores
  FROM number, attempts`
