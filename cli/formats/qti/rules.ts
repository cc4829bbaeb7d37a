import type { Scalar } from './values.ts'
import { element, escapeXml } from './write-xml.ts'

/** Response processing of QTI 3, written: each function is the element of its name. */

export const variable = (identifier: string) => element('qti-variable', { identifier })
export const baseValue = (type: string, value: Scalar) =>
  element('qti-base-value', { 'base-type': type }, escapeXml(String(value)))
export const float = (value: number) => baseValue('float', value)
export const setOutcome = (identifier: string, expression: string) =>
  element('qti-set-outcome-value', { identifier }, expression)
export const call = (name: string, ...operands: string[]) => element(`qti-${name}`, {}, ...operands)
export const mapResponse = (identifier: string) => element('qti-map-response', { identifier })
export const isNull = (identifier: string) => call('is-null', variable(identifier))

/** What is done where a test holds. */
export interface Branch {
  test: string
  rules: string
}

/** The first branch whose test holds is carried out, else `otherwise`. */
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

/** The score by the mapping of a response, nothing for no response: the standard's template `map_response`, written out. */
export const scoreByMapping = (response: string): string =>
  condition(
    [{ test: isNull(response), rules: setOutcome('SCORE', float(0)) }],
    setOutcome('SCORE', mapResponse(response)),
  )
