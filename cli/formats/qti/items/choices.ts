import { element } from '../../../../authoring/formats/write-xml.ts'
import type { Choice, Media } from '../../../../core/items/fields.ts'
import type { AnyResponse } from '../../../../core/items/index.ts'
import type { XmlElement } from '../../xml/element.ts'
import { richXml } from '../content.ts'
import { joinFeedback } from '../feedback.ts'
import { writeImage } from '../images.ts'
import { keepIds, makeNames } from '../names.ts'
import type { Scalar } from '../processing/values.ts'
import type { QtiItem } from '../qti-item.ts'
import type { FeedbackTarget } from './item-type.ts'

/** A choice as the package has it, with the id that it gets. */
export interface PackageChoice {
  id: string
  identifier: string
  text: string
  element: XmlElement
}

/** A choice of the item that is being read. */
export interface ItemChoice {
  id: string
  text: string
  correct?: true
  weight?: number
  feedback?: string
}

/** Reads the choices of an interaction. */
export function readChoices(item: QtiItem, elements: readonly XmlElement[], fallback = 'choice'): PackageChoice[] {
  const keep = keepIds(fallback)
  return elements.map((element) => {
    const identifier = element.attributes.identifier ?? ''
    return { id: keep(identifier), identifier, text: item.readChoice(element.children), element }
  })
}

/** Translates between the package's identifiers and ids. */
export function pairIds(pairs: readonly { identifier: string; id: string }[]) {
  const ids = new Map(pairs.map(({ identifier, id }) => [identifier, id]))
  const identifiers = new Map(pairs.map(({ identifier, id }) => [id, identifier]))
  return {
    toId: (identifier: Scalar): string | undefined => ids.get(String(identifier)),
    toIdentifier: (id: string): string => identifiers.get(id) ?? id,
  }
}

/** How a choice is part of a response: it alone, and if others are given too. */
interface Chosen {
  alone: (id: string) => AnyResponse
  isIn: (id: string, response: AnyResponse) => boolean
}

const isWhole: Chosen = { alone: (id) => id, isIn: (id, response) => response === id }

/** The choices as targets of feedback; by default a response is one of them. */
export const targetChoices = (
  choices: readonly PackageChoice[],
  made: readonly ItemChoice[],
  { alone, isIn }: Chosen = isWhole,
): FeedbackTarget[] =>
  choices.map(({ id, element }, index) => ({
    element,
    response: alone(id),
    fits: (response) => isIn(id, response),
    addFeedback: (feedback) => {
      const choice = made[index]
      if (choice) choice.feedback = joinFeedback(choice.feedback, feedback)
    },
  }))

/** A choice with the identifier that the written document gives it. */
export interface NamedChoice extends Choice {
  name: string
}

export const nameChoices = (choices: readonly Choice[], list = 'choice', toName = makeNames()): NamedChoice[] =>
  choices.map((choice) => ({ ...choice, name: toName(list, choice.id) }))

/** A choice with its name in the document. */
interface WrittenChoice {
  name: string
  text: string
  media?: Media | undefined
}

export const writeSimpleChoices = (choices: readonly WrittenChoice[]): string[] =>
  choices.map((choice) => element('qti-simple-choice', { identifier: choice.name }, writeChoice(choice)))

/** The picture and the text of a choice. */
export const writeChoice = ({ text, media }: Omit<WrittenChoice, 'name'>): string =>
  `${media ? writeImage(media, '../') : ''}${richXml(text)}`

/** The points of each choice if one is chosen. */
export const mapChoices = (choices: readonly NamedChoice[], right: readonly string[], points: number) => ({
  upperBound: points,
  entries: choices.map(({ id, name, weight }) => ({
    key: name,
    value: right.includes(id) ? points : points * (weight ?? 0),
  })),
})
