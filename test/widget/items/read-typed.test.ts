import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseNumber } from '../../../core/parse-number.ts'
import { readTyped } from '../../../widget/items/read-typed.ts'

describe('a typed number', () => {
  it.each<[string, string, number | undefined]>([
    ['en', '1,000', 1000],
    ['de', '1,000', 1],
    ['en', '1.234', 1.234],
    ['de', '1.234', 1234],
    ['de-ch', '1.234', 1.234],
    ['es-mx', '12,500', 12500],
    ['ko', '1,0000', 10000],
    ['fr', '1,0000', 1],
    ['de', '−1.234 km', -1234],
    ['de', '€ 1.234', 1234],
    ['en', '1,234', 1234],
    // What is read alike in all languages is left to the host.
    ['de', '1,5', undefined],
    ['de', '0.125', undefined],
    ['de', '1.000.000', undefined],
    ['de', '1.234,5', undefined],
    ['de', '12345.678', undefined],
    ['de', '120 days', undefined],
    ['de', '1.234²', undefined],
    ['de', '', undefined],
    ['de', '-5', undefined],
    ['de', '- € 5', undefined],
    // Something before the digits is not read, or the number is not what the digits are.
    ['de', 'F-1.234', 1234],
    ['en', 'about 120', 120],
    ['en', 'minus 5', 5],
    ['en', '~-5', -5],
    ['en', '½', 0.5],
    ['en', '1 1/2', 1.5],
  ])('%s: %j', (language, typed, number) => {
    expect(readTyped(typed, language)).toBe(number)
  })

  const typedText = fc.oneof(
    fc.stringMatching(/^[-−]? ?[1-9]\d{0,4}[.,]\d{1,5}( km)?$/),
    fc.stringMatching(/^[€$ ]?\d{1,3}([., ]\d{3}){0,3}([.,]\d{1,4})?$/),
    fc.stringMatching(/^[\d.,' -]{0,12}$/),
  )
  const language = fc.constantFrom('ar', 'de', 'en', 'es-mx', 'fr', 'hi', 'ko', 'pt', 'ru', 'tr', 'zh')

  it('is the same number as on the host', () => {
    fc.assert(
      fc.property(typedText, language, (typed, language) => {
        const number = readTyped(typed, language)
        if (number !== undefined) expect(number).toBe(parseNumber(typed, language))
      }),
      { numRuns: 2000 },
    )
  })

  it('is shown for every text that two languages read differently', () => {
    fc.assert(
      fc.property(typedText, language, language, (typed, one, other) => {
        const [a, b] = [parseNumber(typed, one), parseNumber(typed, other)]
        if (a !== b) expect([readTyped(typed, one), readTyped(typed, other)]).toEqual([a, b])
      }),
      { numRuns: 5000 },
    )
  })
})
