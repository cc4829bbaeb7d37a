/** A picture may draw its parts so many times: a few that draw each other ten times would hang a page. */
const mostUses = 10_000
/** How deep parts may draw parts. */
const mostLevels = 20

const token = /<(?<end>\/)?(?<name>[\w:.-]+)(?<attributes>(?:"[^"]*"|'[^']*'|[^"'>])*?)(?<empty>\/)?>/g
/** Comments and character data have no elements. */
const hidden = /<!--.*?-->|<!\[CDATA\[.*?\]\]>/gs
const reference = /\s(?:xlink:)?href\s*=\s*["']#([^"']*)["']/
const identifier = /\sid\s*=\s*["']([^"']*)["']/

/** Why the "use" elements of a well-formed picture are too many once each draws what it refers to; undefined if not. */
export function checkUses(svg: string): string | undefined {
  const total = countDrawn(readUses(svg))
  if (total <= mostUses) return undefined
  return `draws its parts by the element "use" more than ${mostUses} times, or more than ${mostLevels} levels deep`
}

/** The ids that are drawn in the element of each id, and under '' in the whole picture. */
function readUses(svg: string): Map<string, string[]> {
  const uses = new Map<string, string[]>([['', []]])
  const open: string[] = ['']
  for (const { groups = {} } of svg.replace(hidden, '').matchAll(token)) {
    const { end, name, attributes = '', empty } = groups
    if (end) {
      open.pop()
      continue
    }
    const used = name === 'use' ? reference.exec(attributes)?.[1] : undefined
    if (used !== undefined) for (const id of new Set(open)) uses.get(id)?.push(used)
    const id = identifier.exec(attributes)?.[1] ?? ''
    if (id && !uses.has(id)) uses.set(id, [])
    if (!empty) open.push(id)
  }
  return uses
}

/** How often parts are drawn; a part that draws itself, or parts too deep, count as too often. */
function countDrawn(uses: Map<string, string[]>): number {
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
