import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Item, itemSchema } from '../../../core/items/index.ts'
import { feedbackTo, mistakes, score, write } from './score.ts'

const grades = (item: Item, responses: readonly unknown[]) =>
  responses.map((response) => [score(item, response), ...feedbackTo(item, response)])

describe('a number with other accepted values', () => {
  const item = write('number', {
    correctResponse: 42,
    accept: [
      { value: 42, feedback: 'Exactly.' },
      { value: 40, tolerance: 1, weight: 0.5, feedback: 'Close.' },
      { min: 41, max: 50, weight: 0.25 },
      { value: 100, tolerance: 0.1, toleranceMode: 'relative', weight: 0.1 },
      { any: true, weight: 0, feedback: 'Read again.' },
    ],
  })

  it('earns the weight of the first entry that fits, with its feedback', () => {
    expect(grades(item, [42, '42 days', 40, 41, 41.5, 50, 89.9, 90, 110, -3])).toEqual([
      [1, 'Exactly.'],
      [1, 'Exactly.'],
      [0.5, 'Close.'],
      [0.5, 'Close.'],
      [0.25],
      [0.25],
      [0, 'Read again.'],
      [0.1],
      [0.1],
      [0, 'Read again.'],
    ])
  })

  it('earns nothing without a matching entry, and gets no feedback', () => {
    expect(grades(item, ['many', '', null])).toEqual([[0], [0], [0]])
  })

  it('earns everything if it is the right one, despite entries with less weight', () => {
    const item = write('number', {
      correctResponse: 5,
      accept: [{ min: 0, max: 10, weight: 0.5, feedback: 'Roughly.' }],
    })
    expect(grades(item, [5, 6])).toEqual([[1], [0.5, 'Roughly.']])
  })

  it('may be accepted in a range without an end', () => {
    const atLeast = write('number', { correctResponse: 10, accept: [{ min: 10 }] })
    expect([9.99, 10, 1e9].map((response) => score(atLeast, response))).toEqual([0, 1, 1])
  })

  it('is accepted at both ends of a range', () => {
    const item = write('number', { correctResponse: 1, accept: [{ min: 0.1 + 0.2, max: 0.7 + 0.1 }] })
    expect([0.3, 0.8, 0.29, 0.81].map((response) => score(item, response))).toEqual([1, 1, 0, 0])
  })

  it.each([
    ['nothing', {}, 'must have one of these: "value"; "min" and "max"; "any"'],
    ['two things', { value: 1, min: 0 }, 'must have one of these: "value"; "min" and "max"; "any"'],
    [
      'anything, with a number',
      { any: true, value: 0, weight: 0 },
      'must have one of these: "value"; "min" and "max"; "any"',
    ],
    ['a range the wrong way round', { min: 2, max: 1 }, 'must have a "min" that is not above its "max"'],
    ['a range with a tolerance', { min: 1, tolerance: 0 }, 'must have no "tolerance" without "value"'],
    ['anything, in full by oversight', { any: true }, 'must have a "weight", because it accepts every number'],
  ] as const)('is rejected if an entry accepts %s', (_, entry, detail) => {
    expect(mistakes(write('number', { correctResponse: 1, accept: [entry] }))).toEqual([`/accept/0 ${detail}`])
  })
})

describe('a relative tolerance', () => {
  it('is a share of the right number', () => {
    const item = write('number', { correctResponse: -200, tolerance: 0.05, toleranceMode: 'relative' })
    expect([-190, -210, -189.9, -210.1, 200].map((response) => score(item, response))).toEqual([1, 1, 0, 0, 0])
    const absolute = write('number', { correctResponse: -200, tolerance: 0.05, toleranceMode: 'absolute' })
    expect(score(absolute, -190)).toBe(0)
  })

  it('is compared without rounding errors', () => {
    const whole = fc.integer({ min: 1, max: 10_000 })
    fc.assert(
      fc.property(whole, fc.nat(50), fc.integer({ min: -60, max: 60 }), (right, percent, off) => {
        const item = write('number', { correctResponse: right, tolerance: percent / 100, toleranceMode: 'relative' })
        expect(score(item, String((right * (100 + off)) / 100))).toBe(Math.abs(off) <= percent ? 1 : 0)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a text with other accepted texts', () => {
  const item = write('text-entry', {
    correctResponse: ['affect', 'influence'],
    allowTypingSlip: true,
    accept: [
      { text: 'Influence', feedback: 'A good word.' },
      { text: 'effect', weight: 0, feedback: 'That is the noun.' },
      { text: 'change', weight: 0.5 },
      { any: true, weight: 0, feedback: 'Look at the second paragraph.' },
    ],
  })

  it('earns the weight of the entry that fits exactly, else of one that fits with a typo', () => {
    expect(grades(item, ['affect', 'INFLUENCE.', 'effect', 'effekt', 'chance', 'afect', 'nothing'])).toEqual([
      [1],
      [1, 'A good word.'],
      [0, 'That is the noun.'],
      [0, 'That is the noun.'],
      [0.5],
      [1],
      [0, 'Look at the second paragraph.'],
    ])
  })

  it('gets no feedback if nothing was typed', () => {
    expect(grades(item, ['', ' \u200b'])).toEqual([[0], [0]])
  })

  it.each([
    ['nothing', {}, 'must have one of these: "text"; "any"'],
    ['two things', { text: 'a', any: true, weight: 0 }, 'must have one of these: "text"; "any"'],
    ['anything, in full by oversight', { any: true }, 'must have a "weight", because it accepts every text'],
  ] as const)('is rejected if an entry accepts %s', (_, entry, detail) => {
    expect(mistakes(write('text-entry', { correctResponse: 'a', accept: [entry] }))).toEqual([`/accept/0 ${detail}`])
  })
})

describe('a case-sensitive text', () => {
  const item = write('text-entry', {
    correctResponse: 'NaCl',
    matchCase: true,
    accept: [{ text: 'salt', weight: 0.5 }],
  })

  it('is accepted in the same case, and compared as usual otherwise', () => {
    expect(
      ['NaCl', ' “ＮａＣｌ”. ', 'NaC\u00adl', 'nacl', 'NACL', 'salt', 'Salt'].map((text) => score(item, text)),
    ).toEqual([1, 1, 1, 0, 0, 0.5, 0])
  })

  it('is not case-sensitive with "caseSensitive": false', () => {
    expect(score({ ...item, matchCase: false }, 'NACL')).toBe(1)
  })
})

it('weights of accepted responses below 0 or above 1 and unknown fields are rejected', () => {
  for (const fields of [{ weight: -0.1 }, { weight: 1.1 }, { any: false }, { tolerence: 1 }]) {
    const item = write('number', { correctResponse: 1, accept: [{ value: 2, ...fields }] } as never)
    expect(itemSchema.safeParse(item).success).toBe(false)
  }
})
