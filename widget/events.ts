import type { AttemptPut } from '../core/attempt.ts'
import type { AnyResponse } from '../core/items/index.ts'

/** What the widget tells the page, by bubbling events that cross shadow roots; `event.detail` holds these fields. */
export interface LedeEvents {
  /** The first answer of an attempt. */
  'lede-start': { quiz: string; version: string; attempt: string; mode: AttemptPut['mode'] }
  /** Test: each change of an answer. Practice: an answer that has been checked, with its score. */
  'lede-answer': { attempt: string; item: string; response?: AnyResponse; score?: number; maxScore?: number }
  /** The host has the attempt and has scored it. */
  'lede-submit': { attempt: string; score: number; maxScore: number }
  /** Something went wrong that the learner has been told of, in `detail`'s words. */
  'lede-error': { code: string; detail: string }
}

export type Tell = <Name extends keyof LedeEvents>(name: Name, detail: LedeEvents[Name]) => void

/** Dispatches the widget's events at its element. */
export const tellFrom =
  (element: EventTarget): Tell =>
  (name, detail) => {
    element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))
  }

declare global {
  interface HTMLElementEventMap extends Record<never, never> {
    'lede-start': CustomEvent<LedeEvents['lede-start']>
    'lede-answer': CustomEvent<LedeEvents['lede-answer']>
    'lede-submit': CustomEvent<LedeEvents['lede-submit']>
    'lede-error': CustomEvent<LedeEvents['lede-error']>
  }
}
