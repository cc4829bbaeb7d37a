import { Refusal } from '../../../authoring/formats/imported.ts'
import type { AnyResponse, ItemTypeName } from '../../../core/items/index.ts'
import { type Content, type Replace, readContent } from './content.ts'
import { type Declaration, readDeclarations } from './declarations.ts'
import { type Processed, processResponses, type Responses, rulesOf } from './processing.ts'
import { firstNumber, type Scalar, type Value } from './values.ts'
import { childElements, type XmlElement, type XmlNode } from './xml.ts'

/** A part of an item to which feedback may be said: a choice, an accepted text. */
export interface Part {
  /** What a learner gives who gives this part alone. */
  responses: Responses
  /** Where feedback to it stands, if it does. */
  element?: XmlElement
  tell: (feedback: string) => void
}

/** What a reader made of the interactions of an item. */
export interface Reading {
  fields: { type: ItemTypeName; [field: string]: unknown }
  points: number
  right: Responses
  /** The same response in the terms of the package. */
  toResponses: (response: AnyResponse) => Responses
  /** Responses by which the grading here and there are compared. */
  probes: AnyResponse[]
  parts: Part[]
}

/** An item while it is being read: what it declares, what it grades, and what could not be kept so far. */
export class ItemReading {
  readonly element: XmlElement
  readonly processed: Processed
  readonly notes = new Set<string>()
  /** Images that the item could show, and those of its choices, which have no place for them. */
  readonly images: Content['images'] = []
  readonly choiceImages: Content['images'] = []

  constructor(element: XmlElement) {
    this.element = element
    this.processed = {
      responses: readDeclarations(element, 'response-declaration'),
      outcomes: readDeclarations(element, 'outcome-declaration'),
      rules: rulesOf(element),
    }
  }

  /** The declaration that an interaction is bound to. */
  declared(interaction: XmlElement): Declaration {
    const id = interaction.attributes['response-identifier'] ?? ''
    const declaration = this.processed.responses.get(id)
    if (!declaration) throw new Refusal(`has no declaration of the response "${id}"`)
    return declaration
  }

  /** Inline Markdown; what cannot be kept is noted, images are put aside for the item. */
  read(nodes: readonly XmlNode[], replace?: Replace): string {
    const { text, images, notes } = readContent(nodes, replace)
    for (const note of notes) this.notes.add(`could not keep ${note}`)
    this.images.push(...images)
    return text
  }

  /** The text of a choice, which has no place for an image beside it: without text, the image's description. */
  readChoice(nodes: readonly XmlNode[], replace?: Replace): string {
    const { text, images, notes } = readContent(nodes, replace)
    for (const note of notes) this.notes.add(`could not keep ${note}`)
    this.choiceImages.push(...images)
    const shown =
      text ||
      images
        .map(({ alt }) => alt)
        .join(' ')
        .trim()
    if (!shown) throw new Refusal('has a choice without any text')
    return shown
  }

  private readonly known = new Map<string, Map<string, Value>>()

  /** The outcomes of responses; readers try the same ones again and again. */
  outcomes(given: Responses): ReadonlyMap<string, Value> {
    const key = JSON.stringify(given)
    const known = this.known.get(key) ?? processResponses(this.processed, given)
    this.known.set(key, known)
    return known
  }

  /** The points that responses earn. */
  grade(given: Responses): number {
    const outcomes = this.outcomes(given)
    return firstNumber(outcomes.get(this.scoreName()) ?? null) ?? 0
  }

  /** The maximum as the item declares it, or a whole number, where shares of five digits add up to nearly that. */
  wholePoints(points: number): number {
    const declared = childElements(this.element, 'outcome-declaration').flatMap(({ attributes }) =>
      attributes.identifier === this.scoreName() ? Number(attributes['normal-maximum'] ?? Number.NaN) : [],
    )
    return [...declared, Math.round(points)].find((whole) => Math.abs(whole - points) <= 1e-4 * points) ?? points
  }

  private scoreName(): string {
    const { outcomes } = this.processed
    if (outcomes.has('SCORE') || outcomes.size === 0) return 'SCORE'
    const isScore = ({ identifier, baseType }: Declaration) =>
      (baseType === 'float' || baseType === 'integer') && !/max|min|feedback|penalty/i.test(identifier)
    return [...outcomes.values()].find(isScore)?.identifier ?? 'SCORE'
  }
}

/** A table from the package's identifiers to ids and back. */
export interface Ids {
  toId: (identifier: Scalar) => string | undefined
  toIdentifier: (id: string) => string
}

export function pairIds(pairs: readonly { identifier: string; id: string }[]): Ids {
  const ids = new Map(pairs.map(({ identifier, id }) => [identifier, id]))
  const identifiers = new Map(pairs.map(({ identifier, id }) => [id, identifier]))
  return {
    toId: (identifier) => ids.get(String(identifier)),
    toIdentifier: (id) => identifiers.get(id) ?? id,
  }
}

/** A share of the points without the rounding error of the division that it comes from. */
export const roundShare = (share: number): number => Number(share.toFixed(12))
