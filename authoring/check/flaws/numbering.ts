const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')
const romans = 'i ii iii iv v vi vii viii ix x xi xii'.split(' ')

/** The number of an id that counts: 3 for "3", "c", "item-3", "s3", "third"; undefined for an id that names. */
function countOf(id: string): number | undefined {
  const plain = id.toLowerCase()
  const [, digits] = /^[a-z]*[-_]?(\d+)$/.exec(plain) ?? []
  if (digits !== undefined) return Number(digits)
  if (/^(?:[a-z]+[-_])?[a-z]$/.test(plain)) return plain.charCodeAt(plain.length - 1) - 96
  const ordinal = Math.max(ordinals.indexOf(plain), romans.indexOf(plain))
  return ordinal < 0 ? undefined : ordinal + 1
}

/** True if these ids, in any order, only count: a, b, c or 1, 2, 3. */
export const isNumbering = (ids: readonly string[]): boolean => {
  const counts = ids.map(countOf)
  return counts.every((count) => count !== undefined) && new Set(counts).size === ids.length
}

/** Whether these ids count upwards in the order in which they are given. */
export const countsUp = (ids: readonly string[]): boolean =>
  isNumbering(ids) && ids.every((id, index) => index === 0 || (countOf(ids[index - 1] ?? '') ?? 0) < (countOf(id) ?? 0))

/** Whether these ids are the first, the second, the third and so on: a, b, c or 1, 2, 3. */
export const countsFromOne = (ids: readonly string[]): boolean => ids.every((id, index) => countOf(id) === index + 1)

/** Whether the two ids of each pair are the same, or count alike: 1 with a, 2 with b, 3 with c. */
export const areAlike = (pairs: readonly (readonly [string, string])[]): boolean =>
  pairs.every(([left, right]) => left === right) ||
  (pairs.length > 2 &&
    isNumbering(pairs.map(([left]) => left)) &&
    pairs.every(([left, right]) => countOf(left) === countOf(right)))
