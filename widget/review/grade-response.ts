import { foldText, withinOneTypo } from '../../core/compare-text.ts'
import type { AnyResponse, CorrectResponse, PublicItem } from '../../core/items/index.ts'
import { scoreOrder, scorePairs, scoreSet } from '../../core/items/shares.ts'
import { parseNumber } from '../../core/parse-number.ts'
import type { Card } from './card.ts'

/**
 * The share of the points that a response to a card earns, 0 to 1. Graded on the device, by the correct response and other
 * responses that the host has graded as right. Only the host knows weights and tolerances, so this only proposes a rating,
 * which the learner can change.
 */
export function gradeResponse({ item, result, accepted }: Card, response: AnyResponse, language: string): number {
  return Math.max(...[result.correctResponse, ...accepted].map((right) => compare(item, right, response, language)))
}

function compare(item: PublicItem, right: CorrectResponse, response: AnyResponse, language: string): number {
  switch (item.type) {
    case 'choice':
    case 'true-false':
      return Number(String(right) === String(response))
    case 'number':
      return Number(readNumber(right, language) === readNumber(response, language))
    case 'text-entry':
      return Math.max(...[right].flat().map((text) => compareText(`${text}`, `${response}`, language)))
    case 'multiple-choice':
    case 'hottext':
      return scoreSet(right as string[], response as string[])
    case 'order':
      return scoreOrder(right as string[], response as string[])
    case 'match':
    case 'inline-choice':
      return scorePairs(right as Record<string, string>, response as Record<string, string>)
  }
}

const readNumber = (value: unknown, language: string) =>
  typeof value === 'string' ? parseNumber(value, language) : value

/** 1 if the texts are equal, 0.5 with one typing error (only the host knows if the item allows it), else 0. */
function compareText(right: string, response: string, language: string): number {
  const [wanted, given] = [foldText(right, language), foldText(response, language)]
  return given === wanted ? 1 : withinOneTypo(given, wanted) ? 0.5 : 0
}
