import { z } from 'zod'
import { acceptFields } from './accept.ts'

export const toleranceFields = {
  tolerance: z
    .number()
    .nonnegative()
    .optional()
    .describe('How far a response may be from the number, in the same unit, or as a share of it. Default 0.'),
  toleranceMode: z
    .enum(['absolute', 'relative'])
    .optional()
    .describe('relative: the tolerance is a share of the number, 0.05 for 5 %. Default absolute.'),
}

/** Another number that an item accepts, for all or part of the points. */
export const acceptedNumber = z
  .strictObject({
    value: z.number().optional().describe('Another accepted number.'),
    ...toleranceFields,
    min: z.number().optional().describe('The least accepted number of a range; without it there is none.'),
    max: z.number().optional().describe('The greatest accepted number of a range; without it there is none.'),
    ...acceptFields,
  })
  .describe('A number, a range of numbers, or any number.')

type AcceptedNumber = z.infer<typeof acceptedNumber>

interface Near {
  value: number
  tolerance?: number | undefined
  toleranceMode?: 'absolute' | 'relative' | undefined
}

/** Allowance for rounding errors of binary fractions: without it 0.3 would not be within 0.1 of 0.2. */
const rounding = (a: number, b: number) => 4 * Number.EPSILON * Math.max(Math.abs(a), Math.abs(b))

/** QTI 3 Assessment, `equal` with `toleranceMode` absolute or relative (a share here, per cent there), bounds included. */
export const isNear = (given: number, near: Near): boolean =>
  Math.abs(given - near.value) <= reachOf(near) + rounding(given, near.value)

/** The absolute tolerance around a number. */
export const reachOf = ({ value, tolerance = 0, toleranceMode }: Near): number =>
  toleranceMode === 'relative' ? tolerance * Math.abs(value) : tolerance

const isBelow = (a: number, b: number) => a < b - rounding(a, b)

/** True if an entry accepts a number; both ends of a range are included. */
export function acceptsNumber({ any, value, min, max, ...near }: AcceptedNumber, given: number): boolean {
  if (any) return true
  if (value !== undefined) return isNear(given, { value, ...near })
  return !(min !== undefined && isBelow(given, min)) && !(max !== undefined && isBelow(max, given))
}

/** An empty entry would accept everything; one with both a value and a range is ambiguous. */
export function checkAcceptedNumber(entry: AcceptedNumber): string | undefined {
  const { any, value, tolerance, toleranceMode, min, max, weight } = entry
  const ways = [any, value, min ?? max].filter((way) => way !== undefined)
  if (ways.length !== 1) return 'must have one of these: "value"; "min" and "max"; "any"'
  if (value === undefined && (tolerance ?? toleranceMode) !== undefined)
    return 'must have no "tolerance" without "value"'
  if (min !== undefined && max !== undefined && min > max) return 'must have a "min" that is not above its "max"'
  return any && weight === undefined ? 'must have a "weight", because it accepts every number' : undefined
}
