import { describe, expect, it } from 'vitest'
import { asciiDigits } from '../../core/digits.ts'

const decimalDigits = Array.from({ length: 0x110000 }, (_, point) => point)
  .filter((point) => point < 0xd800 || point > 0xdfff)
  .map((point) => String.fromCodePoint(point))
  .filter((character) => /\p{Nd}/u.test(character))

describe('digits of every script', () => {
  it('have the values that Intl gives them', () => {
    const checked = new Set<string>()
    for (const numberingSystem of Intl.supportedValuesOf('numberingSystem')) {
      const format = new Intl.NumberFormat('en', { numberingSystem, useGrouping: false })
      for (let value = 0; value < 10; value++) {
        const character = format.format(value)
        if (!decimalDigits.includes(character)) continue
        expect([numberingSystem, asciiDigits(character)]).toEqual([numberingSystem, String(value)])
        checked.add(character)
      }
    }
    expect(checked.size).toBeGreaterThan(600)
  })

  it('come in tens, with each value equally often', () => {
    const values = decimalDigits.map(asciiDigits)
    for (const value of '0123456789') {
      expect(values.filter((other) => other === value)).toHaveLength(decimalDigits.length / 10)
    }
  })

  it('replace nothing else', () => {
    expect(asciiDigits('½ ² ① 三 Ⅳ a')).toBe('½ ² ① 三 Ⅳ a')
  })
})
