import { foldText, withinOneTypo } from '../../core/compare-text.ts'
import { asciiDigits } from '../../core/digits.ts'
import type { AnyResponse, CorrectResponse, PublicItem } from '../../core/items/index.ts'
import { scoreOrder, scorePairs, scoreSet } from '../../core/items/shares.ts'
import { readTyped } from '../items/read-typed.ts'
import type { Card } from './card.ts'

/**
 * The share of the points that a response to a card earns, 0 to 1, by what is known on the device: the correct response,
 * and other responses that the host has graded as right. Nothing is sent. Weights and tolerances stay with the host, so this
 * only proposes a rating; the learner has the last word.
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

/** With less care than the host takes: that knows more ways to write a number than fit into what a browser loads. */
function readNumber(value: unknown, language: string) {
  if (typeof value !== 'string') return value
  const digits = asciiDigits(value).replace(/[^\d.,]/g, '')
  const ungrouped = digits.replace(/[.,](?=\d{3}(?:[.,]|$))/g, '').replace(',', '.')
  const sign = /^\s*[-−–]/.test(value) ? -1 : 1
  return readTyped(value, language) ?? (/\d/.test(ungrouped) ? sign * Number(ungrouped) : undefined)
}

/** Only the host knows if a typing error is allowed: here it scores half. */
function compareText(right: string, response: string, language: string): number {
  const [wanted, given] = [foldText(right, language), foldText(response, language)]
  return given === wanted ? 1 : withinOneTypo(given, wanted) ? 0.5 : 0
}
