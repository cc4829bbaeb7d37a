import type { Strings } from '../strings/language.ts'
import type { LearnerStep } from './attempt.ts'
import type { AttemptRecord } from './attempt-record.ts'
import type { Notice, PublishedQuiz, QuizState, Trouble, Variant } from './state.ts'

/** All actions on the state of a quiz: steps of the learner, and outside events. */
export type QuizAction = LearnerStep | ViewStep | OutsideEvent

/** Steps of the learner that are not part of the attempt. */
type ViewStep =
  | { type: 'ask-to-confirm' }
  | { type: 'keep-working' }
  | { type: 'open-passage' }
  | { type: 'focus'; id: string }

type OutsideEvent =
  | { type: 'connected'; connected: boolean }
  | { type: 'locale'; locale: string }
  | { type: 'strings'; strings: Strings }
  | { type: 'work'; work: QuizState['work'] }
  | { type: 'published'; published: PublishedQuiz }
  | { type: 'trouble'; trouble: Trouble }
  /** Shows an attempt: a new one, or one from the device. */
  | { type: 'begin'; record: AttemptRecord }
  /** The device has stored the first `count` pending steps of the attempt `id`; `record` is the stored record. */
  | { type: 'stored'; id: string; record: AttemptRecord; count: number }
  /** Shows no attempt any more. */
  | { type: 'shown'; shown: undefined }
  | { type: 'kept'; kept: boolean }
  | { type: 'delivery'; delivery: QuizState['delivery'] }
  | { type: 'checking'; item: string }
  | { type: 'notice'; notice: Notice }
  | { type: 'others'; others: NonNullable<QuizState['others']> }
  | { type: 'variants'; variants: readonly Variant[] }
  | { type: 'announce'; text: string }
