import { arrangeItems } from '../store/arrange-items.ts'
import type { LearnerStep } from '../store/attempt.ts'
import { type AttemptRecord, embedKey } from '../store/attempt-record.ts'
import { watch } from '../store/create-store.ts'
import type { QuizStore } from '../store/quiz-store.ts'
import { reduceAttempt } from '../store/reduce-attempt.ts'
import type { QuizState } from '../store/state.ts'
import type { AttemptStore, Which } from './attempt-store.ts'

/**
 * Stores pending steps on the device, and shows changes by other tabs and the outbox while the element is in a page.
 * Steps are applied to the record as it is stored by then, which merges the work of two tabs. `insteadAt`: see
 * `AttemptRecord`. `select`: which stored record belongs to the one shown.
 */
export function keepAttempt(
  store: QuizStore,
  attempts: AttemptStore,
  insteadAt?: string,
  select: (shown: AttemptRecord) => Which = () => ({ embedKey: embedKey(store.state.embed) }),
) {
  let writing: Promise<void> | undefined

  async function write() {
    try {
      for (let { shown } = store.state; shown && shown.pending.length > 0; { shown } = store.state) {
        const { pending: steps, record } = shown
        const first = insteadAt === undefined ? record : { ...record, insteadAt }
        const after = await attempts.change(select(record), (before) => applySteps(before ?? first, steps), store)
        store.dispatch({ type: 'stored', id: record.id, record: after ?? record, count: steps.length })
      }
    } finally {
      writing = undefined
    }
  }

  async function refresh(by?: object) {
    store.dispatch({ type: 'kept', kept: attempts.kept })
    if (by === store) return
    await writing
    const { shown } = store.state
    const record = shown && (await attempts.find(select(shown.record)))
    // A write in progress dispatches the full stored record itself.
    if (record && !writing) store.dispatch({ type: 'stored', id: shown.record.id, record, count: 0 })
  }

  let stopListening = () => {}
  watch(store, pendingIn, (pending) => {
    if (pending.length > 0) writing ??= write()
  })
  watch(store, isListening, (listening) => {
    stopListening()
    stopListening = listening ? attempts.subscribe((by) => void refresh(by)) : () => {}
    if (listening) void refresh()
  })
}

const nothing: readonly LearnerStep[] = []
const pendingIn = ({ shown }: QuizState) => shown?.pending ?? nothing

/** Id of the record to listen for; undefined while the element is in no page. */
const isListening = ({ connected, shown }: QuizState) => (connected ? shown?.record.id : undefined)

/** The record after some steps. Steps on items that are not in its attempt are skipped. */
function applySteps(record: AttemptRecord, steps: readonly LearnerStep[]): AttemptRecord {
  const ids = new Set(arrangeItems(record.quiz, record.attempt).map(({ id }) => id))
  const fitting = steps.filter((step) => !('item' in step) || ids.has(step.item))
  const attempt = fitting.reduce(reduceAttempt, record.attempt)
  return attempt === record.attempt ? record : { ...record, attempt, touchedAt: Date.now() }
}
