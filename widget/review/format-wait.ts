import { formatLocale } from '../../core/format-locale.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** A wait in words ("in 10 minutes"), in the largest unit that fits; `wait` in ms. */
export function formatWait(wait: number, language: string): string {
  const format = new Intl.RelativeTimeFormat(formatLocale(language))
  if (wait < hour) return format.format(Math.max(1, Math.ceil(wait / minute)), 'minute')
  if (wait < day) return format.format(Math.round(wait / hour), 'hour')
  if (wait < 60 * day) return format.format(Math.round(wait / day), 'day')
  if (wait < 730 * day) return format.format(Math.round(wait / day / 30.44), 'month')
  return format.format(Math.round(wait / day / 365.25), 'year')
}

/** The distinct waits in words with their counts, in order of first appearance. */
export function countWaits(waits: readonly number[], language: string): [when: string, count: number][] {
  const counts = new Map<string, number>()
  for (const wait of waits) {
    const when = formatWait(wait, language)
    counts.set(when, (counts.get(when) ?? 0) + 1)
  }
  return [...counts]
}
