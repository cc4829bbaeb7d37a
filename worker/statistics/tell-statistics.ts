import { leastAttempts, type Statistics } from '../../core/statistics.ts'
import type { ItemTally, Tally } from '../db/schema.ts'
import type { StatisticsRow } from '../db/statistics.ts'

/**
 * What anyone may know of a summary: nothing while the attempts are few, and then its state at the last multiple of ten
 * attempts, so that the difference between two requests does not reveal one learner's result.
 */
export function tellStatistics(row: StatisticsRow): Statistics {
  const { quiz: id, version } = row
  const tally = settled(row)
  if (!tally || tally.attempts < leastAttempts) return { id, version, leastAttempts }
  const { attempts, scores, items } = tally
  return {
    id,
    version,
    leastAttempts,
    attempts,
    scores: Object.entries(scores)
      .map(([thousandths, attempts]) => ({ share: Number(thousandths) / 1000, attempts }))
      .sort((a, b) => a.share - b.share),
    items: items.filter(([, , attempts]) => attempts >= leastAttempts).map(tellItem),
  }
}

/** The summary at the last multiple of ten attempts. */
const settled = ({ attempts, scores, items, told }: StatisticsRow): Tally | null =>
  attempts % 10 === 0 ? { attempts, scores, items } : told

const tellItem = ([id, , attempts, right, earned]: ItemTally) => ({
  id,
  attempts,
  facility: toThousandth(earned / 1e6 / attempts),
  right: toThousandth(right / attempts),
})

const toThousandth = (share: number) => Math.round(share * 1000) / 1000
