import { childElements, elementsIn, textOf, type XmlElement } from '../../xml/element.ts'
import { toleranceOf } from '../processing/expressions.ts'
import type { QtiItem } from '../qti-item.ts'

/** A number that the rules compare with, and how far a response may be from it. */
export interface NamedNumber {
  value: number
  below: number
  above: number
  relative?: number
}

/** The numbers that the declaration and the rules of an item name, those with the largest tolerance first. */
export function namedNumbers(item: QtiItem, response: string): NamedNumber[] {
  const declared = item.processing.responses.get(response)
  const correct = (declared?.correct?.items ?? []).map(Number)
  const keys = (declared?.mapping?.entries ?? []).map(({ key }) => Number(key))
  const rules = item.processing.rules ? elementsIn(item.processing.rules) : []
  const compared = rules.flatMap((rule) => comparedBy(rule, correct))
  const exact = [...correct, ...keys].map((value) => ({ value, below: 0, above: 0 }))
  const all = [...compared, ...exact].filter(({ value }) => Number.isFinite(value))
  return all.sort((a, b) => b.below + b.above - (a.below + a.above))
}

const comparisons = new Set('equal match lt lte gt gte member'.split(' '))

function comparedBy(rule: XmlElement, correct: readonly number[]): NamedNumber[] {
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

/** The numbers at which the score can change. */
export const boundsOf = (named: readonly NamedNumber[]): number[] =>
  [...new Set(named.flatMap(({ value, below, above }) => [value - below, value, value + above]))].sort((a, b) => a - b)
