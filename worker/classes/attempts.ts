import type { Amendments } from '../../core/classes/amendments.ts'
import { amendScore, type ItemScore } from '../../core/classes/amendments.ts'
import { type SeatAttemptId, seatAttemptSeed } from '../../core/classes/seat-attempt.ts'
import type { Timing } from '../../core/classes/timing.ts'
import { drawItems } from '../../core/draw.ts'
import type { Quiz } from '../../core/quiz.ts'
import { type Responses, scoreItem } from '../../core/score-attempt.ts'
import type { AssignmentRow } from '../db/classes/assignments.ts'
import type { WorkRow } from '../db/classes/put-work.ts'
import type { PastAttempt } from '../db/schema.ts'

/** An attempt of a seat as it is stored, newest or earlier. */
export type StoredAttempt = PastAttempt

/** The attempts of a seat by number, without those that the teacher took back. */
export function listAttempts(row: WorkRow | null): StoredAttempt[] {
  if (!row || row.attempt <= row.voided) return []
  const newest = {
    ...row,
    responses: JSON.parse(row.responses) as Responses,
    itemScores: row.itemScores === null ? null : (JSON.parse(row.itemScores) as Record<string, number>),
  }
  return [...(row.past ?? []), newest]
}

type Settings = Pick<AssignmentRow, 'opensAt' | 'closesAt' | 'minutes' | 'attempts' | 'exceptions'>

/** When a seat may work at an assignment. */
export function timingOf(settings: Settings, seat: number, factor: number): Timing {
  const { opensAt, closesAt, minutes, attempts, exceptions } = settings
  const own = exceptions?.[seat]
  return { opensAt, closesAt, minutes, attempts, factor, until: own?.until, ownAttempts: own?.attempts }
}

/** A scored item, corrected by the amendments. */
export interface AmendedItem {
  id: string
  recorded: ItemScore
  /** Undefined if the item is dropped. */
  amended: ItemScore | undefined
}

interface ScoreSource {
  responses: Responses
  /** Scores as they were recorded when it was handed in. */
  itemScores?: Record<string, number> | null
}

/** Scores the items of an attempt, in the order of its draw: as recorded, else from the responses. */
export function scoreItems(
  quiz: Quiz,
  id: SeatAttemptId,
  { responses, itemScores }: ScoreSource,
  amendments: Amendments | null,
): AmendedItem[] {
  return drawItems(quiz, seatAttemptSeed(id)).map((item) => {
    const response = Object.hasOwn(responses, item.id) ? responses[item.id] : undefined
    const { score, maxScore } = scoreItem(item, response, quiz.language)
    const recorded = { score: itemScores?.[item.id] ?? score, maxScore }
    const amendment = amendments?.[item.id]
    return {
      id: item.id,
      recorded,
      amended: amendScore(item, response, recorded, { amendment, language: quiz.language }),
    }
  })
}

/** Score and maximum of amended items. */
export const totalOf = (items: readonly AmendedItem[]): ItemScore => ({
  score: items.reduce((sum, { amended }) => sum + (amended?.score ?? 0), 0),
  maxScore: items.reduce((sum, { amended }) => sum + (amended?.maxScore ?? 0), 0),
})
