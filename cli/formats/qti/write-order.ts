import type { Item } from '../../../core/items/index.ts'
import { makeNames } from './names.ts'
import { baseValue, call, condition, float, setOutcome, variable } from './rules.ts'
import { response, variables } from './write-choice.ts'
import { element, richXml } from './write-xml.ts'
import { declareResponse, type Written } from './written.ts'

/** Parts to order. Kendall's tau is no template of QTI; its rules can say it all the same. */
export function writeOrder(item: Item<'order'>): Written {
  const toName = makeNames(variables)
  const parts = item.choices.map(({ id, text }) => ({ id, text, name: toName('part', id) }))
  const names = new Map(parts.map(({ id, name }) => [id, name]))
  const key = item.correctResponse.map((id) => names.get(id) ?? id)
  return {
    responses: declareResponse({ identifier: response, cardinality: 'ordered', baseType: 'identifier', correct: key }),
    outcomes: ['BALANCE', ...key.map((_, index) => placeOf(index))].map(declareNumber).join(''),
    body: element(
      'qti-order-interaction',
      { 'response-identifier': response, shuffle: true },
      element('qti-prompt', {}, richXml(item.prompt)),
      ...parts.map(({ name, text }) => element('qti-simple-choice', { identifier: name }, richXml(text))),
    ),
    scoring: scoreByTau(key, item.points ?? 1),
    told: [],
  }
}

const placeOf = (index: number) => `PLACE.${index + 1}`

const declareNumber = (identifier: string) =>
  element(
    'qti-outcome-declaration',
    { identifier, cardinality: 'single', 'base-type': 'float' },
    element('qti-default-value', {}, element('qti-value', {}, '0')),
  )

/**
 * Kendall's tau over the pairs of the key, not below 0: first the place of each part in the response, 0 for none; then
 * one more for each pair in order, one less for each that is not; then the share of the pairs.
 */
function scoreByTau(key: readonly string[], points: number): string {
  const places = key.flatMap((name, index) =>
    key.map((_, place) => {
      const there = element('qti-index', { n: place + 1 }, variable(response))
      const test = call('match', there, baseValue('identifier', name))
      return condition([{ test, rules: setOutcome(placeOf(index), float(place + 1)) }])
    }),
  )
  const pairs = key.flatMap((_, earlier) =>
    key.slice(earlier + 1).map((_, step) => [earlier, earlier + 1 + step] as const),
  )
  const balance = pairs.map(([earlier, later]) => weighPair(placeOf(earlier), placeOf(later)))
  const share = call('divide', variable('BALANCE'), float(pairs.length))
  const score = call('max', float(0), call('product', float(points), share))
  return [...places, ...balance, setOutcome('SCORE', score)].join('')
}

function weighPair(earlier: string, later: string): string {
  const add = (change: number) => setOutcome('BALANCE', call('sum', variable('BALANCE'), float(change)))
  const given = [earlier, later].map((place) => call('gt', variable(place), float(0)))
  return condition([
    { test: call('and', ...given, call('lt', variable(earlier), variable(later))), rules: add(1) },
    { test: call('and', ...given, call('gt', variable(earlier), variable(later))), rules: add(-1) },
  ])
}
