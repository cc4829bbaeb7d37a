const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** A span of time in words, "in 10 minutes", in the unit that says it best; `wait` in ms. */
export function formatWait(wait: number, language: string): string {
  const format = new Intl.RelativeTimeFormat(language)
  if (wait < hour) return format.format(Math.max(1, Math.ceil(wait / minute)), 'minute')
  if (wait < day) return format.format(Math.round(wait / hour), 'hour')
  if (wait < 60 * day) return format.format(Math.round(wait / day), 'day')
  if (wait < 730 * day) return format.format(Math.round(wait / day / 30.44), 'month')
  return format.format(Math.round(wait / day / 365.25), 'year')
}

/** Spans in words, with how many there are of each, the shortest first. */
export function countWaits(waits: readonly number[], language: string): [when: string, amount: number][] {
  const counts = new Map<string, number>()
  for (const wait of waits) {
    const when = formatWait(wait, language)
    counts.set(when, (counts.get(when) ?? 0) + 1)
  }
  return [...counts]
}
