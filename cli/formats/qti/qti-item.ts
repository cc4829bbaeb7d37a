import { ImportRefusal } from '../../../authoring/formats/imported.ts'
import { childElement, childElements, type XmlElement, type XmlNode } from '../xml/element.ts'
import { type Content, type Replace, readContent } from './content.ts'
import { interactionsOf } from './interactions.ts'
import { type Declaration, readDeclarations } from './processing/declarations.ts'
import { type Processing, processResponses, type Responses } from './processing/process.ts'
import { firstNumber, type Value } from './processing/values.ts'

/** An item of QTI that is being read: it grades responses, and collects images and notes on the way. */
export class QtiItem {
  readonly element: XmlElement
  readonly processing: Processing
  /** What the import cannot keep. */
  readonly notes = new Set<string>()
  readonly images: Content['images'] = []
  /** Images in choices, which items of Lede do not show. */
  readonly choiceImages: Content['images'] = []

  constructor(element: XmlElement) {
    this.element = element
    this.processing = {
      responses: readDeclarations(element, 'response-declaration'),
      given: new Set(interactionsOf(element).map(({ attributes }) => attributes['response-identifier'] ?? '')),
      outcomes: readDeclarations(element, 'outcome-declaration'),
      rules: childElement(element, 'response-processing'),
    }
  }

  /** The declaration that an interaction is bound to. Throws `ImportRefusal` if it is missing. */
  declarationOf(interaction: XmlElement): Declaration {
    const id = interaction.attributes['response-identifier'] ?? ''
    const declaration = this.processing.responses.get(id)
    if (!declaration) throw new ImportRefusal(`has no declaration of the response "${id}"`)
    return declaration
  }

  /** Reads content as inline Markdown; collects its images and losses. */
  read(nodes: readonly XmlNode[], replace?: Replace): string {
    const { text, images } = this.readNoting(nodes, replace)
    this.images.push(...images)
    return text
  }

  /** Reads the text of a choice; without text, the descriptions of its images. Throws `ImportRefusal` if both are empty. */
  readChoice(nodes: readonly XmlNode[]): string {
    const { text, images } = this.readNoting(nodes)
    this.choiceImages.push(...images)
    const alternatives = images.map(({ alt }) => alt).join(' ')
    const shown = text || alternatives.trim()
    if (!shown) throw new ImportRefusal('has a choice without any text')
    return shown
  }

  private readNoting(nodes: readonly XmlNode[], replace?: Replace): Content {
    const content = readContent(nodes, replace)
    for (const note of content.notes) this.notes.add(`could not keep ${note}`)
    return content
  }

  private readonly known = new Map<string, Map<string, Value>>()

  /** All outcomes of responses; cached, because readers try the same responses repeatedly. */
  outcomes(given: Responses): ReadonlyMap<string, Value> {
    const key = JSON.stringify(given)
    const known = this.known.get(key) ?? processResponses(this.processing, given)
    this.known.set(key, known)
    return known
  }

  /** The points that responses earn. */
  grade(given: Responses): number {
    const outcomes = this.outcomes(given)
    return firstNumber(outcomes.get(this.scoreName()) ?? null) ?? 0
  }

  /** The declared maximum or an integer, if shares rounded to five digits add up to nearly that; else `points`. */
  wholePoints(points: number): number {
    const declared = childElements(this.element, 'outcome-declaration').flatMap(({ attributes }) =>
      attributes.identifier === this.scoreName() ? Number(attributes['normal-maximum'] ?? Number.NaN) : [],
    )
    return [...declared, Math.round(points)].find((whole) => Math.abs(whole - points) <= 1e-4 * points) ?? points
  }

  private scoreName(): string {
    const { outcomes } = this.processing
    if (outcomes.has('SCORE') || outcomes.size === 0) return 'SCORE'
    const isScore = ({ identifier, baseType }: Declaration) =>
      (baseType === 'float' || baseType === 'integer') && !/max|min|feedback|penalty/i.test(identifier)
    return [...outcomes.values()].find(isScore)?.identifier ?? 'SCORE'
  }
}
