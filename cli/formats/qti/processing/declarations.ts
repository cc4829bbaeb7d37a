import { element, xmlValue } from '../../../../authoring/formats/write-xml.ts'
import { childElement, childElements, textOf, type XmlElement } from '../../xml/element.ts'
import { readScalar, type Scalar, type Value } from './values.ts'

interface MapEntry {
  key: Scalar
  value: number
  caseSensitive: boolean
}

/** QTI's `mapping`: the points of each response. */
interface Mapping {
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
  /** Its value before processing. */
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

function readDeclaration(declaration: XmlElement): Declaration {
  const { identifier = '', cardinality = 'single', 'base-type': baseType } = declaration.attributes
  const shape = { cardinality, baseType }
  const mapping = childElement(declaration, 'mapping')
  return {
    identifier,
    ...shape,
    correct: readValue(childElement(declaration, 'correct-response'), shape),
    initial: readValue(childElement(declaration, 'default-value'), shape),
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

function readMapping(mapping: XmlElement, baseType: string | undefined): Mapping {
  // The default of `case-sensitive` is true in QTI 2.1 and false in 3.0.
  const byDefault = mapping.namespace.includes('v3p0') ? 'false' : 'true'
  const bound = (name: string, fallback: number) => Number(mapping.attributes[name] ?? fallback)
  return {
    otherwise: bound('default-value', 0),
    lowerBound: bound('lower-bound', Number.NEGATIVE_INFINITY),
    upperBound: bound('upper-bound', Number.POSITIVE_INFINITY),
    entries: childElements(mapping, 'map-entry').flatMap(({ attributes }) => {
      const key = readScalar(attributes['map-key'] ?? '', baseType)
      const value = Number(attributes['mapped-value'] ?? 0)
      return key === undefined
        ? []
        : [{ key, value, caseSensitive: (attributes['case-sensitive'] ?? byDefault) !== 'false' }]
    }),
  }
}

/** The points of a response by a mapping: the sum over its distinct values, within the bounds. */
export function mapValue(mapping: Mapping, value: Value): number {
  const points = [...new Set(value?.items ?? [])].map((item) => findEntry(mapping, item)?.value ?? mapping.otherwise)
  const sum = points.reduce((total, each) => total + each, 0)
  return Math.min(mapping.upperBound, Math.max(mapping.lowerBound, sum))
}

/** The entry of a value; one that equals it precedes one that differs in case. */
const findEntry = ({ entries }: Mapping, item: Scalar) =>
  entries.find(({ key }) => key === item) ??
  entries.find(({ key, caseSensitive }) => !caseSensitive && String(key).toLowerCase() === String(item).toLowerCase())

interface WrittenMapping {
  entries: { key: string; value: number; matchCase?: boolean }[]
  otherwise?: number
  upperBound?: number
}

interface WrittenDeclaration {
  identifier: string
  cardinality: 'single' | 'multiple' | 'ordered'
  baseType: 'identifier' | 'string' | 'float' | 'directedPair'
  correct: readonly Scalar[]
  mapping?: WrittenMapping | undefined
}

/** Writes the declaration of a response with its key and mapping. No response takes points away. */
export const writeResponseDeclaration = (declaration: WrittenDeclaration): string => {
  const { identifier, cardinality, baseType, correct, mapping } = declaration
  return element(
    'qti-response-declaration',
    { identifier, cardinality, 'base-type': baseType },
    element('qti-correct-response', {}, ...correct.map((value) => element('qti-value', {}, xmlValue(String(value))))),
    ...(mapping ? [writeMapping(mapping)] : []),
  )
}

const writeMapping = ({ entries, otherwise = 0, upperBound }: WrittenMapping): string =>
  element(
    'qti-mapping',
    { 'lower-bound': 0, 'upper-bound': upperBound, 'default-value': otherwise },
    ...entries.map(({ key, value, matchCase = true }) =>
      element('qti-map-entry', { 'map-key': key, 'mapped-value': value, 'case-sensitive': matchCase }),
    ),
  )

/** Writes the declaration of a numeric outcome with its initial value. */
export const writeOutcomeDeclaration = (identifier: string, initial: number, maximum?: number): string =>
  element(
    'qti-outcome-declaration',
    { identifier, cardinality: 'single', 'base-type': 'float', 'normal-maximum': maximum },
    element('qti-default-value', {}, element('qti-value', {}, String(initial))),
  )
