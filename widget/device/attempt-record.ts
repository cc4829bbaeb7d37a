import type { PublicQuiz } from '../../core/public-quiz.ts'
import type { AttemptState } from '../store/attempt.ts'

/** An attempt as it is kept on this device, with the quiz as it was begun: it can be finished whatever happens to either. */
export interface AttemptRecord {
  id: string
  /** Origin that the quiz came from. */
  host: string
  /** The embed that this is the current attempt of; none once another has been begun there. */
  place?: string
  /** The place of an embed of another quiz, where the learner has chosen this one instead. */
  insteadAt?: string
  /** When the learner last did something to it, in ms since 1970. */
  touchedAt?: number
  quiz: PublicQuiz
  attempt: AttemptState
}

/** Which record: by the attempt's id, or the current one of a place. */
export type Which = { id: string } | { place: string }

/** What becomes of a record. The same object, or none, leaves everything as it is; another id replaces the record. */
export type Change = (before: AttemptRecord | undefined) => AttemptRecord | undefined

/** Where records are kept: IndexedDB, or memory. Each change is one transaction, so that two tabs never overwrite. */
export interface RecordKeeper {
  find(which: Which): Promise<AttemptRecord | undefined>
  all(): Promise<AttemptRecord[]>
  change(which: Which, change: Change): Promise<AttemptRecord | undefined>
  remove(id: string): Promise<void>
}
