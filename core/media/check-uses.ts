/** A picture may draw its parts so many times: a few that draw each other ten times would hang a page. */
const mostUses = 10_000
/** How deep parts may draw parts. */
const mostLevels = 20

/**
 * Why the "use" elements of a picture are too many, once each draws what it refers to; undefined if not.
 *
 * @param uses the ids that are drawn in the element of each id, and under '' in the whole picture
 */
export function checkUses(uses: ReadonlyMap<string, readonly string[]>): string | undefined {
  if (countDrawn(uses) <= mostUses) return undefined
  return `draws its parts by the element "use" more than ${mostUses} times, or more than ${mostLevels} levels deep`
}

/** How often parts are drawn; a part that draws itself, or parts too deep, count as too often. */
function countDrawn(uses: ReadonlyMap<string, readonly string[]>): number {
  const known = new Map<string, number>()
  const count = (id: string, level: number): number => {
    const before = known.get(id)
    if (before !== undefined || level > mostLevels) return before ?? Number.POSITIVE_INFINITY
    known.set(id, Number.POSITIVE_INFINITY)
    let drawn = 0
    for (const used of uses.get(id) ?? []) drawn += 1 + count(used, level + 1)
    known.set(id, drawn)
    return drawn
  }
  return count('', 0)
}
