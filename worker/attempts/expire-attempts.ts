import { deleteExpired } from '../db/attempts.ts'
import { openDatabase } from '../db/database.ts'
import { limits } from '../limits.ts'

const hour = 3_600_000
const day = 24 * hour
/** Hours in 30 days: each attempt is checked once in this time. */
const slices = 720

/**
 * Deletes the expired attempts in this hour's slice of the ids, and returns their number. Ids are random, so all slices are
 * about equal. An index by time would cost a row written for each put; this costs a row read for each attempt and month.
 */
export async function expireAttempts(binding: D1Database, keepSubmittedDays: string, now: number): Promise<number> {
  const days = Number(keepSubmittedDays)
  if (!(days >= 1))
    throw new Error(`KEEP_SUBMITTED_DAYS must be a number of days, at least 1, not "${keepSubmittedDays}"`)
  const expired = {
    ...sliceAt(Math.floor(now / hour) % slices),
    openBefore: now - limits.openAttemptDays * day,
    submittedBefore: now - days * day,
    most: limits.deletedPerStatement,
  }
  for (let total = 0; ; ) {
    const deleted = await deleteExpired(openDatabase(binding), expired)
    total += deleted
    if (deleted < expired.most) return total
  }
}

/** The ids of a slice, without the upper bound. */
export const sliceAt = (index: number) => ({ from: startOf(index), to: index + 1 < slices ? startOf(index + 1) : 'g' })

const startOf = (index: number) =>
  Math.floor((index * 2 ** 32) / slices)
    .toString(16)
    .padStart(8, '0')
