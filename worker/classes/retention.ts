import type { ClassAccess } from '../db/classes/classes.ts'
import { limits } from '../limits.ts'

const day = 86_400_000

/** The day of a time, in days since 1970. */
export const dayOf = (now: number): number => Math.floor(now / day)

/** The last day of a class in which something happens now. One that no seat has joined is kept for a week. */
export function lastDayOf({ keepDays, claimed }: Pick<ClassAccess, 'keepDays' | 'claimed'>, now: number): number {
  return dayOf(now) + (claimed ? keepDays : Math.min(keepDays, limits.unclaimedClassDays))
}
