import type { PublicItem } from '../core/items/index.ts'
import type { AttemptRecord } from './device/attempt-record.ts'
import type { AboutAttempt } from './events.ts'
import { arrangeItems } from './store/arrange-items.ts'
import { type AttemptAction, type AttemptState, reduceAnswering } from './store/attempt.ts'

/** The attempt that is shown: what is stored, and on top what has just been done. It shows at once, then is stored. */
export class LiveAttempt {
  state: AttemptState
  items: readonly PublicItem[]
  /** As stored, or as begun. */
  record: AttemptRecord
  /** What has been done since. */
  pending: AttemptAction[] = []
  reduce: (state: AttemptState, action: AttemptAction) => AttemptState = reduceAnswering
  /** Stores what is pending. Until the store is there, it waits. */
  save = () => {}
  readonly onChange: () => void

  constructor(record: AttemptRecord, onChange: () => void) {
    this.record = record
    this.onChange = onChange
    this.state = record.attempt
    this.items = arrangeItems(record.quiz, record.attempt)
  }

  get quiz() {
    return this.record.quiz
  }

  /** What every event tells. */
  get about(): AboutAttempt {
    const { host, quiz: publicQuiz } = this.record
    const { id: attempt, quiz, version, mode } = this.state
    return { host, quiz, version, attempt, mode, publicQuiz }
  }

  dispatch(action: AttemptAction) {
    const after = this.reduce(this.state, action)
    if (after === this.state) return
    this.state = after
    // Nothing is stored before the first answer: looking around is nobody's business.
    if (after.status === 'not-started') this.record = { ...this.record, attempt: after }
    else this.pending.push(action)
    this.onChange()
    this.save()
  }
}
