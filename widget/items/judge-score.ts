import type { ItemResult } from '../../core/attempt.ts'

/** The tone of a result: right, partly right or wrong. */
export const judgeScore = ({ score, maxScore }: ItemResult) =>
  score >= maxScore ? 'right' : score > 0 ? 'partly' : 'wrong'
