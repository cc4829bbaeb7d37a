import canonicalize from 'canonicalize'
import type { SeatAttempt, SeatAttemptPut } from '../../core/classes/seat-attempt.ts'
import { seatAttemptSeed } from '../../core/classes/seat-attempt.ts'
import type { Quiz } from '../../core/quiz.ts'
import { type Responses, scoreAttempt } from '../../core/score-attempt.ts'
import { putWork, type WorkPut, type WorkRow } from '../db/classes/put-work.ts'
import type { Database } from '../db/database.ts'
import { refusePut } from './refuse-put.ts'
import { mayBeginLater } from './reveal.ts'
import { findAttempt, toSeatAttempt } from './seat-attempt.ts'
import type { SeatHolder } from './seat-token.ts'
import { showAttempt } from './show-attempt.ts'

/** Which attempt of an assignment is put. */
interface Target {
  assignment: number
  attempt: number
}

/**
 * Records a put of a seat and returns the attempt as it is recorded. One statement decides; what is recorded is read only
 * if it has changed nothing.
 *
 * @throws ProblemError saying why the put was not recorded
 */
export async function recordWork(
  database: Database,
  holder: SeatHolder,
  target: Target,
  body: SeatAttemptPut,
  quiz: Quiz,
): Promise<SeatAttempt> {
  const put = toWorkPut(holder, target, body, quiz, Date.now())
  const written = await putWork(database, put)
  if (!written || !isRecorded(written.row, put)) return refusePut(database, put, quiz)
  const stored = findAttempt(written.row, put.attempt)
  if (!stored) throw new Error('the attempt was recorded, and is not in its row')
  const { settings, row: work } = written
  const submitted = put.submittedAt !== null
  // What amendments change is not in the row.
  if (submitted && settings.amended)
    return showAttempt(database, holder, target, { findQuiz: async () => quiz, now: put.now })
  const key = { class: holder.class, assignment: target.assignment, quiz: body.quiz, version: body.version }
  const given = { ...key, mode: body.mode, timing: settings, amendments: null, exception: undefined }
  const isLast = settings.reveal === 'submitted' && !mayBeginLater(settings, work, put.now)
  return toSeatAttempt({ given, seat: holder.seat, work, now: put.now }, stored, quiz, submitted && isLast)
}

/** False if the put has only been kept as late work. */
const isRecorded = (row: WorkRow, put: WorkPut) =>
  row.attempt === put.attempt && row.revision === put.revision && row.responses === put.responses

function toWorkPut(
  holder: SeatHolder,
  target: Target,
  { responses: given, submitted, ...body }: SeatAttemptPut,
  quiz: Quiz,
  now: number,
): WorkPut {
  const responses = canonicalize(given) as string
  const seed = seatAttemptSeed({ ...holder, ...target })
  const graded = submitted ? scoreAttempt(quiz, seed, JSON.parse(responses) as Responses) : undefined
  return {
    ...holder,
    ...target,
    ...body,
    responses,
    submittedAt: graded ? now : null,
    score: graded?.score ?? null,
    maxScore: graded?.maxScore ?? null,
    itemScores: graded ? JSON.stringify(Object.fromEntries(graded.items.map(({ id, score }) => [id, score]))) : null,
    now,
  }
}
