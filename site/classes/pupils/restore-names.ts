type Names = Readonly<Record<string, string>>

/** The names with one change taken back: those that are still as `after` has them are as `before` had them. */
export function restoreNames(now: Names, before: Names, after: Names): Record<string, string> {
  const entries = Object.keys({ ...before, ...now }).map((seat): [string, string | undefined] => [
    seat,
    now[seat] === after[seat] ? before[seat] : now[seat],
  ])
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined))
}
