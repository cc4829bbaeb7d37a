import { scoreSet } from '../../../../core/items/shares.ts'
import { roundShare } from './item-type.ts'

type Grade = (ids: readonly string[]) => number

/** With this many choices or fewer, every set of them is tried. */
const few = 6

/** Sets of choices by which two gradings are compared: all if they are few; else the key, its neighbours, single ones. */
export function probeSets(ids: readonly string[], key: readonly string[]): string[][] {
  if (ids.length <= few) {
    return Array.from({ length: 2 ** ids.length }, (_, set) => ids.filter((_, index) => set & (1 << index)))
  }
  const without = (gone: string) => key.filter((id) => id !== gone)
  return [
    [],
    [...ids],
    [...key],
    ...ids.map((id) => [id]),
    ...ids.map((id) => (key.includes(id) ? without(id) : [...key, id])),
    ...key.map((id) => [...without(id), ...ids.filter((other) => !key.includes(other)).slice(0, 1)]),
  ]
}

/** The right choices: those declared, or those that earn something alone. */
export const keyOfSet = (declared: readonly string[], ids: readonly string[], grade: Grade): readonly string[] =>
  declared.length > 0 && grade(declared) > 0 ? declared : ids.filter((id) => grade([id]) > 0)

/**
 * The weight of each choice: what it adds to the score of the key, or takes from it. Undefined if right minus wrong
 * gives the same scores, or if the package grades only complete sets, which weights cannot express.
 */
export function weighSet(ids: readonly string[], key: readonly string[], grade: Grade): number[] | undefined {
  const best = grade(key)
  const probes = probeSets(ids, key)
  const agrees = (score: Grade) => probes.every((set) => Math.abs(score(set) - grade(set)) < 1e-6 * best)
  if (agrees((set) => best * scoreSet(key, set))) return undefined
  const weights = ids.map((id) => {
    const added = key.includes(id) ? best - grade(key.filter((other) => other !== id)) : grade([...key, id]) - best
    return roundShare(Math.max(-1, Math.min(1, added / best)))
  })
  const weigh: Grade = (set) => {
    const sum = ids.reduce((total, id, index) => (set.includes(id) ? total + (weights[index] ?? 0) : total), 0)
    return best * Math.max(0, Math.min(1, sum))
  }
  return agrees(weigh) && ids.every((id, index) => key.includes(id) === (weights[index] ?? 0) > 0) ? weights : undefined
}
