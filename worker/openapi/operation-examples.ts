import { attemptExamples } from './attempt-examples.ts'
import { authorExamples, exampleAuthor } from './author-examples.ts'
import { classExamples, exampleClass, exampleSeat } from './class-examples.ts'
import type { OperationExamples } from './example-types.ts'
import { exampleAttempt, exampleHash, exampleId, exampleSrc } from './examples.ts'
import { mediaExamples } from './media-examples.ts'
import { quizExamples } from './quiz-examples.ts'
import { seatExamples } from './seat-examples.ts'
import { statisticsExamples } from './statistics-examples.ts'

/** Examples of the path parameters. */
export const pathExamples: Record<string, string | number> = {
  quiz: exampleId,
  author: exampleAuthor,
  attempt: exampleAttempt,
  hash: exampleHash,
  name: exampleSrc.replace('media/', ''),
  class: exampleClass,
  seat: exampleSeat,
  assignment: 1,
  number: 1,
}

/** The examples of every operation, by its id. */
export const operationExamples: Record<string, OperationExamples> = {
  ...quizExamples,
  ...authorExamples,
  ...statisticsExamples,
  ...attemptExamples,
  ...mediaExamples,
  ...classExamples,
  ...seatExamples,
  getHealth: { answers: { 200: { well: { status: 'ok' } } } },
}
