import { toPublicQuiz } from '../../../core/public-quiz.ts'
import type { Quiz } from '../../../core/quiz.ts'
import { type Responses, scoreAttempt } from '../../../core/score-attempt.ts'
import type { LedeEvents } from '../../../widget/events.ts'

export const attempt = '0e2b1c3d-4f5a-4b6c-8d7e-9f0a1b2c3d4e'

export const learner = { account: { homePage: 'https://school.example', name: 'p-4711' } }

/** What the widget tells when an attempt at a quiz has been handed in with these responses, graded by the real rules. */
export function submit(quiz: Quiz, responses: Responses): LedeEvents['lede-submit'] {
  const version = 'AAAAAAAAAAAAAAAA'
  return {
    host: 'https://quiz.example',
    quiz: 'lighthouse',
    version,
    attempt,
    mode: 'test',
    publicQuiz: toPublicQuiz(quiz, 'lighthouse', version),
    ...scoreAttempt(quiz, attempt, responses),
  }
}
