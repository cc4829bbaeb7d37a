import type { ItemResult } from '../../core/attempt.ts'
import { judgeScore } from '../items/judge-score.ts'
import { cross, tick } from '../items/mark.tsx'

/** The verdict on an item. Each has its words, `is-…`, its class and its sign. */
export type Tone = 'right' | 'partly' | 'wrong' | 'unanswered'

export const judge = (result: ItemResult): Tone => (result.response === undefined ? 'unanswered' : judgeScore(result))

/** The paths of signs in a 16 by 16 box. */
export const signs: Record<Tone, string> = {
  right: tick,
  partly: 'M2.5 8c2-4 4-4 5.5 0s3.5 4 5.5 0',
  wrong: cross,
  unanswered: '',
}
