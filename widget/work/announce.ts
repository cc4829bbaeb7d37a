import { watch } from '../store/create-store.ts'
import { describeNotice } from '../store/notice.ts'
import type { QuizStore } from '../store/quiz-store.ts'
import { describeWork } from './describe-work.ts'

/** Announces to screen readers what the page shows otherwise: notices, and where the learner's work is. */
export function announce(store: QuizStore) {
  const say = (text: string | undefined) => {
    if (text) store.dispatch({ type: 'announce', text })
  }
  watch(store, (state) => describeWork(state)?.spoken, say)
  watch(
    store,
    ({ notice }) => notice,
    (notice) => say(notice && describeNotice(notice, store.state.strings)),
  )
}
