import type { ItemResult } from '../../core/attempt.ts'
import type { AnyResponse, PublicItem } from '../../core/items/index.ts'
import type { PublicQuiz } from '../../core/public-quiz.ts'

/** How well an item was remembered, as FSRS counts it: 1 again, 2 hard, 3 good, 4 easy. */
export type Rating = 1 | 2 | 3 | 4

/** One time that an item was answered. */
export interface Review {
  /** When, in ms since 1970. */
  at: number
  rating: Rating
  /** The attempt that it was answered in, if it was in a quiz. */
  attempt?: string
}

/** The part of a result that does not depend on the response. The learner has seen it before the item becomes a card. */
type KeptResult = Pick<ItemResult, 'maxScore' | 'correctResponse' | 'feedback' | 'evidence' | 'attribution'>

/** An item that returns. When it does follows from its log alone, so nothing of that is stored. */
export interface Card {
  quiz: string
  /** The version that the item was answered in last; later changes of the quiz do not affect it. */
  version: string
  item: PublicItem
  result: KeptResult
  /** Responses that the host has given all the points for, where the result does not name them. */
  accepted: AnyResponse[]
  /** When this version was answered, in ms since 1970. */
  takenAt: number
  /** Every time that it was answered, the earliest first; never empty. */
  log: Review[]
}

/** What the cards of one version of a quiz share. */
export type KeptQuiz = Pick<PublicQuiz, 'id' | 'version' | 'title' | 'language' | 'stimulus'>

/** All that is kept for review. */
export interface Deck {
  quizzes: KeptQuiz[]
  cards: Card[]
}

/** Whether two are the same item of a quiz, in whichever version. */
export const isSameCard = (a: Card, b: Card) => a.quiz === b.quiz && a.item.id === b.item.id
