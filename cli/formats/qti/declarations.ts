import { readScalar, type Scalar, type Value } from './values.ts'
import { childElement, childElements, textOf, type XmlElement } from './xml.ts'

export interface MapEntry {
  key: Scalar
  value: number
  caseSensitive: boolean
}

/** What each response is worth: QTI's `mapping`. */
export interface Mapping {
  entries: MapEntry[]
  otherwise: number
  lowerBound: number
  upperBound: number
}

/** A variable of an item: a response or an outcome. */
export interface Declaration {
  identifier: string
  cardinality: string
  baseType: string | undefined
  correct: Value
  /** Its value before anything has been processed. */
  initial: Value
  mapping?: Mapping
}

/** The declarations of one kind, `response-declaration` or `outcome-declaration`, by identifier. */
export const readDeclarations = (item: XmlElement, name: string): Map<string, Declaration> =>
  new Map(
    childElements(item, name)
      .map(readDeclaration)
      .map((declared) => [declared.identifier, declared]),
  )

function readDeclaration(element: XmlElement): Declaration {
  const { identifier = '', cardinality = 'single', 'base-type': baseType } = element.attributes
  const shape = { cardinality, baseType }
  const mapping = childElement(element, 'mapping')
  return {
    identifier,
    ...shape,
    correct: readValue(childElement(element, 'correct-response'), shape),
    initial: readValue(childElement(element, 'default-value'), shape),
    ...(mapping && { mapping: readMapping(mapping, baseType) }),
  }
}

function readValue(parent: XmlElement | undefined, shape: Pick<Declaration, 'cardinality' | 'baseType'>): Value {
  if (!parent) return null
  const items = childElements(parent, 'value').flatMap(
    (value) => readScalar(textOf(value), value.attributes['base-type'] ?? shape.baseType) ?? [],
  )
  return items.length > 0 ? { items, ordered: shape.cardinality !== 'multiple' } : null
}

function readMapping(element: XmlElement, baseType: string | undefined): Mapping {
  // Where nothing is said, case matters in QTI 2.1 and does not in 3.0.
  const unsaid = element.namespace.includes('v3p0') ? 'false' : 'true'
  const bound = (name: string, none: number) => Number(element.attributes[name] ?? none)
  return {
    otherwise: bound('default-value', 0),
    lowerBound: bound('lower-bound', Number.NEGATIVE_INFINITY),
    upperBound: bound('upper-bound', Number.POSITIVE_INFINITY),
    entries: childElements(element, 'map-entry').flatMap(({ attributes }) => {
      const key = readScalar(attributes['map-key'] ?? '', baseType)
      const value = Number(attributes['mapped-value'] ?? 0)
      return key === undefined
        ? []
        : [{ key, value, caseSensitive: (attributes['case-sensitive'] ?? unsaid) !== 'false' }]
    }),
  }
}

/** What a response is worth by a mapping: each value once, all added up, within the bounds. */
export function mapValue(mapping: Mapping, value: Value): number {
  const worth = [...new Set(value?.items ?? [])].map((item) => findEntry(mapping, item)?.value ?? mapping.otherwise)
  const sum = worth.reduce((total, each) => total + each, 0)
  return Math.min(mapping.upperBound, Math.max(mapping.lowerBound, sum))
}

const findEntry = ({ entries }: Mapping, item: Scalar) =>
  entries.find(
    ({ key, caseSensitive }) =>
      key === item || (!caseSensitive && String(key).toLowerCase() === String(item).toLowerCase()),
  )
