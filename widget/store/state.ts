import type { ItemTypeName, PublicItem } from '../../core/items/index.ts'
import type { PublicQuiz } from '../../core/public-quiz.ts'
import type { Statistics } from '../../core/statistics.ts'
import type { Strings } from '../strings/language.ts'
import { type AttemptState, isOpen, type LearnerStep } from './attempt.ts'
import type { AttemptRecord, Embed } from './attempt-record.ts'

/** The state of a quiz: all that its views show, as plain data (except `strings`). */
export interface QuizState {
  readonly embed: Embed
  /** Language of the interface, with or without a region. */
  readonly locale: string
  /** The texts of the interface. Those of `widget/work/` are loaded once `work` is `ready`. */
  readonly strings: Strings
  /** True while the element is in a page. */
  readonly connected: boolean
  /** Loading state of `widget/work/`, which is imported after the first question is shown. */
  readonly work: 'loading' | 'ready' | 'failed'
  /** The current version of the quiz. */
  readonly published: PublishedQuiz | undefined
  readonly shown: ShownAttempt | undefined
  /** The reason why no quiz is shown. */
  readonly trouble: Trouble | undefined
  /** A message on the item shown. */
  readonly notice: Notice | undefined
  /** Id of the item that the host is checking. */
  readonly checking: string
  /** True while the learner is asked to confirm submitting with unanswered items. */
  readonly confirming: boolean
  /** Practice: true while the last item's feedback is still shown after submission. */
  readonly staying: boolean
  /** True if attempts outlive the page; false once the browser has refused storage. */
  readonly kept: boolean
  /** Undefined if the attempt is neither being sent nor waiting for a retry. */
  readonly delivery: 'sending' | 'waiting' | undefined
  /** Statistics of other attempts, once the learner has asked for them. */
  readonly others: Statistics | 'loading' | 'failed' | undefined
  /** Other quizzes to choose until the learner has begun: easier, harder, or in another language. */
  readonly variants: readonly Variant[]
  /** True if the quiz shows its passage although the page seems to contain it. */
  readonly passageOpened: boolean
  /** Text of the live region, for screen readers. */
  readonly announcement: string | undefined
  /** The element to focus next; a new object each time. */
  readonly focus: { readonly id: string } | undefined
}

export interface PublishedQuiz {
  readonly quiz: PublicQuiz
  /** The response's `Link` header, which leads to the quiz's variants. */
  readonly link: string | null
}

/** The attempt shown: its record as stored or begun, and the steps since then. */
export interface ShownAttempt {
  readonly record: AttemptRecord
  /** The record's attempt after the pending steps. */
  readonly attempt: AttemptState
  /** The attempt's items in their order. */
  readonly items: readonly PublicItem[]
  /** Steps that are not stored yet. They queue here until `widget/work/` has loaded. */
  readonly pending: readonly LearnerStep[]
}

export interface Trouble {
  readonly code: string
  readonly detail: string
}

export type Notice =
  /** The item needs a complete response before it can be checked. */
  | { readonly code: 'incomplete'; readonly type: ItemTypeName }
  /** The host could not be reached. The response is kept and graded at submission. */
  | { readonly code: 'not-checked' }
  | { readonly code: 'refused'; readonly detail: string }

export type Variant = Pick<PublicQuiz, 'id' | 'language' | 'level'>

export const initialState = (embed: Embed, locale: string, strings: Strings): QuizState => ({
  embed,
  locale,
  strings,
  connected: true,
  work: 'loading',
  published: undefined,
  shown: undefined,
  trouble: undefined,
  notice: undefined,
  checking: '',
  confirming: false,
  staying: false,
  kept: true,
  delivery: undefined,
  others: undefined,
  variants: [],
  passageOpened: false,
  announcement: undefined,
  focus: undefined,
})

export const itemShown = ({ items, attempt }: ShownAttempt): PublicItem | undefined => items[attempt.position]

export const showsResult = ({ shown, staying }: QuizState) => shown !== undefined && !isOpen(shown.attempt) && !staying
