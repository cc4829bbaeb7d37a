import type { ItemResult } from '../../core/attempt.ts'
import type { AnyResponse, PublicItem } from '../../core/items/index.ts'
import type { PublicQuiz } from '../../core/public-quiz.ts'

/** How well an item was remembered, on FSRS's scale: 1 again, 2 hard, 3 good, 4 easy. */
export type Rating = 1 | 2 | 3 | 4

/** One answer to an item. */
export interface Review {
  /** When, in ms since 1970. */
  at: number
  rating: Rating
  /** Id of the attempt, if the answer was in a quiz. */
  attempt?: string
}

/** The part of a result that does not depend on the response. Shown to the learner before the item becomes a card. */
type KeptResult = Pick<
  ItemResult,
  'maxScore' | 'correctResponse' | 'feedback' | 'evidence' | 'moreEvidence' | 'attribution'
>

/** An item to review. Its due date is computed from its log and not stored. */
export interface Card {
  quiz: string
  /** The quiz version of the last answer; later changes of the quiz do not affect the card. */
  version: string
  item: PublicItem
  result: KeptResult
  /** Responses that the host has graded with full points. */
  accepted: AnyResponse[]
  /** Time of the answer to this version, in ms since 1970. */
  takenAt: number
  /** All answers, the earliest first; never empty. */
  log: Review[]
}

/** The data that all cards of one quiz version share. */
export type KeptQuiz = Pick<PublicQuiz, 'id' | 'version' | 'title' | 'language' | 'stimulus'>

/** All data for reviews. */
export interface Deck {
  quizzes: KeptQuiz[]
  cards: Card[]
}

/** True if two cards are of the same item of a quiz, in any version. */
export const isSameCard = (a: Card, b: Card) => a.quiz === b.quiz && a.item.id === b.item.id

/** True if an answer was given in a class: its quiz may have no page. Only ids of attempts of seats have slashes. */
export const isFromClass = ({ log }: Card) => log.some(({ attempt }) => attempt?.includes('/'))
