import { Refusal } from '../../../authoring/formats/imported.ts'
import type { AnyResponse } from '../../../core/items/index.ts'
import type { Declaration } from './declarations.ts'
import type { Responses } from './processing.ts'
import { readPrompt } from './read-body.ts'
import { type ReadChoice, readChoices } from './read-choice.ts'
import { type ItemReading, pairIds, type Reading } from './reading.ts'
import { childElements, type XmlElement } from './xml.ts'

/** The right pairs: those declared, else those that the mapping pays for. */
const rightPairs = ({ correct, mapping }: Declaration): [string, string][] => {
  const paid = mapping?.entries.filter(({ value }) => value > 0).map(({ key }) => key)
  return (correct?.items ?? paid ?? []).map((pair) => String(pair).split(' ') as [string, string])
}

/** For each of one side its only partner; undefined where one has none, or several. */
function partnersOf(side: readonly ReadChoice[], pairs: readonly [string, string][]): string[] | undefined {
  const partners = side.map(({ identifier }) => pairs.filter(([from]) => from === identifier).map(([, to]) => to))
  return partners.every(({ length }) => length === 1) ? partners.flat() : undefined
}

/** `matchInteraction`: each of one side has one partner on the other; which side comes first does not matter. */
export function readMatchInteraction(item: ItemReading, interaction: XmlElement): Reading {
  const declared = item.declared(interaction)
  const sets = childElements(interaction, 'simple-match-set')
  const [first = [], second = []] = sets.map((set, index) =>
    readChoices(item, childElements(set, 'simple-associable-choice'), index === 0 ? 'left' : 'right'),
  )
  const pairs = rightPairs(declared)
  const forwards = partnersOf(first, pairs)
  const partners =
    forwards ??
    partnersOf(
      second,
      pairs.map(([from, to]) => [to, from]),
    )
  if (!partners) throw new Refusal('matches some with none or with several, where Lede matches each with one')
  const [left, right] = forwards ? [first, second] : [second, first]
  const lefts = pairIds(left)
  const rights = pairIds(right)
  const toPair = (from: string, to: string) => {
    const [a, b] = [lefts.toIdentifier(from), rights.toIdentifier(to)]
    return forwards ? `${a} ${b}` : `${b} ${a}`
  }
  const toResponses = (given: AnyResponse): Responses => ({
    [declared.identifier]: Object.entries(given as Record<string, string>).map(([from, to]) => toPair(from, to)),
  })
  const key = Object.fromEntries(left.map(({ id }, index) => [id, rights.toId(partners[index] ?? '') ?? '']))
  const points = item.grade(toResponses(key))
  if (points <= 0) throw new Refusal('gives no points to the right pairs')
  return {
    fields: {
      type: 'match',
      prompt: readPrompt(item, [interaction]),
      left: left.map(({ id, text }) => ({ id, text })),
      right: right.map(({ id, text }) => ({ id, text })),
      correctResponse: key,
    },
    points,
    right: toResponses(key),
    toResponses,
    probes: probePairs(
      key,
      right.map(({ id }) => id),
    ),
    parts: [],
  }
}

/** The right pairs, none, each pair alone, and each pair wrong beside the others. */
export function probePairs(key: Readonly<Record<string, string>>, targets: readonly string[]): AnyResponse[] {
  const pairs = Object.entries(key)
  const wrong = pairs.flatMap(([from, to]) => {
    const other = targets.find((id) => id !== to)
    return other === undefined ? [] : [{ ...key, [from]: other }]
  })
  return [key, {}, ...pairs.map((pair) => Object.fromEntries([pair])), ...wrong]
}
