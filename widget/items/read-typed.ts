import { findDecimalMark } from '../../core/decimal-mark.ts'

/**
 * A lone mark before three digits, or a lone comma before four, as East Asia groups: decimals to one language, groups to
 * another. No other number that people type is read differently in two languages.
 */
const ambiguous = /^(?:(\s?[-−–][\s\p{Sc}]*)|[^\d−–-]*(?<![.,']))([1-9]\d{0,3})([.,])(\d{3,4})[^\d\p{No}]*$/u

/** What a text means in a language if in another it would mean another number; undefined if all read it alike. */
export function readTyped(typed: string, language: string): number | undefined {
  const [, sign, whole = '', mark, rest = ''] = ambiguous.exec(typed) ?? []
  if (rest.length === 3 ? whole.length > 3 : mark !== ',') return undefined
  const size = Number(mark === findDecimalMark(language) ? `${whole}.${rest}` : whole + rest)
  return sign ? -size : size
}
