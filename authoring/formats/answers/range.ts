/** How far a number may be off before grading tells the difference; see `isNear` in core. */
const rounding = (...numbers: number[]) => 4 * Number.EPSILON * Math.max(...numbers.map(Math.abs))

/** The number with the fewest digits that is no farther off than allowed. */
function shorten(number: number, allowed: number): number {
  for (let digits = 1; digits <= 15; digits++) {
    const short = Number(number.toPrecision(digits))
    if (Math.abs(short - number) <= allowed) return short
  }
  return number
}

/** A number without the rounding error of binary fractions: 0.3 for 0.1 + 0.2. */
export const withoutDust = (number: number): number => shorten(number, rounding(number))

/** A range as a number with a tolerance. */
export function centreOf({ min, max }: { min: number; max: number }): { value: number; tolerance: number } {
  const exact = min / 2 + max / 2
  const short = Number(exact.toPrecision(12))
  const value = min <= short && short <= max ? short : exact
  return { value, tolerance: shorten(Math.max(max - value, value - min), rounding(min, max)) }
}
