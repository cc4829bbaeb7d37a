import type { ItemTypeName, PublicItem } from '../../core/items/index.ts'
import type { PublicQuiz } from '../../core/public-quiz.ts'
import type { Statistics } from '../../core/statistics.ts'
import type { Strings } from '../strings/language.ts'
import { type AttemptState, isOpen, type LearnerStep } from './attempt.ts'
import type { AttemptRecord, Embed } from './attempt-record.ts'

/** All that the views of one quiz show, and nothing else: no promises, elements or functions but those of the texts. */
export interface QuizState {
  readonly embed: Embed
  /** Language of the interface, with or without a region. */
  readonly locale: string
  /** The texts of the interface. Those of `widget/work/` are there once `work` is `ready`. */
  readonly strings: Strings
  /** Whether the element is in a page. */
  readonly connected: boolean
  /** Whether `widget/work/`, imported after the first question is shown, has loaded. */
  readonly work: 'loading' | 'ready' | 'failed'
  /** The quiz as it is published now. */
  readonly published: PublishedQuiz | undefined
  readonly shown: ShownAttempt | undefined
  /** Why no quiz is shown. */
  readonly trouble: Trouble | undefined
  /** What is said about the item shown. */
  readonly notice: Notice | undefined
  /** Id of the item that the host is checking. */
  readonly checking: string
  /** Whether the learner is asked to confirm submitting with unanswered items. */
  readonly confirming: boolean
  /** Practice: submitted, but the last item's feedback is still shown. */
  readonly staying: boolean
  /** Whether attempts outlive the page; false once the browser has refused storage. */
  readonly kept: boolean
  /** Whether the attempt is being sent, or waits for the next try. */
  readonly delivery: 'sending' | 'waiting' | undefined
  /** How others did, once the learner has asked. */
  readonly others: Statistics | 'loading' | 'failed' | undefined
  /** Other quizzes to choose until the learner has begun: easier, harder, or in another language. */
  readonly variants: readonly Variant[]
  /** Whether the quiz shows its passage although the page seems to have it. */
  readonly passageOpened: boolean
  /** Text of the live region, for screen readers. */
  readonly announcement: string | undefined
  /** Which element gets the focus next; a new object each time. */
  readonly focus: { readonly id: string } | undefined
}

export interface PublishedQuiz {
  readonly quiz: PublicQuiz
  /** The `Link` header that it came with, which leads to its variants. */
  readonly link: string | null
}

/** The attempt shown: `record` as stored or begun, and the steps taken since on top of it. */
export interface ShownAttempt {
  readonly record: AttemptRecord
  /** The record's attempt after the pending steps. */
  readonly attempt: AttemptState
  /** The attempt's items in their order. */
  readonly items: readonly PublicItem[]
  /** Steps not stored yet. They wait here until `widget/work/` has loaded. */
  readonly pending: readonly LearnerStep[]
}

export interface Trouble {
  readonly code: string
  readonly detail: string
}

export type Notice =
  /** The item needs a response, or more of one, before it can be checked. */
  | { readonly code: 'incomplete'; readonly type: ItemTypeName }
  /** The host could not be reached. The response is kept, and graded at the end. */
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
