import type { AnyResponse, Item, ItemTypeName } from '../../../../core/items/index.ts'
import type { XmlElement } from '../../xml/element.ts'
import type { Responses } from '../processing/process.ts'
import type { QtiItem } from '../qti-item.ts'

/** How one item type is read from QTI and written to it. */
export interface QtiItemType<T extends ItemTypeName> {
  /** Readers by name of interaction; empty if another type shares the interaction and has the reader. */
  readers: Readonly<Record<string, ReadInteractions>>
  write: (item: Item<T>, language: string) => WrittenItem
}

/** Reads the interactions of an item: one, or several gaps of one text. Throws `ImportRefusal`. */
export type ReadInteractions = (item: QtiItem, interactions: readonly [XmlElement, ...XmlElement[]]) => Reading

/** What the interactions of an item become. */
export interface Reading {
  fields: { type: ItemTypeName; [field: string]: unknown }
  points: number
  /** The correct response, in terms of the package. */
  right: Responses
  /** Translates a response into terms of the package. */
  toResponses: (response: AnyResponse) => Responses
  /** Responses by which grading in the package and in Lede are compared. */
  probes: AnyResponse[]
  targets: FeedbackTarget[]
  /** Responses of several parts, by which feedback is tried in addition to those of the targets. */
  combinations: AnyResponse[]
}

/** A part of an item that can have feedback: a choice, an accepted text. */
export interface FeedbackTarget {
  /** A response that gives this part alone. */
  response: AnyResponse
  /** True if a response gives this part. */
  fits: (response: AnyResponse) => boolean
  /** The element that may contain its feedback. */
  element?: XmlElement
  addFeedback: (feedback: string) => void
}

/** The parts of a written item that depend on its type. */
export interface WrittenItem {
  /** Response declarations. */
  responses: string
  /** Outcome declarations other than those of the score. */
  outcomes?: string
  /** The item body below the image. */
  body: string
  /** Rules that set SCORE. */
  scoring: string
  /** The standard's template that scores alike, if there is one. */
  template?: 'match_correct' | 'map_response'
  feedback: ConditionalFeedback[]
  /** Shows only the first feedback whose test is true. */
  firstFeedbackOnly?: boolean
  /** What QTI cannot hold, in words that follow the item's id. */
  lost?: string[]
}

/** Feedback with the condition under which QTI shows it; nothing may be shown then. */
export interface ConditionalFeedback {
  test: string
  feedback?: string | undefined
}

/** A share of the points without the rounding error of the division. */
export const roundShare = (share: number): number => Number(share.toFixed(12))
