import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correctResponseOf, gradeResponse, type Item, itemSchema } from '../../../core/items/index.ts'
import { arbitraryItemOf, arbitraryResponse } from '../arbitrary-quiz.ts'
import { feedbackTo, mistakes, score, write } from './score.ts'

const list = (weights: Record<string, number | undefined>, ...right: string[]) =>
  Object.entries(weights).map(([id, weight]) => ({
    id,
    text: id,
    ...(weight !== undefined && { weight }),
    ...(right.includes(id) && { correct: true }),
  }))

describe('a choice with weights', () => {
  const item = write('choice', { choices: list({ a: undefined, b: 0.5, c: -1, d: undefined, e: 1 }, 'a') })

  it('earns its weight, not below 0; without weight, the right one earns all and any other nothing', () => {
    expect(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => score(item, id))).toEqual([1, 0.5, 0, 0, 1, 0])
  })

  it('that earns everything is marked right if it was given', () => {
    expect(gradeResponse(item, 'e', 'en').correctResponse).toBe('e')
    expect(gradeResponse(item, 'b', 'en').correctResponse).toBe('a')
    expect(correctResponseOf(item)).toBe('a')
  })

  it('must have weight 1 if it is the right one', () => {
    expect(mistakes(write('choice', { choices: list({ a: 0.9, b: 1 }, 'a') }))).toEqual([
      '/choices/0/weight must be 1 or left out: this is the right choice',
    ])
    expect(mistakes(write('choice', { choices: list({ a: 0.9, b: 1 }), correctResponse: 'b' }))).toEqual([])
  })

  it('is rejected above 1 and below -1', () => {
    for (const weight of [1.01, -1.01, '1', Number.NaN]) {
      const choices = [...list({ a: 1 }, 'a'), { id: 'b', text: 'B', weight }]
      expect(itemSchema.safeParse(write('choice', { choices } as never)).success).toBe(false)
    }
  })
})

describe('a set of choices with weights', () => {
  const item = write('multiple-choice', { choices: list({ a: 0.75, b: 0.25, c: -0.5, d: undefined }, 'a', 'b') })

  it.each([
    [['a', 'b'], 1],
    [['a'], 0.75],
    [['b'], 0.25],
    [['a', 'c'], 0.25],
    [['b', 'c'], 0],
    [['a', 'b', 'd'], 1],
    [['a', 'b', 'c', 'd'], 0.5],
    [['a', 'a'], 0.75],
    [[], 0],
  ])('%j earn the sum of their weights: %d', (response, earned) => {
    expect(score(item, response)).toBe(earned)
    const sentences = list({ a: 0.75, b: 0.25, c: -0.5, d: undefined }, 'a', 'b')
    expect(score(write('hottext', { sentences }), response)).toBe(earned)
  })

  it('earns at most the maximum', () => {
    expect(score(write('multiple-choice', { choices: list({ a: 1, b: 0.5 }, 'a', 'b') }), ['a', 'b'])).toBe(1)
  })

  it('earns exactly the maximum or 0 despite rounded weights', () => {
    const thirds = write('multiple-choice', {
      choices: list({ a: 0.33333, b: 0.33333, c: 0.33333, d: 0 }, 'a', 'b', 'c'),
    })
    expect(score(thirds, ['a', 'b', 'c'])).toBe(1)
    const tenths = write('multiple-choice', { choices: list({ a: 0.1, b: 0.2, c: 0.7, d: -0.3 }, 'a', 'b', 'c') })
    expect(score(tenths, ['a', 'b', 'd'])).toBe(0)
  })

  it('is scored as usual if no choice has a weight', () => {
    const plain = write('multiple-choice', { choices: list({ a: undefined, b: undefined, c: undefined }, 'a', 'b') })
    expect(score(plain, ['a', 'c'])).toBe(0)
    expect(score(plain, ['a', 'b', 'c'])).toBe(0.5)
  })

  it.each([
    [
      'right ones that do not reach the maximum',
      list({ a: 0.5, b: 0.4, c: 0 }, 'a', 'b'),
      ['/choices must have weights of right ones that sum to 1, not 0.9'],
    ],
    [
      'a right one without a weight',
      list({ a: 1, b: undefined }, 'a', 'b'),
      ['/choices/1/weight must be greater than 0: this choice is right, and others have a weight'],
    ],
    [
      'a wrong one that adds to the score',
      list({ a: 1, b: 0.5 }, 'a'),
      ['/choices/1/weight must not be greater than 0: this choice is not marked as right'],
    ],
    ['no right one, once', list({ a: 0, b: 0 }), ['/choices must have a right one: add "correct": true to it']],
  ])('is rejected with %s', (_, choices, expected) => {
    expect(mistakes(write('multiple-choice', { choices }))).toEqual(expected)
    const inSentences = expected.map((mistake) => mistake.replace('/choices', '/sentences'))
    expect(mistakes(write('hottext', { sentences: choices }))).toEqual(inSentences)
  })
})

describe('gaps whose choices have weights', () => {
  const gaps = [
    { id: 'x', choices: list({ a: undefined, b: 0.5, c: undefined }) },
    { id: 'y', choices: list({ a: undefined, b: 1, c: -1 }) },
  ]
  const item = write('inline-choice', { text: '{y} and {x}', gaps, correctResponse: { x: 'a', y: 'a' } })

  it.each([
    [{ x: 'a', y: 'a' }, 1],
    [{ x: 'a', y: 'b' }, 1],
    [{ x: 'b', y: 'a' }, 0.75],
    [{ x: 'b', y: 'c' }, 0.25],
    [{ x: 'c' }, 0],
  ])('filled as %j earn their shares: %d', (response, earned) => {
    expect(score(item, response)).toBe(earned)
  })

  it('are marked right as filled if that earns everything', () => {
    expect(gradeResponse(item, { x: 'b', y: 'b' }, 'en').correctResponse).toEqual({ x: 'a', y: 'b' })
  })

  it('are rejected if the right choice of a gap has no weight of 1', () => {
    const light = [{ id: 'x', choices: list({ a: 0.5, b: 1 }, 'a') }]
    expect(mistakes(write('inline-choice', { text: '{x}', gaps: light }))).toEqual([
      '/gaps/0/choices/0/weight must be 1 or left out: this is the right choice',
    ])
  })
})

/** The rule once more, in hundred-thousandths: whole numbers have no rounding of their own. */
function byHundredThousandths(item: Item<'multiple-choice'>, response: readonly string[]): number | undefined {
  if (item.choices.every(({ weight }) => weight === undefined)) return undefined
  const chosen = item.choices.filter(({ id }) => response.includes(id))
  const sum = chosen.reduce((sum, { weight = 0 }) => sum + Math.round(weight * 1e5), 0)
  return Math.min(1e5, Math.max(0, sum)) / 1e5
}

it('any set of weighted choices earns the sum of their weights', () => {
  const answered = arbitraryItemOf('multiple-choice').chain((item) =>
    fc.tuple(fc.constant(item), arbitraryResponse(item)),
  )
  fc.assert(
    fc.property(answered, ([item, response]) => {
      const expected = byHundredThousandths(item, response as string[])
      if (expected !== undefined) expect(Math.abs(score(item, response) - expected)).toBeLessThan(2e-4)
    }),
    { numRuns: 300 },
  )
})

describe('feedback to a choice', () => {
  const choices = ['a', 'b', 'c'].map((id) => ({ id, text: id, ...(id !== 'c' && { feedback: `About ${id}` }) }))

  it('comes with the choice that was given, and with no other', () => {
    const item = write('choice', { choices, correctResponse: 'a' })
    expect(['a', 'b', 'c', 'd', ['a']].map((response) => feedbackTo(item, response))).toEqual([
      ['About a'],
      ['About b'],
      [],
      [],
      [],
    ])
  })

  it('comes in the order in which choices were given', () => {
    const item = write('multiple-choice', { choices, correctResponse: ['a'] })
    expect(feedbackTo(item, ['b', 'c', 'a'])).toEqual(['About b', 'About a'])
    expect(feedbackTo(write('hottext', { sentences: choices, correctResponse: ['a'] }), ['a', 'c'])).toEqual([
      'About a',
    ])
  })

  it('comes in the order of the gaps in the text', () => {
    const gaps = ['x', 'y'].map((id) => ({ id, choices }))
    const item = write('inline-choice', { text: '{y} {x}', gaps, correctResponse: { x: 'a', y: 'a' } })
    expect(feedbackTo(item, { x: 'a', y: 'b' })).toEqual(['About b', 'About a'])
    expect(feedbackTo(item, {})).toEqual([])
  })
})
