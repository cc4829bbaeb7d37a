import { expect, it } from 'vitest'
import { gapIds, splitAtGaps } from '../../../core/items/gaps.ts'

it('a text is split at its gaps', () => {
  expect(splitAtGaps('The {size} tower at {cape-1}')).toEqual(['The ', 'size', ' tower at ', 'cape-1', ''])
  expect(gapIds('{a}{b}{a}')).toEqual(['a', 'b', 'a'])
})

it('other braces are text', () => {
  expect(gapIds(String.raw`{} { a} {_a} {평} \{a} {a`)).toEqual([])
})
