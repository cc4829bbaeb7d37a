/** One value of a QTI variable. Identifiers, strings and pairs are strings; a pair is its two ids and one space. */
export type Scalar = string | number | boolean

/**
 * What a QTI variable or expression holds; null is QTI's NULL: no value. A single value is a list of one, and counts as
 * ordered.
 */
export type Value = { items: readonly Scalar[]; ordered: boolean } | null

export const single = (value: Scalar): Value => ({ items: [value], ordered: true })

/** A container; QTI does not tell an empty one from none. */
export const container = (items: readonly Scalar[], ordered: boolean): Value =>
  items.length > 0 ? { items, ordered } : null

/** Reads what is written in a document as a value of a base type; undefined if it is none. */
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

/** Whether two values are the same, by QTI's `match`: containers without an order as sets with repeats. */
export function sameValue(a: Value, b: Value): boolean {
  if (!a || !b || a.items.length !== b.items.length) return false
  const [left, right] = a.ordered && b.ordered ? [a.items, b.items] : [toSorted(a.items), toSorted(b.items)]
  return left.every((item, index) => item === right[index])
}

const toSorted = (items: readonly Scalar[]) => items.toSorted((a, b) => (String(a) < String(b) ? -1 : 1))
