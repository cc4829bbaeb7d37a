import type { LiveAttempt } from '../live-attempt.ts'
import type { QuizController } from '../quiz-controller.ts'
import type { Work } from './index.ts'

/** What the views of this folder get. */
export interface WorkProps {
  quiz: QuizController
  live: LiveAttempt
  work: Work
}
