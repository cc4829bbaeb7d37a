import { ImportRefusal } from '../../../../authoring/formats/imported.ts'
import { element } from '../../../../authoring/formats/write-xml.ts'
import { correctIds, type Keyed } from '../../../../core/items/choices.ts'
import type { AnyResponse, Item } from '../../../../core/items/index.ts'
import type { XmlElement } from '../../xml/element.ts'
import { richXml } from '../content.ts'
import { response } from '../names.ts'
import { writeResponseDeclaration } from '../processing/declarations.ts'
import type { Responses } from '../processing/process.ts'
import { baseValue, call, scoreByMapping, variable } from '../processing/rules.ts'
import type { QtiItem } from '../qti-item.ts'
import {
  type ItemChoice,
  type NamedChoice,
  nameChoices,
  type PackageChoice,
  pairIds,
  targetChoices,
  writeSimpleChoices,
} from './choices.ts'
import type { QtiItemType, WrittenItem } from './item-type.ts'
import { keyOfSet, probeSets, weighSet } from './weigh-set.ts'

/** Reads any number of choices; `choice.ts` has the interaction. */
export function readMultipleChoice(item: QtiItem, interaction: XmlElement, choices: readonly PackageChoice[]) {
  const most = Number(interaction.attributes['max-choices'] ?? 1)
  if (most > 1 && most < choices.length) item.notes.add(`could not keep the limit of ${most} choices`)
  return readSet(item, item.declarationOf(interaction).identifier, choices)
}

/** Reads a set of choices with their keys, and weights if the package has some. */
export function readSet(item: QtiItem, response: string, choices: readonly PackageChoice[]) {
  const { toIdentifier } = pairIds(choices)
  const toResponses = (given: AnyResponse): Responses => ({ [response]: (given as string[]).map(toIdentifier) })
  const grade = (set: readonly string[]) => item.grade(toResponses([...set]))
  const ids = choices.map(({ id }) => id)
  const declared = new Set(item.processing.responses.get(response)?.correct?.items)
  const key = keyOfSet(
    choices.filter(({ identifier }) => declared.has(identifier)).map(({ id }) => id),
    ids,
    grade,
  )
  const points = grade(key)
  if (points <= 0) throw new ImportRefusal('gives no points to any set of choices')
  const weights = weighSet(ids, key, grade)
  const made = choices.map(({ id, text }, index): ItemChoice => {
    const weight = weights?.[index]
    return { id, text, ...(key.includes(id) && { correct: true }), ...(weight !== undefined && { weight }) }
  })
  const probes = probeSets(ids, key)
  return {
    choices: made,
    points,
    right: toResponses([...key]),
    toResponses,
    probes,
    targets: targetChoices(choices, made, {
      alone: (id) => [id],
      isIn: (id, response) => (response as string[]).includes(id),
    }),
    combinations: probes.filter((set) => set.length > 0),
  }
}

/** Writes a set of choices that a mapping scores: right minus wrong, or by weights. */
export function writeSet(item: Item, keyed: Keyed, choices: readonly NamedChoice[]): Omit<WrittenItem, 'body'> {
  const points = item.points ?? 1
  const right = correctIds(keyed)
  const weighted = choices.some(({ weight }) => weight !== undefined)
  const share = (id: string) => (right.includes(id) ? 1 : -1) / right.length
  return {
    responses: writeResponseDeclaration({
      identifier: response,
      cardinality: 'multiple',
      baseType: 'identifier',
      correct: choices.filter(({ id }) => right.includes(id)).map(({ name }) => name),
      mapping: {
        upperBound: points,
        entries: choices.map(({ id, name, weight = 0 }) => ({
          key: name,
          value: points * (weighted ? weight : share(id)),
        })),
      },
    }),
    scoring: scoreByMapping(response),
    template: 'map_response',
    feedback: choices.flatMap(({ name, feedback }) =>
      feedback === undefined
        ? []
        : [{ test: call('member', baseValue('identifier', name), variable(response)), feedback }],
    ),
  }
}

function write(item: Item<'multiple-choice'>): WrittenItem {
  const choices = nameChoices(item.choices)
  return {
    ...writeSet(item, item, choices),
    body: element(
      'qti-choice-interaction',
      { 'response-identifier': response, shuffle: item.shuffle !== false, 'max-choices': 0 },
      element('qti-prompt', {}, richXml(item.prompt)),
      ...writeSimpleChoices(choices),
    ),
  }
}

export const multipleChoice: QtiItemType<'multiple-choice'> = { readers: {}, write }
