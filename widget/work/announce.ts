import { watch } from '../store/create-store.ts'
import { describeNotice } from '../store/notice.ts'
import type { QuizStore } from '../store/quiz-store.ts'
import { describeWork } from './describe-work.ts'

/** Announces to screen readers what the page shows visually: notices, and the state of the learner's work. */
export function announce(store: QuizStore) {
  const announceText = (text: string | undefined) => {
    if (text) store.dispatch({ type: 'announce', text })
  }
  watch(store, (state) => describeWork(state)?.spoken, announceText)
  watch(
    store,
    ({ notice }) => notice,
    (notice) => announceText(notice && describeNotice(notice, store.state.strings)),
  )
}
