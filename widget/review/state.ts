import type { ItemResult } from '../../core/attempt.ts'
import type { AnyResponse, PublicItem } from '../../core/items/index.ts'
import type { ReviewStrings } from '../strings/language.ts'
import type { Card, Deck, KeptQuiz } from './card.ts'
import { dueAt } from './schedule.ts'

/** The state of a review: all that its views show. */
export interface ReviewState {
  /** Origin of the quizzes. */
  readonly host: string
  /** Language of the interface, with or without a region. */
  readonly locale: string
  readonly strings: ReviewStrings
  /** `reading` until the deck has been read; `refused` if the browser refuses storage. */
  readonly status: 'reading' | 'ready' | 'refused'
  /** Undefined if the learner has not asked for one. */
  readonly deck: Deck | undefined
  /** The time by which cards are due, in ms since 1970. */
  readonly now: number
  readonly task: Task | undefined
  /** The tasks rated on this page, in order. */
  readonly done: readonly Task[]
  /** Text of the live region, for screen readers. */
  readonly announcement: string | undefined
  /** The element to focus next; a new object each time. */
  readonly focus: { readonly id: string } | undefined
}

/** The card shown. */
export interface Task {
  card: Card
  quiz: KeptQuiz
  /** The item, its lists shuffled again. */
  item: PublicItem
  response?: AnyResponse | undefined
  /** Set once the answer is shown. */
  result?: ItemResult
  /** When it was rated, in ms since 1970. */
  ratedAt?: number
}

export const initialState = (host: string, locale: string, strings: ReviewStrings, now: number): ReviewState => ({
  host,
  locale,
  strings,
  status: 'reading',
  deck: undefined,
  now,
  task: undefined,
  done: [],
  announcement: undefined,
  focus: undefined,
})

/** The cards that are due, the longest overdue first. */
export const dueIn = (state: ReviewState): Card[] => byDue(state).flatMap(([card, at]) => (at <= state.now ? card : []))

/** The time until each of the other cards is due, in ms, the soonest first. */
export const waitsIn = (state: ReviewState): number[] =>
  byDue(state).flatMap(([, at]) => (at > state.now ? at - state.now : []))

const byDue = ({ deck, now }: ReviewState) =>
  (deck?.cards ?? []).map((card): [Card, number] => [card, dueAt(card.log, now)]).sort(([, a], [, b]) => a - b)
