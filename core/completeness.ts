import { isVisible } from './is-visible.ts'
import type { AnyResponse } from './items/index.ts'
import { parseNumber } from './parse-number.ts'

type Listed = readonly { id: string }[]

/** The fields of an item that completeness depends on; both the authors' and the public form have them. */
export type Answerable =
  | { type: 'choice' | 'multiple-choice' | 'true-false' | 'number' | 'text-entry' | 'hottext' }
  | { type: 'order'; choices: Listed }
  | { type: 'match'; left: Listed }
  | { type: 'inline-choice'; gaps: Listed }

/**
 * True if a response answers all of an item: every part placed, every gap filled, a number that parses in
 * the quiz's `language`. Only a complete response may be checked; an attempt may be handed in with any.
 */
export function isComplete(item: Answerable, response: AnyResponse | undefined, language: string): boolean {
  if (response === undefined) return false
  switch (item.type) {
    case 'choice':
    case 'true-false':
    case 'text-entry':
      return typeof response === 'boolean' || (typeof response === 'string' && isVisible(response))
    case 'number':
      return typeof response === 'string' ? parseNumber(response, language) !== undefined : typeof response === 'number'
    case 'multiple-choice':
    case 'hottext':
      return Array.isArray(response) && response.length > 0
    case 'order':
      return Array.isArray(response) && item.choices.every(({ id }) => response.includes(id))
    case 'match':
      return hasAll(response, item.left)
    case 'inline-choice':
      return hasAll(response, item.gaps)
  }
}

const hasAll = (response: AnyResponse, parts: Listed) =>
  typeof response === 'object' && !Array.isArray(response) && parts.every(({ id }) => Object.hasOwn(response, id))
