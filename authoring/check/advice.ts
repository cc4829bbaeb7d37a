import { type Patch, replace } from '../patch.ts'
import { suggest } from './suggest.ts'

/** What to do about a problem: in words, and as a change of the file if one change is the answer. */
export interface Advice {
  fix: string
  patch?: Patch
}

/** Advice that only a person can follow is just its words. */
export const toAdvice = (advice: string | Advice): Advice => (typeof advice === 'string' ? { fix: advice } : advice)

/** "did you mean …?" of a value, if a known word was probably meant, with the patch that writes it. */
export function meant(
  word: string,
  known: readonly string[],
  patchFor: (meant: string) => Patch | undefined,
): Advice | undefined {
  const found = suggest(word, known)
  if (found === undefined) return undefined
  const patch = patchFor(found)
  return { fix: `did you mean "${found}"?`, ...(patch && { patch }) }
}

/** The same of the value at a pointer. */
export const meantAt = (pointer: string, word: string, known: readonly string[]): Advice | undefined =>
  meant(word, known, (found) => replace(pointer, found))
