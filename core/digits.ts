const digit = /\p{Nd}/u

/**
 * Replaces decimal digits of any script with 0 to 9. Unicode has the digits of a script in a run of ten that begins with zero
 * (its stability policy for Nd), so a digit's value is its distance from the start of the run. Some runs are
 * adjacent, hence the remainder.
 */
export const asciiDigits = (text: string): string => text.replace(/\p{Nd}/gu, asciiDigit)

/** Cached by digit (Unicode has some hundreds): computing a value takes ten times as long as a lookup. */
const known = new Map<string, string>()

function asciiDigit(character: string): string {
  const digit = known.get(character) ?? String(digitValue(character))
  known.set(character, digit)
  return digit
}

function digitValue(character: string): number {
  const point = character.codePointAt(0) as number
  let distance = 0
  while (digit.test(String.fromCodePoint(point - distance - 1))) distance++
  return distance % 10
}
