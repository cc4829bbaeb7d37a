import type { AttemptPut, ItemResult } from '../core/attempt.ts'
import type { AnyResponse } from '../core/items/index.ts'
import type { PublicQuiz } from '../core/public-quiz.ts'

/** The attempt and quiz of an event. */
export interface AboutAttempt {
  /** Origin of the quiz. */
  host: string
  /** Id of the quiz. */
  quiz: string
  version: string
  /** Id of the attempt: a UUID. */
  attempt: string
  mode: AttemptPut['mode']
  /** The quiz as learners see it before they answer: title, language and items, without the key. Do not change it. */
  publicQuiz: PublicQuiz
}

/** The widget's events, which bubble and cross shadow roots, with the fields of `event.detail`. */
export interface LedeEvents {
  /** The first answer of an attempt. */
  'lede-start': AboutAttempt
  /**
   * Test: each change of an answer; `response` is missing if the learner has removed it. Practice: a checked answer with
   * its score and the `result` that the learner is shown: correct response, feedback and evidence.
   */
  'lede-answer': AboutAttempt & {
    item: string
    response?: AnyResponse
    score?: number
    maxScore?: number
    result?: ItemResult
  }
  /** The host has received and scored the attempt; `items` has the result of each item. */
  'lede-submit': AboutAttempt & { score: number; maxScore: number; items: readonly ItemResult[] }
  /** An error; `detail` is the message shown to the learner. */
  'lede-error': { code: string; detail: string }
}

/**
 * Returns a function that dispatches the widget's events at an element.
 * @internal
 */
export const notifierOf =
  (element: EventTarget) =>
  <Name extends keyof LedeEvents>(name: Name, detail: LedeEvents[Name]) =>
    element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))

/** Types for listeners at the element, its ancestors, the document or the window. */
declare global {
  interface GlobalEventHandlersEventMap extends Record<never, never> {
    'lede-start': CustomEvent<LedeEvents['lede-start']>
    'lede-answer': CustomEvent<LedeEvents['lede-answer']>
    'lede-submit': CustomEvent<LedeEvents['lede-submit']>
    'lede-error': CustomEvent<LedeEvents['lede-error']>
  }
}
