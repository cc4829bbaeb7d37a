import { toItemStatistics } from '../../core/item-statistics/figures.ts'
import type { ItemSums } from '../../core/item-statistics/sums.ts'
import { leastAttempts } from '../../core/statistics.ts'
import type { OperationExamples } from './example-types.ts'
import { exampleId, exampleVersion } from './examples.ts'
import { invalidQuery, notYours, withdrawn } from './problem-examples.ts'

/** Sums of twenty attempts: all chose the right place, fifteen had the right number. */
const sums: ItemSums = {
  attempts: 20,
  items: [
    [
      'where',
      20,
      20,
      20,
      35,
      35,
      65,
      [
        ['"gardens"', 0, 0],
        ['"roofs"', 20, 35],
      ],
    ],
    ['count', 20, 15, 15, 30, 35, 65, []],
  ],
}

/** The examples of statistics. */
export const statisticsExamples: Record<string, OperationExamples> = {
  getStatistics: {
    answers: {
      200: {
        few: { id: exampleId, version: exampleVersion, leastAttempts },
        many: {
          id: exampleId,
          version: exampleVersion,
          leastAttempts,
          attempts: 20,
          scores: [
            { share: 0.5, attempts: 5 },
            { share: 1, attempts: 15 },
          ],
          items: [
            { id: 'where', attempts: 20, facility: 1, right: 1 },
            { id: 'count', attempts: 20, facility: 0.75, right: 0.75 },
          ],
        },
      },
    },
    problems: { ...invalidQuery('version', 'must be the 16 characters of a version'), 'quiz-withdrawn': withdrawn },
  },
  getItemStatistics: {
    answers: {
      200: { many: { id: exampleId, version: exampleVersion, ...toItemStatistics(sums, [1, 1]) } },
    },
    problems: { ...invalidQuery('version', 'must be the 16 characters of a version'), 'not-your-quiz': notYours },
  },
}
