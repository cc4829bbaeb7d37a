import { describe, expect, it } from 'vitest'
import { checkResponse } from '../../../core/items/index.ts'
import { mistakes, score, write } from './score.ts'

const listed = [
  { id: 'a', text: 'A' },
  { id: 'b', text: 'B' },
  { id: 'c', text: 'C' },
]
const marked = (...right: string[]) =>
  listed.map((choice) => (right.includes(choice.id) ? { ...choice, correct: true } : choice))

describe('a choice', () => {
  it.each([
    ['marked on the choice', write('choice', { choices: marked('b') })],
    ['named by the item', write('choice', { choices: listed, correctResponse: 'b' })],
  ])('earns 1 if it is the right one, %s, else 0', (_, item) => {
    expect(['a', 'b', 'c', 'd', '', 'B'].map((response) => score(item, response))).toEqual([0, 1, 0, 0, 0, 0])
    expect(score(item, ['b'])).toBe(0)
  })

  it('must be a choice of the item', () => {
    const item = write('choice', { choices: marked('b') })
    expect(checkResponse(item, 'a')).toBeUndefined()
    expect(checkResponse(item, 'constructor')).toBe('has no choice "constructor"')
    expect(checkResponse(item, 3)).toBe('must be the id of a choice')
  })
})

describe('an author of a choice item gets a report of', () => {
  it.each([
    ['no right one', { choices: listed }, '/choices must have a right one: add "correct": true to it'],
    ['two right ones', { choices: marked('a', 'b') }, '/choices must have exactly one right one, not 2'],
    [
      'a key that names nothing',
      { choices: listed, correctResponse: 'x' },
      '/correctResponse names "x", which is not in "choices"',
    ],
    [
      'a key in two places',
      { choices: marked('a'), correctResponse: 'a' },
      '/correctResponse is given twice: use either "correctResponse" or "correct" on the choices',
    ],
    ['an id used twice', { choices: [...marked('a'), { id: 'a', text: 'Z' }] }, '/choices/3/id repeats the id "a"'],
  ])('%s', (_, fields, mistake) => {
    expect(mistakes(write('choice', fields))).toEqual([mistake])
  })
})
