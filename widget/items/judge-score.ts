import type { ItemResult } from '../../core/attempt.ts'

/** What is accepted in part is neither right nor wrong. */
export const judgeScore = ({ score, maxScore }: ItemResult) =>
  score >= maxScore ? 'right' : score > 0 ? 'partly' : 'wrong'
