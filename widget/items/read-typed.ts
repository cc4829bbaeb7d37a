import { findDecimalMark } from '../../core/decimal-mark.ts'

/**
 * The only numbers that languages read differently: a single separator before three digits, or a single comma before four
 * (East Asian grouping), is a decimal mark in one language and a group separator in another.
 */
const ambiguous = /^(?:(\s?[-−–][\s\p{Sc}]*)|[^\d−–-]*(?<![.,']))([1-9]\d{0,3})([.,])(\d{3,4})[^\d\p{No}]*$/u

/** The number that an ambiguous text means in a language; undefined if all languages read it the same way. */
export function readTyped(typed: string, language: string): number | undefined {
  const [, sign, whole = '', mark, rest = ''] = ambiguous.exec(typed) ?? []
  if (rest.length === 3 ? whole.length > 3 : mark !== ',') return undefined
  const size = Number(mark === findDecimalMark(language) ? `${whole}.${rest}` : whole + rest)
  return sign ? -size : size
}
