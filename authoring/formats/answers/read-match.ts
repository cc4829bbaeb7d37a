import { hashIds } from '../ids.ts'
import { ImportRefusal } from '../imported.ts'

/** A pair of a matching question; without a left side its right side matches nothing. */
export interface Pair {
  left?: string | undefined
  right?: string | undefined
}

/** The fields of a match item. Equal right sides become one. Throws `ImportRefusal` if a right side is missing. */
export function readMatch(pairs: readonly Pair[]) {
  const rights = [...new Set(pairs.map(({ right }) => right ?? ''))]
  if (rights.includes('')) throw new ImportRefusal('a pair has no right side')
  const ids = hashIds(rights)
  const left = pairs.flatMap(({ left, right }) => (left === undefined ? [] : [{ text: left, right }]))
  const rightId = (text = '') => ids[rights.indexOf(text)]
  return {
    type: 'match',
    left: left.map(({ text }, index) => ({ id: `${index + 1}`, text })),
    right: rights.map((text) => ({ id: rightId(text), text })),
    correctResponse: Object.fromEntries(left.map(({ right }, index) => [`${index + 1}`, rightId(right)])),
  }
}
