/** Orders a list by a seed; `salt` distinguishes lists of one item. Returns a new array. */
export type Permute = <T extends { id: string }>(list: readonly T[], salt?: string) => T[]

/**
 * 32 bits of a string: FNV-1a over its UTF-16 code units, then the finalizer of MurmurHash3.
 * Not for security: it is the same on every platform, also without `crypto.subtle`.
 */
export function hashString(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** A generator of numbers in [0, 1) from a seed: Tommy Ettinger's mulberry32. */
export function seededRandom(seed: string): () => number {
  let state = hashString(seed)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000
  }
}

/** Shuffles by a seed (Fisher and Yates, as Durstenfeld 1964 wrote it). Returns a new array. */
export function shuffleBy<T>(seed: string, list: readonly T[]): T[] {
  const random = seededRandom(seed)
  const shuffled = [...list]
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const swapped = shuffled[last] as T
    shuffled[last] = shuffled[other] as T
    shuffled[other] = swapped
  }
  return shuffled
}

/**
 * Orders lists by a seed only. The list is sorted by its ids first: a reader who knows the
 * seed could otherwise undo the shuffle and find the order of the file, in which authors often put the key first.
 */
export const permuteBy =
  (seed: string): Permute =>
  (list, salt = '') =>
    shuffleBy(`${seed}:${salt}`, [...list].sort(byId))

/**
 * Permutes a list until the order is not one to avoid. All other orders stay equally likely,
 * so the result reveals only that it is not one of those. Gives up on a `permute` that never returns another order.
 */
export function permuteAvoiding<T extends { id: string }>(
  permute: Permute,
  list: readonly T[],
  salt: string,
  avoid: (order: readonly T[]) => boolean,
): T[] {
  for (let tries = 0; tries < 100; tries++) {
    const order = permute(list, tries ? `${salt}${tries}` : salt)
    if (!avoid(order)) return order
  }
  return permute(list, salt)
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
