import type { Scalar } from './values.ts'
import { element, escapeXml } from './write-xml.ts'

/** Feedback to one response, and the test by which QTI knows it; nothing may be said to it. */
export interface Told {
  test: string
  feedback?: string | undefined
}

/** The parts of a written item that differ by its type. */
export interface Written {
  /** Response declarations. */
  responses: string
  /** Outcome declarations beside the score's. */
  outcomes?: string
  /** What the item's body holds after the image. */
  body: string
  /** Rules that set SCORE. */
  scoring: string
  /** The standard's template that scores alike, where there is one. */
  template?: 'match_correct' | 'map_response'
  told: Told[]
  /** Whether only the first of `told` whose test holds is said. */
  firstOnly?: boolean
  /** What QTI cannot hold, in words that follow the item's id. */
  lost?: string[]
}

export interface WrittenMapping {
  entries: { key: string; value: number; matchCase?: boolean }[]
  otherwise?: number
  upperBound?: number
}

export interface WrittenDeclaration {
  identifier: string
  cardinality: 'single' | 'multiple' | 'ordered'
  baseType: 'identifier' | 'string' | 'float' | 'directedPair'
  correct: readonly Scalar[]
  mapping?: WrittenMapping | undefined
}

/** A response declaration with its key, and what each response is worth. No response takes points away. */
export const declareResponse = ({ identifier, cardinality, baseType, correct, mapping }: WrittenDeclaration): string =>
  element(
    'qti-response-declaration',
    { identifier, cardinality, 'base-type': baseType },
    element('qti-correct-response', {}, ...correct.map((value) => element('qti-value', {}, escapeXml(String(value))))),
    ...(mapping ? [writeMapping(mapping)] : []),
  )

const writeMapping = ({ entries, otherwise = 0, upperBound }: WrittenMapping): string =>
  element(
    'qti-mapping',
    { 'lower-bound': 0, 'upper-bound': upperBound, 'default-value': otherwise },
    ...entries.map(({ key, value, matchCase = true }) =>
      element('qti-map-entry', { 'map-key': key, 'mapped-value': value, 'case-sensitive': matchCase }),
    ),
  )
