import type { AnyResponse } from '../items/index.ts'
import { countedOf, median, shareOf } from './figures.ts'
import type { Report, ReportAttempt } from './report.ts'

/** A correction that is not made yet: the item is dropped, or earns full marks for all or for some responses. */
export type PlannedAmendment = 'drop' | 'full' | ((response: AnyResponse) => boolean)

/** What a correction would change. */
export interface AmendmentEffect {
  /** How many pupils' shares rise and fall: dropping an item lowers those who had it right. */
  higher: number
  lower: number
  /** Medians before and after, 0 to 1. */
  before: number | undefined
  after: number | undefined
}

/** What a correction of an item would change, of the attempts that count. It adds to the corrections in the report. */
export function effectOf(report: Pick<Report, 'seats'>, item: string, planned: PlannedAmendment): AmendmentEffect {
  const shares = countedOf(report).map((attempt) => ({
    before: shareOf(attempt),
    after: shareOf(amend(attempt, item, planned)),
  }))
  const differences = shares.map(({ before = 0, after = 0 }) => after - before)
  return {
    higher: differences.filter((difference) => difference > 1e-9).length,
    lower: differences.filter((difference) => difference < -1e-9).length,
    before: median(shares.flatMap(({ before }) => before ?? [])),
    after: median(shares.flatMap(({ after }) => after ?? [])),
  }
}

function amend({ items, responses, score, maxScore }: ReportAttempt, id: string, planned: PlannedAmendment) {
  const item = items.find((each) => each.id === id)
  if (!item) return { score, maxScore }
  if (planned === 'drop') return { score: score - item.score, maxScore: maxScore - item.maxScore }
  const response = Object.hasOwn(responses, id) ? responses[id] : undefined
  const isFull = planned === 'full' || (response !== undefined && planned(response))
  return { score: isFull ? score - item.score + item.maxScore : score, maxScore }
}
