import type { Attempt, AttemptPut } from '../../core/attempt.ts'
import type { Quiz } from '../../core/quiz.ts'
import { type AttemptRow, readAttempt, writeAttempt } from '../db/attempts.ts'
import type { Database } from '../db/database.ts'
import { ProblemError } from '../problem.ts'
import { toAttempt, toAttemptRow } from './attempt-row.ts'

/**
 * Records a put and returns the recorded attempt. One statement decides if the put is newer, so puts may be repeated, late
 * or concurrent. The record is only read if the write has changed nothing.
 *
 * @throws ProblemError attempt-mismatch or attempt-submitted
 */
export async function recordAttempt(database: Database, id: string, put: AttemptPut, quiz: Quiz): Promise<Attempt> {
  const { row, results } = toAttemptRow(id, put, quiz, Date.now())
  if (await writeAttempt(database, row)) return toAttempt(row, quiz, results)
  const recorded = await readAttempt(database, id)
  // Attempts are never deleted, so a write that changed nothing means that there is one.
  if (!recorded) throw new Error('the attempt was neither written nor found')
  if (!sameAttempt(recorded, row)) {
    const detail = 'This id belongs to an attempt of another quiz, version or mode. Begin a new attempt with a new id.'
    throw new ProblemError('attempt-mismatch', detail)
  }
  const attempt = toAttempt(recorded, quiz)
  if (recorded.submittedAt === null || sameContent(recorded, row)) return attempt
  const detail = 'The attempt is submitted and final: see "attempt". To try again, use a new id.'
  throw new ProblemError('attempt-submitted', detail, { attempt })
}

const sameAttempt = (a: AttemptRow, b: AttemptRow) => a.quiz === b.quiz && a.version === b.version && a.mode === b.mode

const sameContent = (a: AttemptRow, b: AttemptRow) =>
  a.revision === b.revision && a.responses === b.responses && (a.submittedAt === null) === (b.submittedAt === null)
