import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseNumber, readNumber } from '../../core/parse-number.ts'

describe('a typed number', () => {
  it.each<[string, string, number]>([
    ['en', '120', 120],
    ['en', '1,000', 1000],
    ['en', '1 000', 1000],
    ['en', '1\u202f000', 1000],
    ['en', "1'000", 1000],
    ['en', '1,234,567', 1234567],
    ['en', '12,34,567', 1234567],
    ['en', '1,234.5', 1234.5],
    ['en', '1.234,5', 1234.5],
    ['en', '3.14', 3.14],
    ['en', '3,14', 3.14],
    ['en', '1.234', 1.234],
    ['en', '.5', 0.5],
    ['en', '0,500', 0.5],
    ['en', '120 days', 120],
    ['en', 'about 120 days.', 120],
    ['en', 'No.5', 5],
    ['en', 'the 528th', 528],
    ['en', '$5', 5],
    ['en', '50%', 50],
    ['en', '5 m²', 5],
    ['en', '5㎢', 5],
    ['en', '+5', 5],
    ['en', '-5', -5],
    ['en', '−5', -5],
    ['en', '- 5', -5],
    ['en', '-$5', -5],
    ['en', '-(5)', -5],
    ['en', '(- £ 5)', -5],
    ['en', 'x = - 5', -5],
    ['en', 'Answer - 5', 5],
    ['en', 'F-16', 16],
    ['en', '007', 7],
    ['en', '-0', 0],
    ['en', '1,000,000,000,000,000,000,000.5', 1e21],
    ['en', '1/2', 0.5],
    ['en', '½', 0.5],
    ['en', '-½ km', -0.5],
    ['en', '3⁄4 of it.', 0.75],
    ['en', '3∕4', 0.75],
    ['en', '1½', 1.5],
    ['en', '1 1/2', 1.5],
    ['en', '1¹⁄₂', 1.5],
    ['en', '⅟8', 0.125],
    ['en', '-2 ¾', -2.75],
    ['de', '10 / 4', 2.5],
    ['en', '120 km/h', 120],
    ['ar', '١/٢', 0.5],
    ['de', '1.234', 1234],
    ['de', '1.234,5', 1234.5],
    ['de', '1,234', 1.234],
    ['de-CH', '1’234.5', 1234.5],
    ['fr', '1 234,5', 1234.5],
    ['pl', '15 000', 15000],
    ['sv', '−1 234,5', -1234.5],
    ['ko', '120일', 120],
    ['ko', '약 1,000명', 1000],
    ['ja', '１，０００人', 1000],
    ['ja', '1,0000', 10000],
    ['ar', '١٬٢٣٤٫٥', 1234.5],
    ['ar', '١٢٠ يوما', 120],
    ['ar', '٣،١٤', 3.14],
    ['fa', '\u200e−۱۲۰', -120],
    ['hi', '१२,३४,५६७', 1234567],
    ['th', '๑๒๐', 120],
    ['not a language', '1,000', 1000],
  ])('%s: %j', (language, typed, number) => {
    expect(parseNumber(typed, language)).toBe(number)
  })

  it.each([
    '',
    ' ',
    'nine',
    '-',
    '.',
    '120 or 130',
    '5-10',
    '1/0',
    '1 3/2',
    '1 0/2',
    '1 100/300',
    '1/2/3',
    '1/2.5',
    '1.5/2',
    '12/12/2025',
    '½²',
    '10²',
    '1e3',
    '12.12.2025',
    '1,000,5',
    '1.234.56',
    '2024 2025',
    '12 34',
    '3. 5',
    '9'.repeat(400),
  ])('is not %j', (typed) => {
    expect(parseNumber(typed)).toBeUndefined()
  })
})

/** Locales of many scripts, groupings and marks; those in which Intl writes other digits among them. */
const locales = [
  ...[
    'ar',
    'ar-EG',
    'as',
    'bg',
    'bn',
    'ca',
    'ckb',
    'cs',
    'da',
    'de',
    'de-AT',
    'de-CH',
    'dz',
    'el',
    'en',
    'en-GB',
    'en-IN',
  ],
  ...[
    'en-ZA',
    'es',
    'es-MX',
    'et',
    'eu',
    'fa',
    'ff-Adlm',
    'fi',
    'fr',
    'fr-CH',
    'gsw',
    'gu',
    'he',
    'hi',
    'hu',
    'hy',
    'id',
  ],
  ...[
    'it',
    'it-CH',
    'ja',
    'ka',
    'km',
    'ko',
    'ks',
    'lt',
    'lv',
    'mr',
    'my',
    'nb',
    'ne',
    'nl',
    'nqo',
    'pa-Arab',
    'pl',
    'ps',
  ],
  ...[
    'pt',
    'pt-PT',
    'ro',
    'ru',
    'sa',
    'sl',
    'sv',
    'sw',
    'ta',
    'th',
    'tr',
    'uk',
    'ur',
    'ur-IN',
    'uz-Arab',
    'vi',
    'zh-Hant',
  ],
]

describe('a number formatted by Intl', () => {
  it.each(locales)('is read back in %s', (locale) => {
    const format = new Intl.NumberFormat(locale)
    const numbers = fc.oneof(
      fc.integer({ min: -1e12, max: 1e12 }),
      fc.integer({ min: -1e6, max: 1e6 }),
      fc.integer({ min: -1e9, max: 1e9 }).map((thousandths) => thousandths / 1000),
      fc.integer({ min: -9999, max: 9999 }).map((thousandths) => thousandths / 1000),
    )
    fc.assert(
      fc.property(numbers, (number) => {
        expect(parseNumber(format.format(number), locale)).toBe(number === 0 ? 0 : number)
      }),
    )
  })

  it('is read back in every numbering system with ten digits', () => {
    for (const numberingSystem of Intl.supportedValuesOf('numberingSystem')) {
      const written = new Intl.NumberFormat('en', { numberingSystem }).format(1234567.25)
      if (/^\p{Nd}/u.test(written))
        expect([numberingSystem, parseNumber(written)]).toEqual([numberingSystem, 1234567.25])
    }
  })
})

describe('what was read of a text', () => {
  it.each(['120', ' 120 days', '-5', '− 5', '-$5', '(5)', '-(5)', '€ 1.234', '.5'])(
    'is all before the end of %j',
    (typed) => {
      expect(readNumber(typed)?.plain).toBe(true)
    },
  )

  it.each(['about 120', '~5', '<5', 'F-16', 'No.5', 'minus 5', 'x = 5', '- - 5', '£- 5', '1/2', '1½'])(
    'is not all before the end of %j, or not as it stands',
    (typed) => {
      expect(readNumber(typed)?.plain).toBe(false)
    },
  )
})

describe('any text', () => {
  it('is a finite number or undefined', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(..."0123456789.,-+ '"), maxLength: 30 }),
    )
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'de', 'fr', 'xx'), (typed, language) => {
        const number = parseNumber(typed, language)
        expect(number === undefined || (Number.isFinite(number) && !Object.is(number, -0))).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
