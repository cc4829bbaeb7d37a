import { childElements, textOf, type XmlElement } from '../../xml/element.ts'
import { type Declaration, mapValue } from './declarations.ts'
import { container, isTrue, numbersIn, readScalar, sameValue, single, type Value } from './values.ts'

/** The variables that expressions read. */
export interface Scope {
  declarations: ReadonlyMap<string, Declaration>
  values: Map<string, Value>
}

/** A part of QTI that is not implemented; the message is its name. */
export class UnknownProcessing extends Error {}

type Evaluate = (element: XmlElement, inner: () => Value[], scope: Scope) => Value

/** Evaluates an expression of response processing (QTI 3 Assessment, section "Expressions"). Throws `UnknownProcessing`. */
export function evaluate(element: XmlElement, scope: Scope): Value {
  const operator = Object.hasOwn(operators, element.name) ? operators[element.name] : undefined
  if (!operator) throw new UnknownProcessing(element.name)
  return operator(element, () => childElements(element).map((child) => evaluate(child, scope)), scope)
}

const declaredBy = (element: XmlElement, scope: Scope) => scope.declarations.get(element.attributes.identifier ?? '')

/** An operator on numbers; NULL if an operand is NULL. */
const compute =
  (calculate: (...numbers: number[]) => number | boolean): Evaluate =>
  (_, inner) => {
    const values = inner()
    if (values.some((value) => value === null)) return null
    const result = calculate(...values.flatMap(numbersIn))
    return typeof result === 'number' && !Number.isFinite(result) ? null : single(result)
  }

const gather =
  (ordered: boolean): Evaluate =>
  (_, inner) =>
    container(
      inner().flatMap((value) => value?.items ?? []),
      ordered,
    )

/** A comparison of two values; NULL if one of them is. */
const compare =
  (holds: (a: NonNullable<Value>, b: NonNullable<Value>, element: XmlElement) => boolean): Evaluate =>
  (element, inner) => {
    const [a, b] = inner()
    return a && b ? single(holds(a, b, element)) : null
  }

const operators: Record<string, Evaluate> = {
  variable: (element, _, scope) => scope.values.get(element.attributes.identifier ?? '') ?? null,
  correct: (element, _, scope) => declaredBy(element, scope)?.correct ?? null,
  default: (element, _, scope) => declaredBy(element, scope)?.initial ?? null,
  null: () => null,
  'base-value': (element) => {
    const value = readScalar(textOf(element), element.attributes['base-type'])
    return value === undefined ? null : single(value)
  },
  'map-response': (element, _, scope) => {
    const declared = declaredBy(element, scope)
    const value = scope.values.get(declared?.identifier ?? '') ?? null
    return declared?.mapping ? single(mapValue(declared.mapping, value)) : null
  },
  'is-null': (_, inner) => single(inner()[0] === null),
  not: (_, inner) => single(!isTrue(inner()[0] ?? null)),
  and: (_, inner) => single(inner().every(isTrue)),
  or: (_, inner) => single(inner().some(isTrue)),
  match: compare(sameValue),
  member: compare((a, b) => b.items.includes(a.items[0] as string)),
  contains: compare((a, b) => b.items.every((item) => a.items.includes(item))),
  'string-match': compare((a, b, { attributes }) => {
    const fold = (text: unknown) => (attributes['case-sensitive'] === 'false' ? `${text}`.toLowerCase() : `${text}`)
    const [given, wanted] = [fold(a.items[0]), fold(b.items[0])]
    return attributes.substring === 'true' ? given.includes(wanted) : given === wanted
  }),
  substring: compare((a, b, { attributes }) => {
    const fold = (text: unknown) => (attributes['case-sensitive'] === 'false' ? `${text}`.toLowerCase() : `${text}`)
    return fold(b.items[0]).includes(fold(a.items[0]))
  }),
  equal: compare((a, b, element) => isEqual(Number(a.items[0]), Number(b.items[0]), element)),
  lt: compute((a = 0, b = 0) => a < b),
  lte: compute((a = 0, b = 0) => a <= b),
  gt: compute((a = 0, b = 0) => a > b),
  gte: compute((a = 0, b = 0) => a >= b),
  sum: compute((...numbers) => numbers.reduce((a, b) => a + b, 0)),
  product: compute((...numbers) => numbers.reduce((a, b) => a * b, 1)),
  subtract: compute((a = 0, b = 0) => a - b),
  divide: compute((a = 0, b = 0) => a / b),
  max: compute(Math.max),
  min: compute(Math.min),
  round: compute(Math.round),
  truncate: compute(Math.trunc),
  'integer-to-float': compute((a = 0) => a),
  multiple: gather(false),
  ordered: gather(true),
  index: (element, inner) => {
    const item = inner()[0]?.items[Number(element.attributes.n) - 1]
    return item === undefined ? null : single(item)
  },
  'container-size': (_, inner) => single(inner()[0]?.items.length ?? 0),
  delete: (_, inner) => {
    const [gone, from] = inner()
    return from
      ? container(
          from.items.filter((item) => item !== gone?.items[0]),
          from.ordered,
        )
      : null
  },
  'any-n': (element, inner) => {
    const count = inner().filter(isTrue).length
    return single(count >= Number(element.attributes.min) && count <= Number(element.attributes.max))
  },
}

/** How far below and above a number `equal` accepts another one, by its attributes. */
export function toleranceOf({ attributes }: XmlElement, wanted: number): [number, number] {
  const mode = attributes['tolerance-mode'] ?? 'exact'
  const [below = 0, above = below] = (attributes.tolerance ?? '').split(/\s+/).filter(Boolean).map(Number)
  if (mode === 'exact') return [0, 0]
  const unit = mode === 'relative' ? Math.abs(wanted) / 100 : 1
  return [below * unit, above * unit]
}

function isEqual(given: number, wanted: number, element: XmlElement): boolean {
  const [below, above] = toleranceOf(element, wanted)
  const rounding = 4 * Number.EPSILON * Math.max(Math.abs(given), Math.abs(wanted))
  const distance = given - wanted
  const { 'include-lower-bound': lower, 'include-upper-bound': upper } = element.attributes
  const low = lower === 'false' ? distance > -below : distance >= -below - rounding
  return low && (upper === 'false' ? distance < above : distance <= above + rounding)
}
