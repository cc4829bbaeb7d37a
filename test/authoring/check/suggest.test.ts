import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countSlips } from '../../../authoring/check/count-slips.ts'
import { suggest } from '../../../authoring/check/suggest.ts'

it.each([
  ['rihgt', 'right'],
  ['pormpt', 'prompt'],
  ['feedbck', 'feedback'],
  ['left-', 'left'],
  ['ponits', 'points'],
])('whoever wrote %s meant %s', (written, meant) => {
  expect(suggest(written, ['left', 'right', 'prompt', 'points', 'feedback'])).toBe(meant)
})

it('what is like nothing known is not guessed at', () => {
  expect(suggest('colour', ['left', 'right', 'prompt'])).toBeUndefined()
})

/** Every word that one slip makes of another. */
function oneSlipFrom(word: string): string[] {
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

it('slips are counted as if each were undone by itself', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 5 })
  fc.assert(
    fc.property(word, word, (a, b) => {
      const slips = countSlips(a, b)
      expect(slips).toBe(countSlips(b, a))
      expect(slips === 0).toBe(a === b)
      expect(slips <= 1).toBe(a === b || oneSlipFrom(a).includes(b))
    }),
  )
})
