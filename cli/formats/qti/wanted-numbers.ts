import { toleranceOf } from './expressions.ts'
import type { ItemReading } from './reading.ts'
import { childElements, elementsIn, textOf, type XmlElement } from './xml.ts'

/** A number that the rules compare with, and how near it a response may be. */
export interface Wanted {
  value: number
  below: number
  above: number
  relative?: number
}

/** The numbers that the declaration and the rules of an item name. */
export function wantedNumbers(item: ItemReading, response: string): Wanted[] {
  const declared = item.processed.responses.get(response)
  const correct = (declared?.correct?.items ?? []).map(Number)
  const keys = (declared?.mapping?.entries ?? []).map(({ key }) => Number(key))
  const rules = item.processed.rules ? elementsIn(item.processed.rules) : []
  const compared = rules.flatMap((rule) => comparedBy(rule, correct))
  const exact = [...correct, ...keys].map((value) => ({ value, below: 0, above: 0 }))
  const all = [...compared, ...exact].filter(({ value }) => Number.isFinite(value))
  return all.sort((a, b) => b.below + b.above - (a.below + a.above))
}

const comparisons = new Set('equal match lt lte gt gte member'.split(' '))

function comparedBy(rule: XmlElement, correct: readonly number[]): Wanted[] {
  if (!comparisons.has(rule.name)) return []
  const values = childElements(rule).flatMap((operand) => {
    if (operand.name === 'correct') return correct
    return /float|integer/.test(operand.attributes['base-type'] ?? '') ? [Number(textOf(operand))] : []
  })
  return values.map((value) => {
    if (rule.name !== 'equal') return { value, below: 0, above: 0 }
    const [below, above] = toleranceOf(rule, value)
    const relative = rule.attributes['tolerance-mode'] === 'relative' && value !== 0
    return { value, below, above, ...(relative && { relative: below / Math.abs(value) }) }
  })
}

export const breaks = (wanted: readonly Wanted[]): number[] =>
  [...new Set(wanted.flatMap(({ value, below, above }) => [value - below, value, value + above]))].sort((a, b) => a - b)
