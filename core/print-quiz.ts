import type { Quiz } from './quiz.ts'

/** The text of a quiz file. Parsed again it gives the same quiz. */
export const printQuiz = (quiz: Quiz): string =>
  `${JSON.stringify({ $schema: './quiz.schema.json', ...quiz }, undefined, 2)}\n`
