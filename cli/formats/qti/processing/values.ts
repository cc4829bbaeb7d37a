/** One value of a QTI variable. Identifiers, strings and pairs are strings; a pair is two ids with a space between. */
export type Scalar = string | number | boolean

/** The value of a QTI variable or expression; null is QTI's NULL. A single value is an ordered list of one. */
export type Value = { items: readonly Scalar[]; ordered: boolean } | null

export const single = (value: Scalar): Value => ({ items: [value], ordered: true })

/** A container; in QTI an empty one equals NULL. */
export const container = (items: readonly Scalar[], ordered: boolean): Value =>
  items.length > 0 ? { items, ordered } : null

/** Parses a value of a base type; undefined if it is not a number where the type asks for one. */
export function readScalar(text: string, baseType: string | undefined): Scalar | undefined {
  const plain = text.trim()
  switch (baseType) {
    case 'boolean':
      return plain === 'true' || plain === '1'
    case 'integer':
    case 'float':
    case 'duration':
      return plain !== '' && Number.isFinite(Number(plain)) ? Number(plain) : undefined
    case 'pair':
      return plain.split(/\s+/).sort().join(' ')
    case 'directedPair':
    case 'point':
      return plain.split(/\s+/).join(' ')
    default:
      return plain
  }
}

export const numbersIn = (value: Value): number[] => (value?.items ?? []).map(Number)

export const firstNumber = (value: Value): number | undefined => numbersIn(value)[0]

export const isTrue = (value: Value): boolean => value?.items[0] === true

/** True if two values are equal by QTI's `match`: unordered containers are compared as multisets. */
export function sameValue(a: Value, b: Value): boolean {
  if (!a || !b || a.items.length !== b.items.length) return false
  const [left, right] = a.ordered && b.ordered ? [a.items, b.items] : [toSorted(a.items), toSorted(b.items)]
  return left.every((item, index) => item === right[index])
}

const toSorted = (items: readonly Scalar[]) => items.toSorted((a, b) => (String(a) < String(b) ? -1 : 1))
