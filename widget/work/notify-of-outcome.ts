import { notifierOf } from '../events.ts'
import { aboutAttempt } from '../quiz/notify-page.ts'
import type { QuizStore } from '../store/quiz-store.ts'
import { describeTrouble } from './trouble.tsx'

/** Notifies the page of results and errors: `lede-submit` and `lede-error`. */
export function notifyOfOutcome(store: QuizStore, element: EventTarget) {
  const notify = notifierOf(element)
  store.subscribe((state, { shown: before, trouble: troubleBefore }) => {
    const { shown, trouble } = state
    if (trouble?.code && trouble.code !== troubleBefore?.code) {
      notify('lede-error', { code: trouble.code, detail: describeTrouble(trouble, state) })
    }
    const { refusal, result } = shown?.attempt ?? {}
    if (refusal && !before?.attempt.refusal) notify('lede-error', refusal)
    if (!shown || !before || !result || before.attempt.status === 'submitted') return
    const { score = 0, maxScore = 0, items = [] } = result
    notify('lede-submit', { ...aboutAttempt(shown), score, maxScore, items })
  })
}
