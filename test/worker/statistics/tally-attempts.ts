import { env } from 'cloudflare:workers'
import type { Quiz } from '../../../core/quiz.ts'
import { type Responses, scoreAttempt } from '../../../core/score-attempt.ts'
import type { ItemTally, Tally } from '../../../worker/db/schema.ts'

/** The summary of a version, made again from the responses that were handed in. */
export async function tallyAttempts(id: string, version: string, quiz: Quiz): Promise<Tally> {
  const { results } = await env.DB.prepare(
    "select id, responses from attempts where quiz = ? and version = ? and submitted_at is not null and responses <> '{}'",
  )
    .bind(id, version)
    .all<{ id: string; responses: string }>()
  const graded = results.map((row) => scoreAttempt(quiz, row.id, JSON.parse(row.responses) as Responses))
  const scores: Record<string, number> = {}
  for (const { score, maxScore } of graded) {
    const thousandths = Math.round((1000 * score) / maxScore + 1e-6)
    scores[thousandths] = (scores[thousandths] ?? 0) + 1
  }
  const items = quiz.items.map(({ id, points = 1 }): ItemTally => {
    const earned = graded.flatMap(({ items }) => items.filter((item) => item.id === id).map(({ score }) => score))
    const millionths = earned.map((score) => Math.round((1e6 * score) / points))
    return [id, points, earned.length, earned.filter((score) => score >= points).length, sum(millionths)]
  })
  return { attempts: graded.length, scores, items }
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

/** The summary of a version as the database has it. */
export async function readTally(id: string, version: string): Promise<Tally> {
  const row = await env.DB.prepare('select attempts, scores, items from statistics where quiz = ? and version = ?')
    .bind(id, version)
    .first<{ attempts: number; scores: string; items: string }>()
  if (!row) throw new Error('no summary')
  return { attempts: row.attempts, scores: JSON.parse(row.scores), items: JSON.parse(row.items) }
}
