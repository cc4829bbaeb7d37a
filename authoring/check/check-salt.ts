import { isObject } from './format-guide.ts'
import type { Finding } from './problem.ts'

/** So many letters of feedback in all are more than anybody can try. */
const enoughFeedback = 40

/** A test whose version tells its key to whoever tries all keys, because nothing else in it is private. */
export function checkSalt(quiz: unknown): Finding[] {
  if (!isObject(quiz) || quiz.mode !== 'test' || quiz.salt !== undefined || !Array.isArray(quiz.items)) return []
  const feedback = quiz.items.map((item) => (isObject(item) && typeof item.feedback === 'string' ? item.feedback : ''))
  if (feedback.join('').length >= enoughFeedback) return []
  const detail = 'the key of this test can be guessed from its version'
  const mend = 'write feedback, or add a "salt" of 16 random characters or more'
  return [{ rule: 'guessable-key', severity: 'warning', pointer: '/mode', detail, mend }]
}
