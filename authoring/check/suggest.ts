import { media } from '../../core/items/fields.ts'
import { countTypos } from './count-typos.ts'
import { findOwnWords, plainWord } from './other-words.ts'

/** The known word that was most likely meant, if any: a typo in up to a third of its letters, or another tool's word for it. */
export function suggest(word: string, known: readonly string[]): string | undefined {
  if (known.includes(word)) return undefined
  const plain = plainWord(word)
  const candidates = known.map((name) => ({ name, typos: countTypos(plain, plainWord(name)) }))
  const [best] = candidates.toSorted((a, b) => a.typos - b.typos)
  if (best?.typos === 0) return best.name
  const own = findOwnWords(word).find((one) => known.includes(one))
  if (own !== undefined) return own
  return best && best.typos <= Math.floor(word.length / 3) ? best.name : undefined
}

/** "did you mean …?", if a known word was probably meant. */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  const meant = suggest(word, known)
  return meant === undefined ? undefined : `did you mean "${meant}"?`
}

/** A valid name for a picture with an invalid one; undefined if it is not the name of a picture. */
export function suggestMediaName(src: string): string | undefined {
  const plain = pathInFolder(src)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9._/-]+/g, '-')
    .replace(/^media\/[._-]+/, 'media/')
    .replace(/-*(\.[a-z]+)$/, '$1')
  return isName(plain) ? `rename the file, and write "${plain}"` : undefined
}

/** The name of the same picture in the folder of pictures, if it is a valid one. */
export function findInFolder(src: string): string | undefined {
  const path = pathInFolder(src)
  return isName(path) ? path : undefined
}

const pathInFolder = (src: string) =>
  src.replaceAll('\\', '/').replace(/^(?:\.?\/)?(?:quizzes\/)?(?:media\/)?/i, 'media/')

const isName = (src: string) => media.shape.src.safeParse(src).success
