import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkResponse, correctResponseOf, type Item } from '../../../core/items/index.ts'
import { arbitraryItemOf, arbitraryResponse } from '../arbitrary-quiz.ts'
import { mistakes, score, unweigh, write } from './score.ts'

const choices = [...'abcd'].map((id) => ({ id, text: id }))
const item = write('multiple-choice', { choices, correctResponse: ['a', 'b'] })

/** A table with one line a choice: +1/n where a right one was chosen, -1/n where a wrong one was. */
const byTable = (item: Item<'multiple-choice'>, response: string[]) => {
  const right = correctResponseOf(item) as string[]
  const marks = item.choices.map(({ id }) => (response.includes(id) ? (right.includes(id) ? 1 : -1) : 0) / right.length)
  return Math.max(
    0,
    marks.reduce((sum: number, mark) => sum + mark, 0),
  )
}

describe('a set of choices', () => {
  it.each([
    [['a', 'b'], 1],
    [['b', 'a'], 1],
    [['a'], 0.5],
    [['a', 'c'], 0],
    [['a', 'b', 'c'], 0.5],
    [['a', 'b', 'c', 'd'], 0],
    [['c'], 0],
    [[], 0],
    [['a', 'a', 'a'], 0.5],
    [['a', 'b', 'x'], 0.5],
  ])('%j earns %d of two right ones', (response, earned) => {
    expect(score(item, response)).toBe(earned)
  })

  it('earns right minus wrong over the number of right ones, not below 0', () => {
    const unweighted = arbitraryItemOf('multiple-choice').map((item) => ({ ...item, choices: unweigh(item.choices) }))
    const answered = unweighted.chain((item) => fc.tuple(fc.constant(item), arbitraryResponse(item)))
    fc.assert(
      fc.property(answered, ([item, response]) => {
        expect(score(item, response)).toBeCloseTo(byTable(item, response as string[]), 12)
      }),
    )
  })

  it('must have choices of the item, each once', () => {
    expect(checkResponse(item, [])).toBeUndefined()
    expect(checkResponse(item, ['a', 'toString'])).toBe('has no choice "toString"')
    expect(checkResponse(item, ['a', 'a'])).toBe('names a choice twice')
    expect(checkResponse(item, 'a')).toMatch(/^must be/)
  })
})

describe('an author of a multiple-choice item gets a report of', () => {
  it.each([
    ['no right one', { choices }, '/choices must have a right one: add "correct": true to it'],
    ['a key that names none', { choices, correctResponse: [] }, '/correctResponse must name a right one'],
    [
      'a key that names one twice',
      { choices, correctResponse: ['a', 'a'] },
      '/correctResponse names the same id twice',
    ],
    [
      'a key that names nothing',
      { choices, correctResponse: ['a', 'x'] },
      '/correctResponse names "x", which is not in "choices"',
    ],
  ])('%s', (_, fields, mistake) => {
    expect(mistakes(write('multiple-choice', fields))).toEqual([mistake])
  })
})
