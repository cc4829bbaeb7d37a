import { ImportRefusal } from '../../../../authoring/formats/imported.ts'
import { element } from '../../../../authoring/formats/write-xml.ts'
import type { AnyResponse, Item } from '../../../../core/items/index.ts'
import { richXml } from '../content.ts'
import { response } from '../names.ts'
import { writeResponseDeclaration } from '../processing/declarations.ts'
import type { Responses } from '../processing/process.ts'
import { baseValue, call, condition, float, scoreByMapping, setOutcome, variable } from '../processing/rules.ts'
import type { QtiItem } from '../qti-item.ts'
import {
  type ItemChoice,
  mapChoices,
  type NamedChoice,
  type PackageChoice,
  pairIds,
  targetChoices,
  writeSimpleChoices,
} from './choices.ts'
import { type Reading, roundShare, type WrittenItem } from './item-type.ts'

export interface SingleChoiceReading extends Omit<Reading, 'fields'> {
  choices: ItemChoice[]
}

/** Reads one choice of several: grades each by itself; the best one is right. */
export function readSingleChoice(
  item: QtiItem,
  response: string,
  choices: readonly PackageChoice[],
): SingleChoiceReading {
  const scores = choices.map(({ identifier }) => item.grade({ [response]: [identifier] }))
  const points = Math.max(0, ...scores)
  if (points === 0) throw new ImportRefusal('gives no points to any choice')
  const declared = item.processing.responses.get(response)?.correct?.items ?? []
  const best = choices.findIndex(({ identifier }, index) => scores[index] === points && declared.includes(identifier))
  const right = best < 0 ? scores.indexOf(points) : best
  const made = choices.map(({ id, text }, index): ItemChoice => {
    if (index === right) return { id, text, correct: true }
    const weight = roundShare(Math.max(-1, (scores[index] ?? 0) / points))
    return { id, text, ...(weight !== 0 && { weight }) }
  })
  const { toIdentifier } = pairIds(choices)
  const toResponses = (given: AnyResponse): Responses => ({ [response]: [toIdentifier(String(given))] })
  return {
    points,
    choices: made,
    right: { [response]: [choices[right]?.identifier ?? ''] },
    toResponses,
    probes: choices.map(({ id }) => id),
    targets: targetChoices(choices, made),
    combinations: [],
  }
}

/** Writes one choice of several. Without weights and with one point the standard's `match_correct` scores it. */
export function writeSingleChoice(
  item: Item,
  choices: readonly NamedChoice[],
  right: readonly string[],
  shuffle: boolean,
): WrittenItem {
  const points = item.points ?? 1
  const weighted = choices.some(({ id, weight }) => weight !== undefined && !right.includes(id))
  const plain = !weighted && points === 1
  const correct = choices.filter(({ id }) => right.includes(id)).map(({ name }) => name)
  const matches = call('match', variable(response), element('qti-correct', { identifier: response }))
  const scored = [{ test: matches, rules: setOutcome('SCORE', float(points)) }]
  return {
    responses: writeResponseDeclaration({
      identifier: response,
      cardinality: 'single',
      baseType: 'identifier',
      correct,
      mapping: plain ? undefined : mapChoices(choices, right, points),
    }),
    body: element(
      'qti-choice-interaction',
      { 'response-identifier': response, shuffle, 'max-choices': 1 },
      element('qti-prompt', {}, richXml(item.prompt)),
      ...writeSimpleChoices(choices),
    ),
    scoring: plain ? condition(scored, setOutcome('SCORE', float(0))) : scoreByMapping(response),
    template: plain ? 'match_correct' : 'map_response',
    feedback: matchedFeedback(choices, response),
  }
}

/** Feedback to the choices, shown if the response is that choice. */
export const matchedFeedback = (choices: readonly NamedChoice[], response: string): WrittenItem['feedback'] =>
  choices.flatMap(({ name, feedback }) =>
    feedback === undefined
      ? []
      : [{ test: call('match', variable(response), baseValue('identifier', name)), feedback }],
  )
