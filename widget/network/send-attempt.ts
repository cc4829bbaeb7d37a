import { isUnsent } from '../store/attempt.ts'
import { watch } from '../store/create-store.ts'
import type { QuizStore } from '../store/quiz-store.ts'
import type { QuizState } from '../store/state.ts'
import type { Outbox } from './outbox.ts'

/** Sends the attempt shown once it is submitted and stored, and shows its delivery state. */
export function sendAttempt(store: QuizStore, outbox: Outbox) {
  const showDelivery = () => {
    const { shown } = store.state
    store.dispatch({ type: 'delivery', delivery: shown && outbox.stateOf(shown.attempt.id) })
  }
  let stopListening = () => {}

  watch(
    store,
    ({ shown }) => shown,
    (shown) => {
      if (shown) outbox.note({ ...shown.record, attempt: shown.attempt })
    },
  )
  watch(store, submittedRevision, (revision) => {
    const { shown } = store.state
    if (revision && shown) void outbox.send(shown.record.id)
  })
  watch(store, ({ shown }) => shown?.attempt.id, showDelivery)
  watch(
    store,
    ({ connected }) => connected,
    (connected) => {
      stopListening()
      stopListening = connected ? outbox.subscribe(showDelivery) : () => {}
    },
  )
}

/** Id and revision of the stored record if it is to be sent, else empty; pending steps do not count. */
function submittedRevision({ shown }: QuizState) {
  if (!shown) return ''
  const { id, status, revision } = shown.record.attempt
  return status === 'submitting' && isUnsent(shown.record.attempt) ? `${id} ${revision}` : ''
}
