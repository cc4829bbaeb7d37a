import { Refusal } from '../../../authoring/formats/imported.ts'
import type { AnyResponse } from '../../../core/items/index.ts'
import { keepIds } from './names.ts'
import type { Responses } from './processing.ts'
import { readPrompt } from './read-body.ts'
import { readTrueFalse } from './read-true-false.ts'
import { type ItemReading, type Part, pairIds, type Reading, roundShare } from './reading.ts'
import { keyOfSet, probeSets, weighSet } from './weigh-set.ts'
import { childElements, type XmlElement } from './xml.ts'

export interface ReadChoice {
  id: string
  identifier: string
  text: string
  element: XmlElement
}

/** The choices of an interaction, under ids of their own. */
export function readChoices(item: ItemReading, elements: readonly XmlElement[], fallback = 'choice'): ReadChoice[] {
  const keep = keepIds(fallback)
  return elements.map((element) => {
    const identifier = element.attributes.identifier ?? ''
    return { id: keep(identifier), identifier, text: item.readChoice(element.children), element }
  })
}

/** `choiceInteraction`: one of several or any of several, by the cardinality of the response. */
export function readChoiceInteraction(item: ItemReading, interaction: XmlElement): Reading {
  const declared = item.declared(interaction)
  const choices = readChoices(item, childElements(interaction, 'simple-choice'))
  const shuffle = interaction.attributes.shuffle === 'true' ? {} : { shuffle: false }
  const shared = { prompt: readPrompt(item, [interaction]) }
  if (declared.cardinality === 'multiple') {
    const most = Number(interaction.attributes['max-choices'] ?? 1)
    if (most > 1 && most < choices.length) item.notes.add(`could not keep the limit of ${most} choices`)
    const reading = readSet(item, declared.identifier, choices)
    return { ...reading, fields: { type: 'multiple-choice', ...shared, choices: reading.fields.choices, ...shuffle } }
  }
  const one = readOne(item, declared.identifier, choices)
  return (
    readTrueFalse(one, shared) ?? { ...one, fields: { type: 'choice', ...shared, choices: one.choices, ...shuffle } }
  )
}

export interface ReadOne extends Omit<Reading, 'fields'> {
  choices: WrittenChoice[]
}

export interface WrittenChoice {
  id: string
  text: string
  correct?: true
  weight?: number
  feedback?: string
}

/** One of several: each choice is graded by itself, the best one is right. */
function readOne(item: ItemReading, response: string, choices: readonly ReadChoice[]): ReadOne {
  const worth = choices.map(({ identifier }) => item.grade({ [response]: [identifier] }))
  const points = Math.max(0, ...worth)
  if (points === 0) throw new Refusal('gives no points to any choice')
  const declared = item.processed.responses.get(response)?.correct?.items ?? []
  const best = choices.findIndex(({ identifier }, index) => worth[index] === points && declared.includes(identifier))
  const right = best < 0 ? worth.indexOf(points) : best
  const weighted = worth.some((each, index) => index !== right && each !== 0)
  const written = choices.map(({ id, text }, index): WrittenChoice => {
    const weight = roundShare(Math.max(-1, (worth[index] ?? 0) / points))
    return {
      id,
      text,
      ...(index === right && { correct: true }),
      ...(weighted && index !== right && weight !== 0 && { weight }),
    }
  })
  const { toIdentifier } = pairIds(choices)
  const toResponses = (given: AnyResponse): Responses => ({ [response]: [toIdentifier(String(given))] })
  return {
    points,
    choices: written,
    right: { [response]: [choices[right]?.identifier ?? ''] },
    toResponses,
    probes: choices.map(({ id }) => id),
    parts: partsOf(choices, written, toResponses),
  }
}

/** The choices as places for feedback. */
export const partsOf = (
  choices: readonly ReadChoice[],
  written: readonly WrittenChoice[],
  toResponses: (given: AnyResponse) => Responses,
  wrap: (id: string) => AnyResponse = (id) => id,
): Part[] =>
  choices.map(({ id, element }, index) => ({
    element,
    responses: toResponses(wrap(id)),
    tell: (feedback) => {
      const choice = written[index]
      if (choice) choice.feedback = [choice.feedback, feedback].filter(Boolean).join('\n')
    },
  }))

/** Any of several: `fields.choices` are the choices with their marks, and weights where the package has some. */
export function readSet(item: ItemReading, response: string, choices: readonly ReadChoice[]) {
  const { toIdentifier } = pairIds(choices)
  const toResponses = (given: AnyResponse): Responses => ({ [response]: (given as string[]).map(toIdentifier) })
  const grade = (set: readonly string[]) => item.grade(toResponses([...set]))
  const ids = choices.map(({ id }) => id)
  const declared = new Set(item.processed.responses.get(response)?.correct?.items)
  const key = keyOfSet(
    choices.filter(({ identifier }) => declared.has(identifier)).map(({ id }) => id),
    ids,
    grade,
  )
  const points = grade(key)
  if (points <= 0) throw new Refusal('gives no points to any set of choices')
  const weights = weighSet(ids, key, grade)
  const written = choices.map(({ id, text }, index): WrittenChoice => {
    const weight = weights?.[index]
    return { id, text, ...(key.includes(id) && { correct: true }), ...(weight !== undefined && { weight }) }
  })
  return {
    fields: { type: 'multiple-choice' as const, choices: written },
    points,
    right: toResponses([...key]),
    toResponses,
    probes: probeSets(ids, key),
    parts: partsOf(choices, written, toResponses, (id) => [id]),
  }
}
