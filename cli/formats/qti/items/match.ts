import { ImportRefusal } from '../../../../authoring/formats/imported.ts'
import { element } from '../../../../authoring/formats/write-xml.ts'
import type { PublicChoice } from '../../../../core/items/fields.ts'
import type { AnyResponse, Item } from '../../../../core/items/index.ts'
import { childElements } from '../../xml/element.ts'
import { richXml } from '../content.ts'
import { makeNames, response } from '../names.ts'
import { type Declaration, writeResponseDeclaration } from '../processing/declarations.ts'
import type { Responses } from '../processing/process.ts'
import { scoreByMapping } from '../processing/rules.ts'
import { readPrompt } from '../prompt.ts'
import { type PackageChoice, pairIds, readChoices, writeChoice } from './choices.ts'
import type { QtiItemType, ReadInteractions, WrittenItem } from './item-type.ts'

/** `matchInteraction`: each of one side has one partner on the other; either side may come first. */
const readMatch: ReadInteractions = (item, [interaction]) => {
  const declared = item.declarationOf(interaction)
  const sets = childElements(interaction, 'simple-match-set')
  const [first = [], second = []] = sets.map((set, index) =>
    readChoices(item, childElements(set, 'simple-associable-choice'), index === 0 ? 'left' : 'right'),
  )
  const pairs = rightPairs(declared)
  const forwards = partnersOf(first, pairs)
  const partners = forwards ?? partnersOf(second, pairs.map(swap))
  if (!partners)
    throw new ImportRefusal('matches some with none or with several, but Lede matches each with exactly one')
  const [left, right] = forwards ? [first, second] : [second, first]
  const lefts = pairIds(left)
  const rights = pairIds(right)
  const toPair = (from: string, to: string) => {
    const pair: [string, string] = [lefts.toIdentifier(from), rights.toIdentifier(to)]
    return (forwards ? pair : swap(pair)).join(' ')
  }
  const toResponses = (given: AnyResponse): Responses => ({
    [declared.identifier]: Object.entries(given as Record<string, string>).map(([from, to]) => toPair(from, to)),
  })
  const key = Object.fromEntries(left.map(({ id }, index) => [id, rights.toId(partners[index] ?? '') ?? '']))
  const points = item.grade(toResponses(key))
  if (points <= 0) throw new ImportRefusal('gives no points to the right pairs')
  const rightIds = right.map(({ id }) => id)
  const probes = probePairs(key, rightIds)
  return {
    fields: {
      type: 'match',
      prompt: readPrompt(item, interaction),
      left: left.map(({ id, text }) => ({ id, text })),
      right: right.map(({ id, text }) => ({ id, text })),
      correctResponse: key,
    },
    points,
    right: toResponses(key),
    toResponses,
    probes,
    targets: [],
    combinations: probes.filter((given) => Object.keys(given).length > 0),
  }
}

const swap = ([a, b]: [string, string]): [string, string] => [b, a]

/** The right pairs: those declared, or those that the mapping gives points to. */
const rightPairs = ({ correct, mapping }: Declaration): [string, string][] => {
  const mapped = mapping?.entries.filter(({ value }) => value > 0).map(({ key }) => key)
  return (correct?.items ?? mapped ?? []).map((pair) => String(pair).split(' ') as [string, string])
}

/** The only partner of each of one side; undefined if one has none or several. */
function partnersOf(side: readonly PackageChoice[], pairs: readonly [string, string][]): string[] | undefined {
  const partners = side.map(({ identifier }) => pairs.filter(([from]) => from === identifier).map(([, to]) => to))
  return partners.every(({ length }) => length === 1) ? partners.flat() : undefined
}

/** The right pairs, none, each pair alone, and all with one wrong. */
function probePairs(key: Readonly<Record<string, string>>, targets: readonly string[]): AnyResponse[] {
  const pairs = Object.entries(key)
  const wrong = pairs.flatMap(([from, to]) => {
    const other = targets.find((id) => id !== to)
    return other === undefined ? [] : [{ ...key, [from]: other }]
  })
  return [key, {}, ...pairs.map((pair) => Object.fromEntries([pair])), ...wrong]
}

/** Each of the left can be matched once, each of the right any number of times. */
function write(item: Item<'match'>): WrittenItem {
  const points = item.points ?? 1
  const toName = makeNames()
  const left = item.left.map((one) => ({ ...one, name: toName('left', one.id) }))
  const right = item.right.map((one) => ({ ...one, name: toName('right', one.id) }))
  const rights = new Map(right.map(({ id, name }) => [id, name]))
  const pairs = left.map(({ id, name }) => `${name} ${rights.get(item.correctResponse[id] ?? '')}`)
  return {
    responses: writeResponseDeclaration({
      identifier: response,
      cardinality: 'multiple',
      baseType: 'directedPair',
      correct: pairs,
      mapping: { upperBound: points, entries: pairs.map((key) => ({ key, value: points / pairs.length })) },
    }),
    body: element(
      'qti-match-interaction',
      { 'response-identifier': response, shuffle: true, 'max-associations': 0 },
      element('qti-prompt', {}, richXml(item.prompt)),
      writeSide(left, 1),
      writeSide(right, 0),
    ),
    scoring: scoreByMapping(response),
    template: 'map_response',
    feedback: [],
  }
}

const writeSide = (side: readonly (PublicChoice & { name: string })[], most: number): string =>
  element(
    'qti-simple-match-set',
    {},
    ...side.map((one) =>
      element('qti-simple-associable-choice', { identifier: one.name, 'match-max': most }, writeChoice(one)),
    ),
  )

export const match: QtiItemType<'match'> = { readers: { 'match-interaction': readMatch }, write }
