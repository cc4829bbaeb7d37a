import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countTypos } from '../../../authoring/check/count-typos.ts'
import { suggest } from '../../../authoring/check/suggest.ts'

it.each([
  ['rihgt', 'right'],
  ['pormpt', 'prompt'],
  ['feedbck', 'feedback'],
  ['left-', 'left'],
  ['ponits', 'points'],
])('%s is taken for %s', (written, meant) => {
  expect(suggest(written, ['left', 'right', 'prompt', 'points', 'feedback'])).toBe(meant)
})

it('what is like nothing known is not guessed at', () => {
  expect(suggest('colour', ['left', 'right', 'prompt'])).toBeUndefined()
})

/** Every word that one typo makes of another. */
function oneTypoFrom(word: string): string[] {
  const places = [...Array(word.length + 1).keys()]
  return places.flatMap((at) => {
    const [before, after] = [word.slice(0, at), word.slice(at)]
    return [
      before + after.slice(1),
      ...['a', 'b'].flatMap((letter) => [before + letter + after, before + letter + after.slice(1)]),
      before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2),
    ]
  })
}

it('typos are counted as single edits', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 5 })
  fc.assert(
    fc.property(word, word, (a, b) => {
      const typos = countTypos(a, b)
      expect(typos).toBe(countTypos(b, a))
      expect(typos === 0).toBe(a === b)
      expect(typos <= 1).toBe(a === b || oneTypoFrom(a).includes(b))
    }),
  )
})
