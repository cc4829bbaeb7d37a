import { storage } from './author-key.ts'

/** The published state on which a draft builds. */
export interface Base {
  quiz: string
  version: string
}

/** The base of a draft. Another draft of the same quiz may build on an older state. */
interface DraftBase extends Base {
  draft: string
}

const name = 'lede-published'
/** The oldest are forgotten: publishing their drafts then asks which state to take. */
const most = 200

function readBases(): DraftBase[] {
  try {
    return JSON.parse(storage('localStorage')?.getItem(name) ?? '[]')
  } catch {
    return []
  }
}

/** The published state on which a draft builds; undefined for a new quiz. */
export const findBase = (draft: string): Base | undefined => readBases().find((base) => base.draft === draft)

/** Remembers what a draft was published as, or was made from. */
export function saveBase(draft: string, { quiz, version }: Base): Base {
  const others = readBases().filter((other) => other.draft !== draft)
  try {
    storage('localStorage')?.setItem(name, JSON.stringify([{ draft, quiz, version }, ...others].slice(0, most)))
  } catch {
    // Without it, the next publication asks which state to take.
  }
  return { quiz, version }
}
