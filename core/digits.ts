const digit = /\p{Nd}/u

/**
 * Decimal digits of any script as 0 to 9. Unicode keeps the digits of a script in a run of ten that begins with zero
 * (its stability policy for Nd), so a digit's value is its distance from the start of the run.
 */
export const asciiDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (character) => String(digitValue(character)))

function digitValue(character: string): number {
  const point = character.codePointAt(0) as number
  let value = 0
  while (value < 10 && digit.test(String.fromCodePoint(point - value - 1))) value++
  return value % 10
}
