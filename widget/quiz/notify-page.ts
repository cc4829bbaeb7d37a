import { type AboutAttempt, notifierOf } from '../events.ts'
import type { QuizStore } from '../store/quiz-store.ts'
import type { ShownAttempt } from '../store/state.ts'

/** Notifies the page of the learner's answers: `lede-start` and `lede-answer`. */
export function notifyOfAnswers(store: QuizStore, element: EventTarget) {
  const notify = notifierOf(element)
  store.subscribe(({ shown }, { shown: before }) => {
    if (!shown || !before) return
    const about = aboutAttempt(shown)
    for (const step of shown.pending.filter((step) => !before.pending.includes(step))) {
      if (step.type === 'respond') {
        const { item, response } = step
        if (before.attempt.status === 'not-started') notify('lede-start', about)
        if (about.mode === 'test')
          notify('lede-answer', { ...about, item, ...(response !== undefined && { response }) })
      } else if (step.type === 'check') {
        const { item, response, result } = step
        const { score, maxScore } = result
        notify('lede-answer', { ...about, item, response, score, maxScore, result })
      }
    }
  })
}

/** The fields that all events about an attempt have. */
export function aboutAttempt({ record, attempt }: ShownAttempt): AboutAttempt {
  const { host, quiz: publicQuiz } = record
  const { id, quiz, version, mode } = attempt
  return { host, quiz, version, attempt: id, mode, publicQuiz }
}
