import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itemSchema } from '../../../core/items/index.ts'
import { score, write } from './score.ts'

describe('a number', () => {
  const exact = write('number', { correctResponse: 1000 })

  it.each([1000, '1000', '1,000', '1 000', '1.000,0', '１０００', '١٠٠٠', '१०००', '1,000 troops', 'about 1000.'])(
    '%j is 1,000',
    (response) => {
      expect(score(exact, response)).toBe(1)
    },
  )

  it.each([1001, 999.999, -1000, '100', '1,000 or 2,000', '-1000', 'a thousand', '', null, true, ['1000'], Number.NaN])(
    '%j is not 1,000',
    (response) => {
      expect(score(exact, response)).toBe(0)
    },
  )

  it('is read in the language of the quiz', () => {
    expect(score(exact, '1.000', 'de')).toBe(1)
    expect(score(exact, '1.000', 'en')).toBe(0)
    expect(score(write('number', { correctResponse: 1 }), '1.000', 'en')).toBe(1)
  })

  it.each([
    [119.5, 1],
    ['120.5', 1],
    [119.49, 0],
    [120.51, 0],
  ])('within half of 120, both bounds included: %j earns %d', (response, earned) => {
    expect(score(write('number', { correctResponse: 120, tolerance: 0.5 }), response)).toBe(earned)
  })

  it('0.3 is within 0.1 of 0.2, without rounding errors', () => {
    expect(score(write('number', { correctResponse: 0.2, tolerance: 0.1 }), '0.3')).toBe(1)
    expect(score(write('number', { correctResponse: 0.2, tolerance: 0.1 }), '0.30001')).toBe(0)
  })

  it('too large for a number earns nothing', () => {
    for (const response of [Number.POSITIVE_INFINITY, '9'.repeat(400), '9'.repeat(199)]) {
      expect(score(exact, response)).toBe(0)
    }
  })

  it('is compared with the tolerance without rounding errors', () => {
    const thousandths = fc.integer({ min: -100_000, max: 100_000 })
    fc.assert(
      fc.property(thousandths, fc.integer({ min: -300, max: 300 }), fc.nat(300), (right, off, tolerance) => {
        const item = write('number', { correctResponse: right / 1000, tolerance: tolerance / 1000 })
        expect(score(item, String((right + off) / 1000))).toBe(Math.abs(off) <= tolerance ? 1 : 0)
      }),
      { numRuns: 500 },
    )
  })
})

it('a tolerance below 0 and values that are not numbers are rejected', () => {
  const refused = [{ tolerance: -1 }, { tolerance: '1' }, { correctResponse: '120' }, { correctResponse: Number.NaN }]
  for (const fields of refused) {
    const item = { ...write('number', { correctResponse: 120 }), ...fields }
    expect(itemSchema.safeParse(item).success).toBe(false)
  }
})
