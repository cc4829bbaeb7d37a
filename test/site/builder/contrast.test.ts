import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrast, luminance, mix, standOut, writeRatio } from '../../../site/builder/contrast.ts'

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

describe('contrast by WCAG 2.2', () => {
  it.each([
    // The ends of the scale, by the definition of "contrast ratio".
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    // The grey just below 4.5, which must not be rounded up according to the working group.
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#949494', '#ffffff', 3.03],
    ['#0000ff', '#ffffff', 8.59],
    ['#f00', '#fff', 4],
  ])('of %s and %s is %d to 1, whichever comes first', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2)
    expect(contrast(other, one)).toBe(contrast(one, other))
  })

  it('weighs red, green and blue as the definition does', () => {
    expect([luminance('#ff0000'), luminance('#00ff00'), luminance('#0000ff')]).toEqual([0.2126, 0.7152, 0.0722])
  })

  it.each([
    [contrast('#777777', '#ffffff'), '4.4:1'],
    [4.4999, '4.4:1'],
    [4.5, '4.5:1'],
    [2.999, '2.9:1'],
    [1.06, '1.0:1'],
    [21, '21.0:1'],
  ])('%d is written with one decimal, and never as if it were enough when it falls short', (ratio, written) => {
    expect(writeRatio(ratio)).toBe(written)
  })
})

describe('the nearest colour with enough contrast', () => {
  it('is the colour itself if its contrast is enough', () => {
    expect(standOut('#1b4d8f', ['#ffffff'], 4.5)).toBe('#1b4d8f')
  })

  it('changes the colour as little as needed', () => {
    const fixed = standOut('#e8a33d', ['#ffffff'], 4.5)
    expect(contrast(fixed, '#ffffff')).toBeGreaterThanOrEqual(4.5)
    expect(contrast(fixed, '#ffffff')).toBeLessThan(4.8)
  })

  it('has enough contrast on any background that allows it', () => {
    const standsOut = (given: string, background: string) => {
      expect(contrast(standOut(given, [background], 4.5), background)).toBeGreaterThanOrEqual(4.5)
    }
    fc.assert(fc.property(colour, colour, standsOut))
  })
})

it('mixes colours as color-mix does in sRGB', () => {
  expect(mix('#ff0000', '#ffffff', 0.08)).toBe('#ffebeb')
  expect(mix('#000', '#fff', 0.5)).toBe('#808080')
})
