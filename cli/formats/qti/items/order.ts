import { ImportRefusal } from '../../../../authoring/formats/imported.ts'
import { element } from '../../../../authoring/formats/write-xml.ts'
import type { AnyResponse, Item } from '../../../../core/items/index.ts'
import { childElements } from '../../xml/element.ts'
import { richXml } from '../content.ts'
import { makeNames, response } from '../names.ts'
import { writeOutcomeDeclaration, writeResponseDeclaration } from '../processing/declarations.ts'
import type { Responses } from '../processing/process.ts'
import { baseValue, call, condition, float, setOutcome, variable } from '../processing/rules.ts'
import { readPrompt } from '../prompt.ts'
import { pairIds, readChoices, writeSimpleChoices } from './choices.ts'
import type { QtiItemType, ReadInteractions, WrittenItem } from './item-type.ts'

/** `orderInteraction`: the right order is the declared one. */
const readOrder: ReadInteractions = (item, [interaction]) => {
  const { identifier, correct } = item.declarationOf(interaction)
  const choices = readChoices(item, childElements(interaction, 'simple-choice'), 'part')
  const { toId, toIdentifier } = pairIds(choices)
  const key = (correct?.items ?? []).flatMap((name) => toId(name) ?? [])
  if (key.length !== choices.length) throw new ImportRefusal('does not give the right order of all its parts')
  const toResponses = (given: AnyResponse): Responses => ({ [identifier]: (given as string[]).map(toIdentifier) })
  const right = toResponses(key)
  const points = item.grade(right)
  if (points <= 0) throw new ImportRefusal('gives no points to the right order')
  const probes = [key, key.toReversed(), ...key.slice(1).map((_, index) => swapNeighbours(key, index))]
  return {
    fields: {
      type: 'order',
      prompt: readPrompt(item, interaction),
      choices: choices.map(({ id, text }) => ({ id, text })),
      correctResponse: key,
    },
    points,
    right,
    toResponses,
    probes,
    targets: [],
    combinations: probes,
  }
}

/** The order with the parts at `index` and behind it exchanged. */
const swapNeighbours = (order: readonly string[], index: number): string[] => {
  const [a, b] = [order[index] as string, order[index + 1] as string]
  return order.map((id) => (id === a ? b : id === b ? a : id))
}

/** QTI has no template for Kendall's tau, but its rules can express it. */
function write(item: Item<'order'>): WrittenItem {
  const toName = makeNames()
  const parts = item.choices.map((choice) => ({ ...choice, name: toName('part', choice.id) }))
  const names = new Map(parts.map(({ id, name }) => [id, name]))
  const key = item.correctResponse.map((id) => names.get(id) ?? id)
  const counters = ['BALANCE', ...key.map((_, index) => positionOf(index))]
  return {
    responses: writeResponseDeclaration({
      identifier: response,
      cardinality: 'ordered',
      baseType: 'identifier',
      correct: key,
    }),
    outcomes: counters.map((counter) => writeOutcomeDeclaration(counter, 0)).join(''),
    body: element(
      'qti-order-interaction',
      { 'response-identifier': response, shuffle: true },
      element('qti-prompt', {}, richXml(item.prompt)),
      ...writeSimpleChoices(parts),
    ),
    scoring: scoreByTau(key, item.points ?? 1),
    feedback: [],
  }
}

/** The variable for the position of a part in the response. */
const positionOf = (index: number) => `PLACE.${index + 1}`

/**
 * Kendall's tau over the pairs of the key, not below 0. Sets the position of each part in the response, 0 if missing;
 * adds 1 for each pair in order and subtracts 1 for each other pair; scores the share of the pairs.
 */
function scoreByTau(key: readonly string[], points: number): string {
  const positions = key.flatMap((name, index) =>
    key.map((_, position) => {
      const there = element('qti-index', { n: position + 1 }, variable(response))
      const test = call('match', there, baseValue('identifier', name))
      return condition([{ test, rules: setOutcome(positionOf(index), float(position + 1)) }])
    }),
  )
  const pairs = key.flatMap((_, earlier) =>
    key.slice(earlier + 1).map((_, step) => [earlier, earlier + 1 + step] as const),
  )
  const balance = pairs.map(([earlier, later]) => weighPair(positionOf(earlier), positionOf(later)))
  const share = call('divide', variable('BALANCE'), float(pairs.length))
  const score = call('max', float(0), call('product', float(points), share))
  return [...positions, ...balance, setOutcome('SCORE', score)].join('')
}

function weighPair(earlier: string, later: string): string {
  const add = (change: number) => setOutcome('BALANCE', call('sum', variable('BALANCE'), float(change)))
  const given = [earlier, later].map((position) => call('gt', variable(position), float(0)))
  return condition([
    { test: call('and', ...given, call('lt', variable(earlier), variable(later))), rules: add(1) },
    { test: call('and', ...given, call('gt', variable(earlier), variable(later))), rules: add(-1) },
  ])
}

export const order: QtiItemType<'order'> = { readers: { 'order-interaction': readOrder }, write }
