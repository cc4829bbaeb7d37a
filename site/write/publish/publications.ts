import type { Draft } from '../draft/draft.ts'
import { storage } from './author-key.ts'

/** What was published from this browser, or read back into it: the state on which a draft builds. */
export interface Base {
  quiz: string
  version: string
  /** Ids of its items. They are random, so a draft that has some of them comes from it. */
  items: readonly string[]
}

const name = 'lede-published'

function readBases(): Base[] {
  try {
    return JSON.parse(storage('localStorage')?.getItem(name) ?? '[]')
  } catch {
    return []
  }
}

/** The published state that a draft builds on; undefined for a new quiz. */
export const findBase = (draft: Draft, quiz: string): Base | undefined => pickBase(readBases(), draft, quiz)

/** Among the bases that share items with the draft: that of the draft's quiz, else the one that shares the most. */
export function pickBase(bases: readonly Base[], { items }: Pick<Draft, 'items'>, quiz: string): Base | undefined {
  const shared = (base: Base) => items.filter(({ id }) => base.items.includes(id)).length
  const related = bases.filter((base) => shared(base) > 0).toSorted((a, b) => shared(b) - shared(a))
  return related.find((base) => base.quiz === quiz) ?? related[0]
}

export function saveBase(quiz: string, version: string, { items }: Draft): Base {
  const base = { quiz, version, items: items.map(({ id }) => id) }
  const others = readBases().filter((other) => other.quiz !== quiz)
  try {
    storage('localStorage')?.setItem(name, JSON.stringify([base, ...others]))
  } catch {
    // Without it, the next publication asks which state to take.
  }
  return base
}
