import { expect, it } from 'vitest'
import { intervalOfAlpha, intervalOfCorrelation, intervalOfMean } from '../../../core/item-statistics/intervals.ts'

it.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('Wilson’s interval of %i in %i is the one of Newcombe (1998, table I)', (right, n, from, to) => {
  const mean = right / n
  expect(intervalOfMean(n, mean, mean)).toEqual({ from: expect.closeTo(from, 4), to: expect.closeTo(to, 4) })
})

it('an interval of a facility stays between 0 and 1, and is wider for fewer attempts', () => {
  expect(intervalOfMean(29, 1, 1)).toEqual({ from: expect.closeTo(0.8830302, 6), to: 1 })
  expect(intervalOfMean(1, 0, 0)?.from).toBe(0)
  expect(intervalOfMean(0, 0, 0)).toBeNull()
})

it.each([
  [0.5, 28, 0.156028, 0.735818],
  [-0.3, 100, -0.468794, -0.110068],
])('Fisher’s interval of r = %d for %i attempts', (r, n, from, to) => {
  expect(intervalOfCorrelation(r, n)).toEqual({ from: expect.closeTo(from, 4), to: expect.closeTo(to, 4) })
})

it('a perfect correlation, three attempts and a perfect alpha have no interval', () => {
  expect([intervalOfCorrelation(1, 50), intervalOfCorrelation(-1, 50), intervalOfCorrelation(0.5, 3)]).toEqual([
    null,
    null,
    null,
  ])
  expect([intervalOfAlpha(1, 5, 50), intervalOfAlpha(0.8, 5, 2), intervalOfAlpha(null, 5, 50)]).toEqual([
    null,
    null,
    null,
  ])
})
