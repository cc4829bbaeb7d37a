import type { LiveAttempt } from '../live-attempt.ts'
import type { QuizController } from '../quiz-controller.ts'
import type { Steps } from './steps.ts'

/** What the views of this folder get. */
export interface WorkProps {
  quiz: QuizController
  live: LiveAttempt
  steps: Steps
}
