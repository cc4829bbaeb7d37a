import type { Attempt, AttemptPut } from '../../core/attempt.ts'
import type { Quiz } from '../../core/quiz.ts'
import { type AttemptRow, readAttempt, writeAttempt } from '../db/attempts.ts'
import { type Database, StorageUnavailable } from '../db/database.ts'
import { tooMany } from '../middleware/limit-rate.ts'
import { ProblemError } from '../problem.ts'
import { addReceipt } from '../receipts/sign-receipt.ts'
import { toAttempt, toAttemptRow } from './attempt-row.ts'
import type { NewAttempts } from './new-attempts.ts'

/** What recording a put needs. */
interface Recorder {
  database: Database
  newAttempts: NewAttempts
  receiptKey: string | undefined
}

/**
 * Records a put and returns the recorded attempt. One statement decides if the put is newer, so puts may be repeated, late
 * or concurrent. The record is only read if the write has changed nothing.
 *
 * @throws ProblemError rate-limited, attempt-mismatch or attempt-submitted
 */
export async function recordAttempt(
  { database, newAttempts, receiptKey }: Recorder,
  id: string,
  put: AttemptPut,
  quiz: Quiz,
): Promise<Attempt> {
  if (newAttempts.areStopped && !(await readAttempt(database, id))) throw tooMany('new attempts')
  const { row, results } = toAttemptRow(id, put, quiz, Date.now())
  const outcome = await writeAttempt(database, row)
  if (outcome === 'begun') newAttempts.count()
  if (outcome !== 'unchanged') return addReceipt(receiptKey, toAttempt(row, quiz, results))
  const recorded = await readAttempt(database, id)
  // It has expired between the two statements: sent once more, it is recorded again.
  if (!recorded) throw new StorageUnavailable('the attempt was neither written nor found')
  if (!sameAttempt(recorded, row)) {
    const detail = 'This id belongs to an attempt of another quiz, version or mode. Begin a new attempt with a new id.'
    throw new ProblemError('attempt-mismatch', detail)
  }
  const attempt = addReceipt(receiptKey, toAttempt(recorded, quiz))
  if (recorded.submittedAt === null || sameContent(recorded, row)) return attempt
  const detail = 'The attempt is submitted and final: see "attempt". To try again, use a new id.'
  throw new ProblemError('attempt-submitted', detail, { attempt })
}

const sameAttempt = (a: AttemptRow, b: AttemptRow) => a.quiz === b.quiz && a.version === b.version && a.mode === b.mode

const sameContent = (a: AttemptRow, b: AttemptRow) =>
  a.revision === b.revision && a.responses === b.responses && (a.submittedAt === null) === (b.submittedAt === null)
