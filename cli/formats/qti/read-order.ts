import { Refusal } from '../../../authoring/formats/imported.ts'
import type { AnyResponse } from '../../../core/items/index.ts'
import type { Responses } from './processing.ts'
import { readPrompt } from './read-body.ts'
import { readChoices } from './read-choice.ts'
import { type ItemReading, pairIds, type Reading } from './reading.ts'
import { childElements, type XmlElement } from './xml.ts'

/** `orderInteraction`: the right order is the declared one. */
export function readOrderInteraction(item: ItemReading, interaction: XmlElement): Reading {
  const { identifier, correct } = item.declared(interaction)
  const choices = readChoices(item, childElements(interaction, 'simple-choice'), 'part')
  const { toId, toIdentifier } = pairIds(choices)
  const key = (correct?.items ?? []).flatMap((name) => toId(name) ?? [])
  if (key.length !== choices.length) throw new Refusal('does not say the right order of all its parts')
  const toResponses = (given: AnyResponse): Responses => ({ [identifier]: (given as string[]).map(toIdentifier) })
  const right = toResponses(key)
  const points = item.grade(right)
  if (points <= 0) throw new Refusal('gives no points to the right order')
  return {
    fields: {
      type: 'order',
      prompt: readPrompt(item, [interaction]),
      choices: choices.map(({ id, text }) => ({ id, text })),
      correctResponse: key,
    },
    points,
    right,
    toResponses,
    probes: [key, key.toReversed(), ...key.slice(1).map((_, place) => swap(key, place))],
    parts: [],
  }
}

/** The order with the part at a place and the next one exchanged. */
const swap = (order: readonly string[], place: number): string[] => {
  const [a, b] = [order[place] as string, order[place + 1] as string]
  return order.map((id) => (id === a ? b : id === b ? a : id))
}
