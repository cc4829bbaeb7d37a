import { element, xmlValue } from '../../../../authoring/formats/write-xml.ts'
import type { Scalar } from './values.ts'

/** Writers for response processing of QTI 3: each function returns the element of its name. */

export const variable = (identifier: string) => element('qti-variable', { identifier })
export const baseValue = (type: string, value: Scalar) =>
  element('qti-base-value', { 'base-type': type }, xmlValue(String(value)))
export const float = (value: number) => baseValue('float', value)
export const setOutcome = (identifier: string, expression: string) =>
  element('qti-set-outcome-value', { identifier }, expression)
export const call = (name: string, ...operands: string[]) => element(`qti-${name}`, {}, ...operands)
export const mapResponse = (identifier: string) => element('qti-map-response', { identifier })
export const isNull = (identifier: string) => call('is-null', variable(identifier))

/** Rules with the condition under which they run. */
export interface Branch {
  test: string
  rules: string
}

/** Runs the first branch whose test is true, else `otherwise`. */
export function condition([first, ...more]: readonly Branch[], otherwise?: string): string {
  if (!first) return otherwise ?? ''
  return element(
    'qti-response-condition',
    {},
    element('qti-response-if', {}, first.test, first.rules),
    ...more.map(({ test, rules }) => element('qti-response-else-if', {}, test, rules)),
    ...(otherwise === undefined ? [] : [element('qti-response-else', {}, otherwise)]),
  )
}

/** The standard's template `map_response`, written out: the mapped response, or 0 without a response. */
export const scoreByMapping = (response: string): string =>
  condition(
    [{ test: isNull(response), rules: setOutcome('SCORE', float(0)) }],
    setOutcome('SCORE', mapResponse(response)),
  )
