import { z } from 'zod'
import { localId } from './fields.ts'

/** A response that pairs ids: left with right, gap with choice. */
export const idPairs = z.record(localId, localId)

/** Reports a pair of ids that the item does not have. `targets` has the possible targets of each source. */
export function checkIdPairs(
  targets: ReadonlyMap<string, ReadonlySet<string>>,
  response: Readonly<Record<string, string>>,
  words: { source: string; target: string },
): string | undefined {
  for (const [source, target] of Object.entries(response)) {
    const known = targets.get(source)
    if (!known) return `has no ${words.source} "${source}"`
    if (!known.has(target)) return `has no ${words.target} "${target}" for "${source}"`
  }
  return undefined
}
