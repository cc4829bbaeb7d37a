import { parseNumber, readNumber } from '../../core/parse-number.ts'

/**
 * The number that a text means in a language, if the learner may have meant another: something before its digits is not
 * read, it is a fraction, or languages read it differently, since "1,000" has a decimal mark in some of them.
 */
export function readTyped(typed: string, language: string): number | undefined {
  const read = readNumber(typed, language)
  return read && (!read.plain || parseNumber(typed, 'en') !== parseNumber(typed, 'de')) ? read.number : undefined
}
