import canonicalize from 'canonicalize'
import type { Attempt, AttemptPut, ItemResult } from '../../core/attempt.ts'
import { drawItems } from '../../core/draw.ts'
import type { Quiz } from '../../core/quiz.ts'
import { type Responses, scoreAttempt, scoreItem } from '../../core/score-attempt.ts'
import type { AttemptRow } from '../db/attempts.ts'

/**
 * The row that records a put, and its results if it is submitted. Graded from the responses as recorded, so that the first
 * response and every later one are equal to the byte.
 */
export function toAttemptRow(id: string, put: AttemptPut, quiz: Quiz, now: number) {
  const responses = canonicalize(put.responses) as string
  const graded = put.submitted ? scoreAttempt(quiz, id, JSON.parse(responses) as Responses) : undefined
  const row: AttemptRow = {
    id,
    quiz: put.quiz,
    version: put.version,
    mode: put.mode,
    revision: put.revision,
    responses,
    startedAt: now,
    updatedAt: now,
    submittedAt: graded ? now : null,
    score: graded?.score ?? null,
    maxScore: graded?.maxScore ?? null,
    itemScores: graded ? JSON.stringify(Object.fromEntries(graded.items.map(({ id, score }) => [id, score]))) : null,
  }
  return { row, results: graded?.items }
}

/**
 * An attempt as its holder sees it: the key, feedback and evidence come with the submission, never before. A caller
 * that has just graded it passes the results.
 */
export function toAttempt(row: AttemptRow, quiz: Quiz, results?: ItemResult[]): Attempt {
  const { id, version, mode, revision, submittedAt } = row
  const responses = JSON.parse(row.responses) as Responses
  const attempt = { id, quiz: row.quiz, version, mode, revision, responses }
  if (submittedAt === null) return { ...attempt, status: 'in-progress' }
  return {
    ...attempt,
    status: 'submitted',
    submittedAt: new Date(submittedAt).toISOString(),
    score: row.score ?? 0,
    maxScore: row.maxScore ?? 0,
    items: results ?? toResults(row, quiz, responses),
  }
}

/** The results in the order of the draw, with the scores as recorded at submission. */
function toResults(row: AttemptRow, quiz: Quiz, responses: Responses): ItemResult[] {
  const scores = JSON.parse(row.itemScores ?? '{}') as Record<string, number>
  return drawItems(quiz, row.id).map((item) => {
    const response = Object.hasOwn(responses, item.id) ? responses[item.id] : undefined
    const result = scoreItem(item, response, quiz.language)
    return { ...result, score: scores[item.id] ?? result.score }
  })
}
